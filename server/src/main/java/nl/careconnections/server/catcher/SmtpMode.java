package nl.careconnections.server.catcher;

/** How the catcher behaves towards the application; a test makes it refuse, for now or for good. */
enum SmtpMode {
    ACCEPT(0, ""),
    REFUSE_FOR_NOW(451, "4.3.0 The catcher was told to refuse for now"),
    REFUSE_FOR_GOOD(550, "5.1.1 The catcher was told to refuse for good");

    private final int code;
    private final String answer;

    SmtpMode(int code, String answer) {
        this.code = code;
        this.answer = answer;
    }

    int code() {
        return code;
    }

    String answer() {
        return answer;
    }
}
