package dev.restante;

import static dev.restante.query.MailQueries.to;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.ReceivedMail;
import dev.restante.testing.ImapClient;
import dev.restante.testing.SmtpClient;
import dev.restante.testing.WireClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/** What is accepted is what everybody gets, however it came: the octets are the message. */
class OctetsRoundTripTest {

    private static final MailServer SERVER = MailServer.start();
    private static final Map<String, ImapClient> SESSIONS = new HashMap<>();
    private static final byte[] CRLF = {'\r', '\n'};

    /** A way out of the server, that gives the newest mail of an account, octet by octet. */
    private interface Exit {
        byte[] newest(String account) throws IOException;
    }

    private static final Exit POP3 = OctetsRoundTripTest::retrieved;

    /** Every way that octets leave by is a row here. */
    private static final List<Exit> EXITS = List.of(
            account -> newestOf(account).raw(),
            account ->
                    newestOf(account).message().toByteArray(0, newestOf(account).size()),
            account -> newestOf(account).message().newInputStream().readAllBytes(),
            POP3,
            account -> fetched(account, "BODY.PEEK[]"),
            account -> fetched(account, "RFC822"),
            account -> fetched(account, "BODY.PEEK[HEADER]", "BODY.PEEK[TEXT]"),
            account -> fetched(account, pieces(newestOf(account).size())));

    private static ReceivedMail newestOf(String account) {
        List<ReceivedMail> mails = SERVER.received(to(account)).list();
        return mails.get(mails.size() - 1);
    }

    /** RETR stuffs dots and adds the line with a dot alone; here each is a line to be read. */
    private static byte[] retrieved(String account) throws IOException {
        try (WireClient pop3 = new WireClient(SERVER.pop3())) {
            pop3.send("USER " + account + "\r\nPASS x\r\nSTAT\r\nLIST 1\r\nRETR 1\r\nQUIT\r\n");
            for (int i = 0; i < 3; i++) {
                pop3.readLine(); // the greeting, and the login
            }
            int size = newestOf(account).size();
            assertThat(line(pop3)).isEqualTo("+OK 1 " + size);
            assertThat(line(pop3)).isEqualTo("+OK 1 " + size);
            assertThat(line(pop3)).startsWith("+OK");
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            for (byte[] line = octets(pop3); line.length != 1 || line[0] != '.'; line = octets(pop3)) {
                int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
                octets.write(line, stuffed, line.length - stuffed);
                octets.writeBytes(CRLF);
            }
            assertThat(line(pop3)).startsWith("+OK");
            assertThat(pop3.readLine())
                    .as("the end, after which the maildrop is free")
                    .isNull();
            return octets.toByteArray();
        }
    }

    private static byte[] octets(WireClient client) throws IOException {
        return Objects.requireNonNull(client.readLineOctets(), "a line");
    }

    private static String line(WireClient client) throws IOException {
        return Objects.requireNonNull(client.readLine(), "a line");
    }

    /** One item after another, and put together; by sessions that last. */
    private static byte[] fetched(String account, String... items) throws IOException {
        ImapClient session = SESSIONS.get(account);
        if (session == null) {
            session = new ImapClient(SERVER.imap()).open(account, "INBOX");
            SESSIONS.put(account, session);
        }
        session.ok("NOOP");
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (String item : items) {
            String response = session.ok("FETCH * (RFC822.SIZE " + item + ")").get(0);
            assertThat(response).contains("(RFC822.SIZE " + newestOf(account).size() + " ");
            octets.writeBytes(ImapClient.literal(response));
        }
        return octets.toByteArray();
    }

    /** Partial fetches that lie side by side, the last of them beyond the end. */
    private static String[] pieces(int size) {
        int count = size / 7 + 1;
        return IntStream.iterate(0, from -> from < size + count, from -> from + count)
                .mapToObj(from -> "BODY.PEEK[]<" + from + "." + count + ">")
                .toArray(String[]::new);
    }

    @AfterContainer
    static void close() throws IOException {
        for (ImapClient session : SESSIONS.values()) {
            session.close();
        }
        SERVER.close();
    }

    @Property(tries = 200)
    void octetsAcceptedByDataComeBackIdentical(@ForAll("messages") List<String> lines) throws IOException {
        String message = String.join("", lines);
        try (SmtpClient client = SmtpClient.inData(SERVER, "jane@example.com", "bob@example.com", "jane@example.com")) {
            client.sendOctets(stuffed(lines)).say(".", "250 ").say("QUIT", "221 ");
        }

        assertEverybodyGets(message, EXITS, "jane@example.com", "bob@example.com");
    }

    private static void assertEverybodyGets(String message, List<Exit> exits, String... accounts) throws IOException {
        for (String account : accounts) {
            List<byte[]> octets = new ArrayList<>();
            for (Exit exit : exits) {
                octets.add(exit.newest(account));
            }
            assertThat(octets).allSatisfy(each -> assertThat(each).isEqualTo(message.getBytes(ISO_8859_1)));
            assertThat(newestOf(account).size()).isEqualTo(message.length());
        }
        SERVER.reset();
    }

    @Property(tries = 150)
    void octetsAcceptedInChunksComeBackIdentical(@ForAll("messages") List<String> lines, @ForAll List<Integer> cuts)
            throws IOException {
        String message = String.join("", lines);
        sendInChunks("", message, cuts);

        assertEverybodyGets(message, EXITS, "jane@example.com");
    }

    /** POP3 has only lines. */
    @Property(tries = 150)
    void anyOctetsOfABinaryMessageComeBackIdentical(@ForAll("octets") String message, @ForAll List<Integer> cuts)
            throws IOException {
        sendInChunks(" BODY=BINARYMIME", message, cuts);

        List<Exit> exits = EXITS.stream().filter(exit -> exit != POP3).toList();
        assertEverybodyGets(message, exits, "jane@example.com");
    }

    /** The client waits for no reply before it has sent all. */
    private static void sendInChunks(String parameters, String message, List<Integer> cuts) throws IOException {
        int[] ends = IntStream.concat(
                        cuts.stream().mapToInt(cut -> Math.floorMod(cut, message.length() + 1)),
                        IntStream.of(message.length()))
                .sorted()
                .toArray();
        try (SmtpClient client = SmtpClient.greet(SERVER).envelope(parameters, "jane@example.com")) {
            int from = 0;
            for (int end : ends) {
                client.chunk(message.substring(from, end));
                from = end;
            }
            client.send("BDAT 0 LAST\r\n");
            for (int i = 0; i <= ends.length; i++) {
                client.expect("250 ");
            }
            client.say("QUIT", "221 ");
        }
    }

    private static String stuffed(List<String> lines) {
        StringBuilder stuffed = new StringBuilder();
        lines.forEach(line -> stuffed.append(line.startsWith(".") ? "." : "").append(line));
        return stuffed.toString();
    }

    /** Any octets, in lines that end with CRLF and have no CR or LF elsewhere; dots where they hurt. */
    @Provide
    Arbitrary<List<String>> messages() {
        Arbitrary<Character> octet = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.chars().range('\0', '\u00ff').filter(c -> c != '\r' && c != '\n')),
                Tuple.of(2, Arbitraries.just('.')),
                Tuple.of(1, Arbitraries.of(':', ' ', '-', '\t')));
        Arbitrary<String> line = octet.list().ofMaxSize(80).map(OctetsRoundTripTest::line);
        Arbitrary<String> longLine = Arbitraries.of(".", "x", "\u00e4").map(c -> c.repeat(9000) + "\r\n");
        Arbitrary<String> structure = Arbitraries.of(
                "Subject: x\r\n",
                "\r\n",
                ".\r\n",
                "..\r\n",
                "--b\r\n",
                "Content-Type: multipart/mixed; boundary=b\r\n");
        return Arbitraries.frequencyOf(Tuple.of(10, line), Tuple.of(10, structure), Tuple.of(1, longLine))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> octets() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.of("\r\n", "\r", "\n", ".", "\0", "\r\n.\r\n", "QUIT\r\n")),
                        Tuple.of(
                                2,
                                Arbitraries.strings()
                                        .withCharRange('\0', '\u00ff')
                                        .ofMaxLength(20)),
                        Tuple.of(1, Arbitraries.just("x".repeat(9000))))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static String line(List<Character> octets) {
        StringBuilder line = new StringBuilder();
        octets.forEach(line::append);
        return line.append("\r\n").toString();
    }
}
