package dev.restante.server.mailpit;

import static dev.restante.query.MailQueries.addressed;
import static dev.restante.query.MailQueries.anything;
import static dev.restante.query.MailQueries.attachment;
import static dev.restante.query.MailQueries.bcc;
import static dev.restante.query.MailQueries.cc;
import static dev.restante.query.MailQueries.from;
import static dev.restante.query.MailQueries.header;
import static dev.restante.query.MailQueries.inline;
import static dev.restante.query.MailQueries.messageId;
import static dev.restante.query.MailQueries.replyTo;
import static dev.restante.query.MailQueries.size;
import static dev.restante.query.MailQueries.subject;
import static java.util.Map.entry;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.server.http.Problem;
import dev.restante.server.live.Marks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The search terms of Mailpit, read into a query. All have to hold; one that begins with {@code -} or {@code !} must
 * not. What is no such term is a word to be found anywhere.
 */
final class Search {

    private final Map<String, MailQuery> words;
    private final Map<String, Function<String, MailQuery>> fields;

    Search(Marks marks) {
        this.words = Map.ofEntries(
                entry("is:read", matching("read", marks::isRead)),
                entry("is:unread", matching("unread", mail -> !marks.isRead(mail))),
                entry("is:tagged", matching("tagged", mail -> !marks.tags(mail).isEmpty())),
                entry("has:inline", inline().exists()),
                entry("has:inlines", inline().exists()),
                entry("has:attachment", attachment().exists()),
                entry("has:attachments", attachment().exists()));
        this.fields = Map.ofEntries(
                entry("to", value -> header("To").contains(value)),
                entry("from", value -> from().contains(value)),
                entry("cc", value -> cc().contains(value)),
                entry("bcc", value -> bcc().contains(value)),
                entry("reply-to", value -> replyTo().contains(value)),
                entry(
                        "addressed",
                        value -> addressed().contains(value).or(header("To").contains(value))),
                entry("subject", value -> subject().contains(value)),
                entry("message-id", value -> messageId().contains(value)),
                entry("tag", value -> tagged(marks, value)));
    }

    /** Reads what somebody searches for. Throws a {@link Problem} if it is nothing. */
    MailQuery read(String text, ZoneId zone) {
        return SearchWords.of(text).stream()
                .map(word -> {
                    MailQuery query = term(word.text(), zone);
                    return word.isNegated() ? query.not() : query;
                })
                .reduce(MailQuery::and)
                .orElseThrow(() -> Problem.badRequest("Error: no search query"));
    }

    private MailQuery term(String word, ZoneId zone) {
        String lower = word.toLowerCase(Locale.ROOT);
        MailQuery known = words.get(lower);
        if (known != null) {
            return known;
        }
        int colon = word.indexOf(':');
        String name = colon < 0 ? "" : lower.substring(0, colon);
        String value = word.substring(colon + 1).strip();
        if (value.isEmpty()) {
            return fields.containsKey(name) ? MailQuery.any() : anything().contains(word);
        }
        if (name.equals("larger") || name.equals("smaller")) {
            return sized(word, name.equals("larger"), SearchSize.read(value));
        }
        if (name.equals("after") || name.equals("before")) {
            return dated(name.equals("after"), SearchDate.read(value, zone).truncatedTo(ChronoUnit.MILLIS));
        }
        return fields.getOrDefault(name, any -> anything().contains(word)).apply(value);
    }

    private static MailQuery sized(String word, boolean larger, OptionalLong octets) {
        if (octets.isEmpty()) {
            return anything().contains(word);
        }
        long limit = octets.getAsLong();
        return larger ? size().atLeast(limit + 1) : size().atMost(limit - 1);
    }

    private static MailQuery dated(boolean after, Instant limit) {
        return matching(after ? "received after" : "received before", mail -> {
            Instant received = mail.envelope().receivedAt().truncatedTo(ChronoUnit.MILLIS);
            return after ? !received.isBefore(limit) : !received.isAfter(limit);
        });
    }

    private static MailQuery tagged(Marks marks, String tag) {
        return matching(
                "tagged " + tag, mail -> marks.tags(mail).stream().anyMatch(each -> each.equalsIgnoreCase(tag)));
    }

    private static MailQuery matching(String words, Predicate<ReceivedMail> predicate) {
        return MailQuery.any().matching(words, predicate);
    }
}
