package dev.restante.imap.extension;

import dev.restante.mime.MimePart;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The message with which a thread began (RFC 5322 section 3.6.4). */
final class ThreadRoot {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");

    private ThreadRoot() {}

    /** The first Message-ID that the message refers to, else its own; empty if it has none. */
    static Optional<String> of(MimePart message) {
        return Stream.of("References", "In-Reply-To", "Message-ID")
                .flatMap(name -> message.header(name).stream())
                .flatMap(value -> MESSAGE_ID.matcher(value).results().limit(1))
                .map(MatchResult::group)
                .findFirst();
    }
}
