package dev.restante.fault;

import dev.restante.fault.Moment.Event;
import dev.restante.settings.MailProtocol;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The commands of a rule in JSON: {@code SMTP RCPT}. */
final class FaultJsonVerbs {

    private static final List<Verb> VERBS = Stream.of(Smtp.values(), Pop3.values(), Imap.values())
            .<Verb>flatMap(Stream::of)
            .toList();
    private static final String LMTP = MailProtocol.LMTP + " ";

    private FaultJsonVerbs() {}

    static Verb read(JsonValue json) {
        String name = json.text().toUpperCase(Locale.ROOT);
        return VERBS.stream()
                .filter(each -> each.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> json.error("has no " + Shown.quoted(json.text()) + instead(name)));
    }

    private static String instead(String name) {
        if (name.startsWith(LMTP)) {
            return ": LMTP has the commands of SMTP, such as \"SMTP RCPT\", with {\"protocol\": \"LMTP\"} in \"if\"";
        }
        List<String> sameWord = VERBS.stream()
                .filter(each -> each.word().equals(name))
                .map(Verb::qualifiedName)
                .toList();
        return sameWord.isEmpty()
                ? Guess.among(vocabulary(), name) + ", known are " + String.join(", ", known(name))
                : ": say of which protocol, " + String.join(" or ", sameWord);
    }

    private static List<String> vocabulary() {
        return Stream.concat(events(), VERBS.stream().map(Verb::qualifiedName)).toList();
    }

    private static Stream<String> events() {
        return Stream.of(Event.values()).map(Event::key);
    }

    /** Where the protocol is clear, its commands will do. */
    private static List<String> known(String name) {
        String protocol = name.substring(0, name.indexOf(' ') + 1);
        List<String> ofProtocol = VERBS.stream()
                .map(Verb::qualifiedName)
                .filter(each -> !protocol.isEmpty() && each.startsWith(protocol))
                .toList();
        return ofProtocol.isEmpty()
                ? Stream.concat(events(), Stream.of("and commands such as SMTP RCPT, POP3 PASS, IMAP FETCH"))
                        .toList()
                : ofProtocol;
    }
}
