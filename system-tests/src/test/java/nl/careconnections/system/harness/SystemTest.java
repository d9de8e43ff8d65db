package nl.careconnections.system.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the whole product. Its parameters may be the {@link SupportSystem}, started once for all classes of its fork,
 * {@link Http} to it, the {@link Mailbox} and {@link Visitors}; what a visitor's browser complains about fails the test, and a
 * failed test leaves pictures under {@code target/pictures}. A class may take the database or the mail server away, since no
 * other class is at work on the same system.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SystemExtension.class)
public @interface SystemTest {}
