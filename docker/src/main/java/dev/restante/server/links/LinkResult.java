package dev.restante.server.links;

/**
 * What became of a request for a link.
 *
 * @param target the link as it was given
 * @param status three digits of the last answer (RFC 9110 section 15); 0 if there was none
 * @param error why there was no answer, or why a redirect was not followed, in words; empty text if all went well
 * @param location where the last answer leads on, or, where redirects were followed, the URL that gave it; empty text
 *     if it is the link itself
 */
public record LinkResult(String target, int status, String error, String location) {

    /** Nobody has answered. */
    static LinkResult unanswered(String target, String error) {
        return new LinkResult(target, 0, error, "");
    }

    /**
     * Whether the link leads somewhere.
     *
     * @return whether there was an answer below 400, and no error
     */
    public boolean isGood() {
        return status > 0 && status < 400 && error.isEmpty();
    }
}
