package dev.restante.imap;

/**
 * How a command that succeeded is answered.
 *
 * @param code the response code without brackets; empty for none
 */
public record Completion(String code) {

    /** Plain OK. */
    public static final Completion OK = new Completion("");
}
