package dev.restante.assertj;

import dev.restante.content.Link;
import dev.restante.mail.MailMessage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Chooses links of a message by their words, and lists them for failures. */
final class LinkList {

    /** How many links are worth listing. */
    private static final int SHOWN = 20;

    private LinkList() {}

    static List<Link> with(MailMessage message, String words) {
        String wanted = folded(words);
        return message.links().stream()
                .filter(link -> folded(link.text()).contains(wanted))
                .toList();
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s++", " ").toLowerCase(Locale.ROOT);
    }

    static String described(MailMessage message) {
        return described(message.links());
    }

    static String several(List<Link> links) {
        return "these lead to different targets\n" + lines(links);
    }

    static String described(List<Link> links) {
        return links.isEmpty() ? "it has no links" : "its links are\n" + lines(links);
    }

    private static String lines(List<Link> links) {
        String shown = links.stream()
                .limit(SHOWN)
                .map(link -> FailureText.inOneLine(link.toString()))
                .collect(Collectors.joining("\n"));
        int more = links.size() - SHOWN;
        return FailureText.indented(more > 0 ? shown + "\n… and " + more + " more" : shown);
    }
}
