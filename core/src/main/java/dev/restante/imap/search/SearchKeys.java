package dev.restante.imap.search;

import dev.restante.decode.HeaderDate;
import dev.restante.imap.search.SearchKey.Cost;
import dev.restante.store.SystemFlag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The conditions, by what they look at. */
final class SearchKeys {

    private SearchKeys() {}

    static SearchKey all() {
        return candidate -> true;
    }

    static SearchKey flag(SystemFlag flag) {
        return candidate -> candidate.state().flags().has(flag);
    }

    static SearchKey keyword(String keyword) {
        return candidate -> candidate.state().flags().hasKeyword(keyword);
    }

    static SearchKey recent() {
        return candidate -> candidate.state().recent();
    }

    static SearchKey newOnes() {
        return CombinedKey.allOf(List.of(recent(), new NotKey(flag(SystemFlag.SEEN))));
    }

    static SearchKey larger(long octets) {
        return candidate -> candidate.message().size() > octets;
    }

    static SearchKey smaller(long octets) {
        return candidate -> candidate.message().size() < octets;
    }

    /** The day of the internal date, "disregarding time and timezone": the one that its own offset makes it. */
    static SearchKey internalDay(BiPredicate<LocalDate, LocalDate> relation, LocalDate day) {
        return candidate ->
                relation.test(candidate.state().entry().internalDate().toLocalDate(), day);
    }

    /** The day in the header field Date, as its author wrote it. */
    static SearchKey sentDay(BiPredicate<LocalDate, LocalDate> relation, LocalDate day) {
        return new TextKey(
                Cost.HEADER,
                candidate -> candidate
                        .message()
                        .mime()
                        .header("Date")
                        .flatMap(HeaderDate::parse)
                        .map(OffsetDateTime::toLocalDate)
                        .filter(sent -> relation.test(sent, day))
                        .isPresent());
    }

    /** An empty text asks only whether there is such a field. */
    static SearchKey header(String name, String part) {
        TextMatch match = new TextMatch(part);
        return new TextKey(Cost.HEADER, candidate -> text(candidate, match).anyField(name));
    }

    static SearchKey body(String part) {
        TextMatch match = new TextMatch(withLineFeeds(part));
        return new TextKey(Cost.BODY, candidate -> text(candidate, match).anyBody());
    }

    static SearchKey text(String part) {
        Predicate<String> match = new TextMatch(withLineFeeds(part));
        return new TextKey(Cost.BODY, candidate -> text(candidate, match).any());
    }

    private static MessageText text(Candidate candidate, Predicate<String> match) {
        return new MessageText(candidate.message().mime(), match);
    }

    /** Decoded text has line ends as {@code \n}. */
    private static String withLineFeeds(String part) {
        return part.replace("\r\n", "\n");
    }
}
