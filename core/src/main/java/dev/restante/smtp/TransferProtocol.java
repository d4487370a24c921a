package dev.restante.smtp;

import java.util.List;

/** The two protocols that are spoken here, and all in which they differ beyond their verbs. */
public enum TransferProtocol {

    /** The Simple Mail Transfer Protocol (RFC 5321). */
    SMTP("ESMTP", "EHLO or HELO", 554) {
        @Override
        Answer answer(List<Outcome> outcomes) {
            return outcomes.get(0).reply();
        }
    },

    /** The Local Mail Transfer Protocol (RFC 2033): each recipient gets a reply of its own. */
    LMTP("LMTP", "LHLO", 503) {
        @Override
        Answer answer(List<Outcome> outcomes) {
            return new Replies(outcomes.stream().map(Outcome::named).toList());
        }
    };

    private final String greeting;
    private final String hello;
    private final int noRecipientCode;

    TransferProtocol(String greeting, String hello, int noRecipientCode) {
        this.greeting = greeting;
        this.hello = hello;
        this.noRecipientCode = noRecipientCode;
    }

    /** What the greeting calls it. */
    String greeting() {
        return greeting;
    }

    /** The verbs that begin a session, in words. */
    String hello() {
        return hello;
    }

    /**
     * How DATA without an accepted recipient is refused: RFC 5321 section 3.3 prefers 554, RFC 2033 section 4.2 demands
     * 503.
     *
     * @return three digits
     */
    public int noRecipientCode() {
        return noRecipientCode;
    }

    /** Whether the end of a message has a reply for each recipient. */
    boolean repliesToEach() {
        return this == LMTP;
    }

    /** Answers the end of a message. There is an outcome for each accepted RCPT, in order, and so at least one. */
    abstract Answer answer(List<Outcome> outcomes);
}
