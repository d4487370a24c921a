package dev.restante.conversation;

import java.time.Instant;

/**
 * How a {@link Conversation} ended.
 *
 * @param cause why
 * @param reason what else there is to say about it, for people; empty if there is nothing
 * @param at when
 */
public record ConversationEnd(Cause cause, String reason, Instant at) {

    /** Why a conversation ended. */
    public enum Cause {
        /** The client took its leave, with QUIT or LOGOUT. */
        CLIENT_QUIT("the client took its leave"),
        /** The client closed the connection without a word. */
        CLIENT_CLOSED("the client closed the connection without a word"),
        /** The server was closed. */
        SERVER_CLOSED("the server was closed"),
        /** The server ended the conversation: the reason says why. */
        SERVER_ENDED("the server ended the conversation"),
        /** The connection broke: the reason says how. */
        BROKEN("the connection broke"),
        /** There was no agreement on TLS: the reason says why. */
        HANDSHAKE_FAILED("the TLS handshake failed"),
        /** As many clients were connected as may be. */
        TOO_MANY_CONNECTIONS("the client was turned away, too many were connected"),
        /**
         * The connection had to begin with a header of the PROXY protocol, and did not: the reason says what is wrong.
         */
        PROXY_HEADER("the connection was refused for its PROXY header"),
        /** The client was silent for too long. */
        IDLE("the client was silent for too long"),
        /** A fault has ended it: the reason is the name of its rule. */
        FAULT("a fault ended it");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    /** Says how it ended, and the reason. */
    @Override
    public String toString() {
        return reason.isEmpty() ? cause.words : cause.words + ": " + reason;
    }
}
