package nl.careconnections.domain.notification;

/** The way out for text messages; which one is chosen by {@code SMS_GATEWAY}. */
interface SmsGateway {

    /** @param number mobile number in international form, as {@code +31600000000} */
    SendingOutcome send(String number, String text);
}
