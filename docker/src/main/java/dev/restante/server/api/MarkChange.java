package dev.restante.server.api;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.live.Marks;
import dev.restante.server.live.Tags;
import dev.restante.words.Shown;
import java.util.List;

/** What a client wants to be noted of mails: that they are read or not, and their tags. */
final class MarkChange {

    private static final String READ = "read";
    private static final String TAGS = "tags";
    private static final int MOST_TAGS = 100;

    private final Body body;

    /** Throws a {@link Problem} if the request brings none. */
    MarkChange(Request request) {
        this.body = Body.of(request, READ, TAGS);
        if (body.isEmpty()) {
            throw Problem.badRequest("A change is like {\"read\": true} or {\"tags\": [\"checked\"]}, or both");
        }
    }

    /** Nothing is changed if one part of it is wrong. */
    void of(List<ReceivedMail> mails, Marks marks) {
        List<String> tags =
                body.texts(TAGS).stream().map(MarkChange::tag).distinct().toList();
        if (tags.size() > MOST_TAGS) {
            throw Body.wrong(TAGS, "A mail has at most %d tags, not %d".formatted(MOST_TAGS, tags.size()));
        }
        body.flag(READ).ifPresent(read -> marks.read(mails, read));
        if (body.has(TAGS)) {
            marks.tag(mails, tags);
        }
    }

    private static String tag(String text) {
        boolean isTag = !text.isBlank()
                && text.length() <= Tags.MAX_LENGTH
                && text.chars().noneMatch(Character::isISOControl);
        if (!isTag) {
            throw Body.wrong(
                    TAGS,
                    "A tag is a text of 1 to %d characters, not %s".formatted(Tags.MAX_LENGTH, Shown.quoted(text)));
        }
        return text.strip();
    }
}
