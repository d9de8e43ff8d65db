package nl.careconnections.domain.account;

import org.apache.commons.lang3.StringUtils;

/**
 * The browser in front of the log-in page.
 *
 * @param address its network address, as far as configured proxies tell it (assurance S22)
 * @param browser what it calls itself
 * @param device the token it got when somebody logged in with it to the end; empty when nobody did
 */
public record Visitor(String address, String browser, String device) {

    public Visitor {
        address = StringUtils.left(StringUtils.defaultString(address), 64);
        browser = StringUtils.left(StringUtils.defaultString(browser), 200);
        device = StringUtils.defaultString(device);
    }
}
