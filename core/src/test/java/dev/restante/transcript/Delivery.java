package dev.restante.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.Endpoint;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Brings a mail from a file to the server over SMTP: the octets of the file, with CRLF as line ends. */
final class Delivery implements AutoCloseable {

    private final Step.Mail mail;
    private final WireClient client;

    private Delivery(Step.Mail mail, Endpoint smtp) throws IOException {
        this.mail = mail;
        this.client = new WireClient(smtp);
    }

    /** Returns when the server has the mail. */
    static void run(Step.Mail mail, Endpoint smtp, Setup setup) throws IOException {
        try (Delivery delivery = new Delivery(mail, smtp)) {
            delivery.run(setup);
        }
    }

    private void run(Setup setup) throws IOException {
        expect("220");
        say("EHLO transcript", "250");
        if (setup.isStrict()) {
            say("AUTH PLAIN " + Base64.getEncoder().encodeToString(setup.plainCredentials()), "235");
        }
        say("MAIL FROM:<" + mail.from() + "> BODY=8BITMIME SMTPUTF8", "250");
        for (String recipient : mail.to().split(",")) {
            say("RCPT TO:<" + recipient + ">", "250");
        }
        say("DATA", "354");
        client.send(stuffed(load()));
        say(".", "250");
        say("QUIT", "221");
    }

    private byte[] load() throws IOException {
        String resource = "/mails/" + mail.file();
        try (InputStream in = Delivery.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw mail.source().malformed("there is no " + resource);
            }
            return in.readAllBytes();
        }
    }

    private static byte[] stuffed(byte[] octets) {
        String text = new String(octets, ISO_8859_1).replace("\r\n", "\n").replace("\n", "\r\n");
        String whole = text.endsWith("\r\n") ? text : text + "\r\n";
        return whole.replaceAll("(?m)^\\.", "..").getBytes(ISO_8859_1);
    }

    private void say(String command, String code) throws IOException {
        client.send((command + "\r\n").getBytes(UTF_8));
        expect(code);
    }

    private void expect(String code) throws IOException {
        @Nullable String line;
        do {
            line = client.readLine();
            if (line == null || !line.startsWith(code)) {
                throw mail.source().malformed("expected " + code + " but the server said " + line);
            }
        } while (line.startsWith(code + "-"));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
