package dev.restante.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.MailServer;
import dev.restante.testing.WireClient;
import dev.restante.tls.CertificateAuthority;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A transcript while it is played: the connections, what was captured, and what was said. */
final class Stage implements AutoCloseable {

    private static final Pattern GROUP_NAME = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(\\w+)}");
    private static final int SHOWN = 300;

    private final MailServer server;
    private final Setup setup;
    private final Map<Party, WireClient> clients = new LinkedHashMap<>();
    private final Map<String, String> captures = new HashMap<>();
    private final StringBuilder dialogue = new StringBuilder();

    Stage(MailServer server, Setup setup) {
        this.server = server;
        this.setup = setup;
    }

    void play(Step step) throws IOException {
        try {
            step.play(this);
        } catch (SocketException | EOFException e) {
            throw failure(step.source(), "the connection broke: " + e.getMessage());
        }
    }

    void send(Source source, Party party, String text, boolean withCrlf) throws IOException {
        byte[] octets = new Template(source, captures, true).expand(text + (withCrlf ? "\\r\\n" : ""));
        note("C" + party.label() + (withCrlf ? ": " : "- ") + text);
        client(party).send(octets);
    }

    void expect(Source source, Party party, String text) throws IOException {
        String line = readLine(source, party, text);
        boolean regex = text.length() > 1 && text.startsWith("/") && text.endsWith("/");
        boolean same = line != null && (regex ? matches(source, text, line) : line.equals(literal(source, text)));
        if (!same) {
            String expected = regex ? text : literal(source, text);
            throw failure(
                    source,
                    "\n  expected: " + shown(expected) + "\n  actual:   " + (line == null ? "<closed>" : shown(line)));
        }
    }

    /** Passes over lines, up to and with the first that a regex matches; none of them may match the other. */
    void expectUntil(Source source, Party party, String end, @Nullable String unwanted) throws IOException {
        String line;
        do {
            line = readLine(source, party, end);
            if (line == null || unwanted != null && matches(source, unwanted, line)) {
                throw failure(
                        source,
                        "\n  expected: " + shown(end) + (unwanted == null ? "" : " without " + shown(unwanted))
                                + "\n  actual:   " + (line == null ? "<closed>" : shown(line)));
            }
        } while (!matches(source, end, line));
    }

    private String literal(Source source, String text) {
        return new String(new Template(source, captures, false).expand(text), UTF_8);
    }

    private boolean matches(Source source, String text, String line) {
        String regex = REFERENCE
                .matcher(text.substring(1, text.length() - 1))
                .replaceAll(reference -> Matcher.quoteReplacement(Pattern.quote(literal(source, reference.group()))));
        Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        GROUP_NAME.matcher(regex).results().forEach(name -> {
            String value = matcher.group(name.group(1));
            captures.put(name.group(1), value == null ? "" : value);
        });
        return true;
    }

    void expectClosed(Source source, Party party) throws IOException {
        String line = readLine(source, party, "<closed>");
        if (line != null) {
            throw failure(source, "\n  expected: <closed>\n  actual:   " + shown(line));
        }
        client(party).close();
        clients.remove(party);
    }

    /** The client shakes hands as one that trusts the server's authority, and none else. */
    void startTls(Source source, Party party, String name) throws IOException {
        note("C" + party.label() + ": <tls" + (name.isEmpty() ? "" : " " + name) + ">");
        CertificateAuthority authority = server.certificateAuthority();
        try {
            client(party)
                    .startTls(
                            name.isEmpty()
                                    ? authority.sslContext()
                                    : authority.clientIdentity(name).sslContext());
        } catch (SSLException e) {
            throw failure(source, "the TLS handshake failed: " + e.getMessage());
        }
    }

    void compress(Party party) throws IOException {
        note("C" + party.label() + ": <compress>");
        client(party).compress();
    }

    void sendLastCompressed(Source source, Party party, String text) throws IOException {
        note("C" + party.label() + ": <last-compressed " + text + ">");
        client(party).sendLastCompressed(new Template(source, captures, true).expand(text + "\\r\\n"));
    }

    void halfClose(Party party) throws IOException {
        note("C" + party.label() + ": <half-close>");
        client(party).endOutput();
    }

    void close(Party party) throws IOException {
        note("C" + party.label() + ": <close>");
        client(party).close();
        clients.remove(party);
    }

    void deliver(Step.Mail mail) throws IOException {
        note(mail.source().text());
        Delivery.run(mail, server.smtp(), setup);
    }

    /** Ends all that clients say; all that servers may still say is one line of farewell each. */
    void expectSilence(Source source) throws IOException {
        for (Map.Entry<Party, WireClient> each : clients.entrySet()) {
            each.getValue().endOutput();
            String line = readLine(source, each.getKey(), "<closed>");
            if (line != null && each.getKey().spoken().isFarewell(line)) {
                line = readLine(source, each.getKey(), "<closed>");
            }
            if (line != null) {
                throw failure(source, "the transcript ends here, but the server also said\n  " + shown(line));
            }
        }
    }

    private WireClient client(Party party) throws IOException {
        WireClient client = clients.get(party);
        if (client == null) {
            client = new WireClient(party.spoken().endpoint(server));
            clients.put(party, client);
            if (party.spoken().beginsWithTls()) {
                client.startTls(server.certificateAuthority().sslContext());
            }
        }
        return client;
    }

    private @Nullable String readLine(Source source, Party party, String expected) throws IOException {
        try {
            String line = client(party).readLine();
            note("S" + party.label() + ": " + (line == null ? "<closed>" : line));
            return line;
        } catch (SocketTimeoutException e) {
            throw failure(source, "\n  expected: " + shown(expected) + "\n  actual:   <silence>");
        }
    }

    private void note(String line) {
        dialogue.append("  ").append(shown(line)).append('\n');
    }

    private static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "… (" + line.length() + " characters)";
    }

    private TranscriptError failure(Source source, String problem) {
        return new TranscriptError(source, problem, dialogue.toString());
    }

    @Override
    public void close() throws IOException {
        for (WireClient client : clients.values()) {
            client.close();
        }
    }
}
