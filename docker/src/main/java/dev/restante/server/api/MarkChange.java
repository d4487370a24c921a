package dev.restante.server.api;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Problem;
import dev.restante.server.live.Marks;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Map;

/** What a client wants to be noted of mails, as JSON: that they are read or not, and their tags. */
final class MarkChange {

    private static final String READ = "read";
    private static final String TAGS = "tags";
    private static final int MOST_TAGS = 100;
    private static final int LONGEST_TAG = 100;

    private final Map<String, Object> json;

    /** Throws a {@link Problem} if it is none. */
    MarkChange(Map<String, Object> json) {
        Members.requireAmong(json, READ, TAGS);
        if (json.isEmpty()) {
            throw Problem.badRequest("A change is like {\"read\": true} or {\"tags\": [\"checked\"]}, or both");
        }
        this.json = json;
    }

    /** Nothing is changed if one part of it is wrong. */
    void of(List<ReceivedMail> mails, Marks marks) {
        List<String> tags = Members.list(json, TAGS).stream()
                .map(MarkChange::tag)
                .distinct()
                .toList();
        if (tags.size() > MOST_TAGS) {
            throw Members.problem(TAGS, "A mail has at most %d tags, not %d".formatted(MOST_TAGS, tags.size()));
        }
        Members.bool(json, READ).ifPresent(read -> marks.read(mails, read));
        if (json.containsKey(TAGS)) {
            marks.tag(mails, tags);
        }
    }

    private static String tag(Object value) {
        boolean isTag = value instanceof String text
                && !text.isBlank()
                && text.length() <= LONGEST_TAG
                && text.chars().noneMatch(Character::isISOControl);
        if (!isTag) {
            throw Members.problem(
                    TAGS, "A tag is a text of 1 to %d characters, not %s".formatted(LONGEST_TAG, Shown.json(value)));
        }
        return value.toString().strip();
    }
}
