package nl.careconnections.portal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The version in the path lets a later one live beside it. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
