package dev.restante.standards;

import dev.restante.MailServer;
import dev.restante.settings.Listener;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A protocol, and how its servers tell what they can. */
enum Announcer {
    SMTP(Listener.SMTP, "EHLO keyword", "EHLO client.example.com", "250 ", "STARTTLS", "AUTH "),
    LMTP(Listener.LMTP, "EHLO keyword", "LHLO client.example.com", "250 ", "STARTTLS", "AUTH "),
    POP3(Listener.POP3, "CAPA tag", "CAPA", ".", "STLS", "SASL "),
    IMAP(Listener.IMAP, "IMAP capability", "a CAPABILITY", "a ", "a STARTTLS", "AUTH=");

    private final Listener listener;
    private final String table;
    private final String question;
    private final String lastLine;
    private final String startTls;
    private final String mechanisms;

    Announcer(Listener listener, String table, String question, String lastLine, String startTls, String mechanisms) {
        this.listener = listener;
        this.table = table;
        this.question = question;
        this.lastLine = lastLine;
        this.startTls = startTls;
        this.mechanisms = mechanisms;
    }

    /** The first column of the table of what it announces. */
    String table() {
        return table;
    }

    /** Asks as a client without TLS. */
    List<String> beforeTls(MailServer server) throws IOException {
        try (WireClient client = new WireClient(server.endpoint(listener))) {
            client.readLine();
            return ask(client);
        }
    }

    /** Asks as a client over TLS, which has a certificate. */
    List<String> overTls(MailServer server) throws IOException {
        try (WireClient client = new WireClient(server.endpoint(listener))) {
            client.readLine();
            client.send(startTls + "\r\n");
            client.readLine();
            client.startTls(server.certificateAuthority()
                    .clientIdentity("jane@example.com")
                    .sslContext());
            return ask(client);
        }
    }

    /** Asks as a client that has logged in: only in IMAP is there more to hear then. */
    List<String> afterLogin(MailServer server) throws IOException {
        if (this != IMAP) {
            return List.of();
        }
        try (WireClient client = new WireClient(server.endpoint(listener))) {
            client.readLine();
            client.send("a LOGIN jane@example.com secret\r\n");
            client.readLine();
            return ask(client);
        }
    }

    private List<String> ask(WireClient client) throws IOException {
        client.send(question + "\r\n");
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = client.readLine();
            if (line == null) {
                throw new AssertionError(this + " closed the connection after " + lines);
            }
            lines.add(line);
        } while (!line.startsWith(lastLine));
        return this == IMAP ? words(lines.get(0)) : announcements(lines);
    }

    /** {@code * CAPABILITY one two}. */
    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ")).skip(2).toList();
    }

    /** The first line is the server's name, or OK; in POP3 the last one is a dot. */
    private List<String> announcements(List<String> lines) {
        return this == POP3
                ? lines.subList(1, lines.size() - 1)
                : lines.stream().skip(1).map(line -> line.substring(4)).toList();
    }

    /** The keywords among what was announced. */
    List<String> keywords(List<String> announced) {
        return announced.stream()
                .map(each -> each.split(" ", 2)[0])
                .filter(each -> this != IMAP || !each.startsWith(mechanisms))
                .map(each -> this == IMAP ? each.replaceFirst("LIMIT=[0-9]+$", "LIMIT") : each)
                .toList();
    }

    /** The mechanisms among what was announced. */
    List<String> mechanisms(List<String> announced) {
        return announced.stream()
                .filter(each -> each.startsWith(mechanisms))
                .flatMap(each -> Stream.of(each.substring(mechanisms.length()).split(" ")))
                .toList();
    }
}
