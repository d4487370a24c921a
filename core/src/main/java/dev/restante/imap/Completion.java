package dev.restante.imap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How a command that succeeded is answered.
 *
 * @param code the response code without brackets; empty for none
 * @param upgrade says the answer itself, as what follows it goes over the connection in another way; null for most
 */
public record Completion(String code, @Nullable Upgrade upgrade) {

    /** Plain OK. */
    public static final Completion OK = new Completion("", null);

    /** Says an answer, and changes how the connection works from there on. */
    @FunctionalInterface
    public interface Upgrade {

        /**
         * Does both.
         *
         * @param response the whole response with its CRLF
         * @throws IOException if the connection breaks
         */
        void begin(String response) throws IOException;
    }

    /**
     * OK with a response code.
     *
     * @param code the response code without brackets
     * @return the completion
     */
    public static Completion withCode(String code) {
        return new Completion(code, null);
    }

    /**
     * OK, and another way of going on.
     *
     * @param upgrade says the answer
     * @return the completion
     */
    public static Completion upgrading(Upgrade upgrade) {
        return new Completion("", upgrade);
    }
}
