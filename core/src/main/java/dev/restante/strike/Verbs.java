package dev.restante.strike;

import dev.restante.fault.Imap;
import dev.restante.fault.Pop3;
import dev.restante.fault.Smtp;
import dev.restante.fault.Verb;
import dev.restante.settings.MailProtocol;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds verbs by what clients say. */
public final class Verbs {

    private static final Map<String, Verb> SMTP = byWord(Smtp.values());
    private static final Map<String, Verb> POP3 = byWord(Pop3.values());
    private static final Map<String, Verb> IMAP = byWord(Imap.values());
    private static final String UID = "UID ";

    private Verbs() {}

    private static Map<String, Verb> byWord(Verb[] verbs) {
        return Stream.of(verbs).collect(Collectors.toUnmodifiableMap(Verb::word, Function.identity()));
    }

    /**
     * Finds a verb.
     *
     * @param protocol in which protocol
     * @param word in upper case; in IMAP perhaps with {@code UID } in front
     * @return the verb; null if no rule can have it
     */
    public static @Nullable Verb find(MailProtocol protocol, String word) {
        return switch (protocol) {
            case SMTP, LMTP -> SMTP.get(word);
            case POP3 -> POP3.get(word);
            case IMAP -> IMAP.get(word.startsWith(UID) ? word.substring(UID.length()) : word);
        };
    }
}
