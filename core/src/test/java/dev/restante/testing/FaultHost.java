package dev.restante.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.Mailbox;
import dev.restante.conversation.Conversation;
import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.mail.NewMail;
import dev.restante.settings.Listener;
import java.io.IOException;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** A server of all protocols with an account, and clients by hand that have come so far with it. */
public final class FaultHost implements AutoCloseable {

    public static final String JANE = "jane@example.com";
    public static final String PLAIN = base64("\0" + JANE + "\0secret");

    private static final String CLIENT = "client.example.com";

    private final MailServer server;

    public FaultHost() {
        this(builder -> builder);
    }

    /** One with other settings. */
    public FaultHost(UnaryOperator<MailServerBuilder> settings) {
        server = settings.apply(MailServer.builder().account(JANE, "secret").lmtpPort(0))
                .start();
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    public MailServer server() {
        return server;
    }

    public Mailbox inbox() {
        return server.account(JANE).inbox();
    }

    /** Puts a message into the mailbox, an octet a character. */
    public void file(String message) {
        inbox().add(NewMail.of(message.getBytes(ISO_8859_1)));
    }

    public ActiveFault add(FaultRule rule) {
        return server.faults().add(rule);
    }

    /** A client that has not read anything yet. */
    public WireClient connect(Listener listener) throws IOException {
        return new WireClient(server.endpoint(listener));
    }

    /** A client that has read the greeting. */
    public WireClient greeted(Listener listener) throws IOException {
        WireClient client = connect(listener);
        assertThat(client.readLine()).matches("(220|\\+OK|\\* OK) .*");
        return client;
    }

    /** A client of SMTP that has said EHLO. */
    public WireClient smtp() throws IOException {
        WireClient client = greeted(Listener.SMTP);
        client.send("EHLO " + CLIENT + "\r\n");
        client.readLinesTo("250 ");
        return client;
    }

    /** A client of LMTP that has said LHLO. */
    public WireClient lmtp() throws IOException {
        WireClient client = greeted(Listener.LMTP);
        client.send("LHLO " + CLIENT + "\r\n");
        client.readLinesTo("250 ");
        return client;
    }

    /** Begins a transaction and goes on until the server waits for the message. */
    public static WireClient inData(WireClient client, String... recipients) throws IOException {
        envelope(client, recipients);
        assertThat(client.say("DATA")).startsWith("354 ");
        return client;
    }

    /** Begins a transaction with its recipients. */
    public static WireClient envelope(WireClient client, String... recipients) throws IOException {
        assertThat(client.say("MAIL FROM:<shop@example.com>")).startsWith("250 ");
        for (String recipient : recipients) {
            assertThat(client.say("RCPT TO:<" + recipient + ">")).startsWith("250 ");
        }
        return client;
    }

    /** A client of POP3 that has logged in. */
    public WireClient pop3() throws IOException {
        WireClient client = greeted(Listener.POP3);
        assertThat(client.say("USER " + JANE)).startsWith("+OK");
        assertThat(client.say("PASS secret")).startsWith("+OK");
        return client;
    }

    /** A client of IMAP that has logged in. */
    public WireClient imap() throws IOException {
        WireClient client = greeted(Listener.IMAP);
        assertThat(client.say("l LOGIN " + JANE + " secret")).startsWith("l OK");
        return client;
    }

    /** A client of IMAP that has selected its INBOX. */
    public WireClient imapInInbox() throws IOException {
        WireClient client = imap();
        client.send("s SELECT INBOX\r\n");
        assertThat(client.readLinesTo("s ")).last().asString().startsWith("s OK");
        return client;
    }

    /** The conversation that has begun last, once it has ended. */
    public Conversation lastConversation() {
        return server.conversations().last(1).get(0);
    }

    @Override
    public void close() {
        server.close();
    }
}
