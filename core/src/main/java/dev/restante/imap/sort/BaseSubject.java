package dev.restante.imap.sort;

import dev.restante.decode.EncodedWords;
import dev.restante.imap.search.UnicodeCasemap;

/**
 * A subject without what replies and forwards add to it (RFC 5256 section 2.1).
 *
 * @param folded the base subject, folded for comparison
 * @param replyOrForward whether a sign of a reply or forward was taken away
 */
public record BaseSubject(String folded, boolean replyOrForward) {

    /**
     * Finds the base subject. Takes linear time.
     *
     * @param subject the unfolded value of the field, with its encoded words; empty if there is no such field
     * @return the base subject
     */
    public static BaseSubject of(String subject) {
        SubjectTrimmer trimmer = new SubjectTrimmer(oneLine(EncodedWords.decode(subject)));
        String base = trimmer.trim();
        return new BaseSubject(UnicodeCasemap.fold(base), trimmer.isReplyOrForward());
    }

    /** Step 1: white space of any kind and length is one space. */
    private static String oneLine(String subject) {
        StringBuilder line = new StringBuilder(subject.length());
        boolean afterSpace = false;
        for (int i = 0; i < subject.length(); i++) {
            char c = subject.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if (!space || !afterSpace) {
                line.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
        return line.toString();
    }
}
