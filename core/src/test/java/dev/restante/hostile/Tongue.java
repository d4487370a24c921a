package dev.restante.hostile;

import dev.restante.settings.MailProtocol;

/** How each protocol says what an attack needs. */
enum Tongue {
    SMTP("%s", "EHLO client.example.com", "NOOP", "250 .*", "5\\d\\d .*", "AUTH", "334 "),
    LMTP("%s", "LHLO client.example.com", "NOOP", "250 .*", "5\\d\\d .*", "AUTH", "334 "),
    POP3("%s", "LANG en", "LANG en", "\\+OK .*", "-ERR .*", "AUTH", "+ "),
    IMAP("a %s", "NOOP", "NOOP", "a OK .*", "(a|\\*) (BAD|NO) .*", "AUTHENTICATE", "+ ");

    private final String tagged;
    private final String hello;
    private final String harmless;
    private final String success;
    private final String refusal;
    private final String auth;
    private final String challenge;

    Tongue(
            String tagged,
            String hello,
            String harmless,
            String success,
            String refusal,
            String auth,
            String challenge) {
        this.tagged = tagged;
        this.hello = hello;
        this.harmless = harmless;
        this.success = success;
        this.refusal = refusal;
        this.auth = auth;
        this.challenge = challenge;
    }

    static Tongue of(MailProtocol protocol) {
        return valueOf(protocol.name());
    }

    /** A command without its CRLF. */
    String command(String words) {
        return tagged.formatted(words);
    }

    String hello() {
        return command(hello);
    }

    String harmless() {
        return command(harmless);
    }

    String auth(String mechanism) {
        return command(auth + " " + mechanism);
    }

    /** What a challenge begins with. */
    String challenge() {
        return challenge;
    }

    boolean isSuccess(String line) {
        return line.matches(success);
    }

    boolean isRefusal(String line) {
        return line.matches(refusal);
    }

    /** Whether a line is the last of a response to a command. */
    boolean isLast(String line) {
        return isSuccess(line) || isRefusal(line) || line.startsWith(challenge);
    }
}
