package dev.restante.content;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Message identifiers in header fields that name several (RFC 5322 section 3.6.4). */
public final class MessageIds {

    private static final Pattern ID = Pattern.compile("<[^<>]++>");

    private MessageIds() {}

    /**
     * Finds the identifiers; the words that stood between them in mail of old are passed over.
     *
     * @param value the unfolded value
     * @return the identifiers with their angle brackets, in order
     */
    public static List<String> in(String value) {
        return ID.matcher(value).results().map(MatchResult::group).toList();
    }
}
