package dev.restante.server;

import dev.restante.MailServer;
import jakarta.mail.MessagingException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Collectors;

/** The mail of the demo, for tests that want to see mail of all kinds. */
public final class DemoMail {

    private DemoMail() {}

    public static void send(MailServer server) throws MessagingException {
        Map<String, String> passwords = Demo.LOGINS.stream().collect(Collectors.toMap(Login::name, Login::password));
        new Demo(passwords, false).run(server.smtp(), new PrintWriter(Writer.nullWriter()));
    }
}
