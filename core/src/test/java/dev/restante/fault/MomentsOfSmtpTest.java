package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.MailProtocol;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command of SMTP and LMTP is a moment: before it runs, in place of its reply, and behind that. */
class MomentsOfSmtpTest {

    private static final String STRUCK = "450 4.9.9 Struck\r\n";

    private final FaultHost host = new FaultHost(builder -> builder.smtp(smtp -> smtp.xclient(true)));

    @AfterEach
    void close() {
        host.close();
    }

    private static Stream<Arguments> verbs() {
        return Stream.of(Smtp.values())
                .flatMap(verb -> verb.protocols().stream().map(protocol -> Arguments.of(protocol, verb)));
    }

    private WireClient client(MailProtocol protocol) throws IOException {
        return protocol == MailProtocol.LMTP ? host.lmtp() : host.smtp();
    }

    /** As far as a client has to come before it can say the command. */
    private WireClient ready(MailProtocol protocol, Smtp verb) throws IOException {
        WireClient client = client(protocol);
        switch (verb) {
            case RCPT -> client.say("MAIL FROM:<shop@example.com>");
            case DATA, BDAT -> FaultHost.envelope(client, FaultHost.JANE);
            default -> {
                // at any time
            }
        }
        return client;
    }

    private static String command(Smtp verb) {
        return switch (verb) {
            case HELO, EHLO, LHLO -> verb + " again.example.com\r\n";
            case MAIL -> "MAIL FROM:<shop@example.com>\r\n";
            case RCPT -> "RCPT TO:<jane@example.com>\r\n";
            case BDAT -> "BDAT 6 LAST\r\nNOOP\r\n";
            case VRFY, EXPN -> verb + " jane@example.com\r\n";
            case ETRN -> "ETRN example.com\r\n";
            case AUTH -> "AUTH PLAIN " + FaultHost.PLAIN + "\r\n";
            case XCLIENT -> "XCLIENT ADDR=192.0.2.7\r\n";
            case DATA, RSET, HELP, NOOP, QUIT, STARTTLS -> verb + "\r\n";
        };
    }

    /** What is said when the server has asked for it. */
    private static void finish(WireClient client, Smtp verb) throws IOException {
        if (verb == Smtp.DATA) {
            assertThat(client.readLine()).startsWith("354 ");
            client.send("Subject: x\r\n\r\n.\r\n");
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void beforeItRuns(MailProtocol protocol, Smtp verb) throws IOException {
        try (WireClient client = ready(protocol, verb)) {
            ActiveFault fault = host.add(on(verb).once().reply(450, "4.9.9", "Struck"));
            client.send(command(verb) + "NOOP\r\n");
            client.expect(STRUCK);
            assertThat(client.readLine()).startsWith("250 ");
            assertThat(fault.strikes()).isEqualTo(1);
            assertThat(host.server().received().count()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void inPlaceOfItsReply(MailProtocol protocol, Smtp verb) throws IOException {
        try (WireClient client = ready(protocol, verb)) {
            ActiveFault fault = host.add(on(verb).insteadOfReply().once().reply(450, "4.9.9", "Struck"));
            client.send(command(verb));
            finish(client, verb);
            client.expect(STRUCK);
            assertThat(fault.strikes()).isEqualTo(1);
            if (verb == Smtp.QUIT) {
                client.expectLast("");
            } else {
                assertThat(client.say("NOOP")).startsWith("250 ");
            }
            assertThat(host.server().received().count()).isEqualTo(verb == Smtp.DATA || verb == Smtp.BDAT ? 1 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void behindItsReply(MailProtocol protocol, Smtp verb) throws IOException {
        try (WireClient client = ready(protocol, verb)) {
            ActiveFault fault = host.add(on(verb).afterReply().close());
            client.send(command(verb));
            finish(client, verb);
            assertThat(client.readToEnd()).matches("(?s)(2\\d\\d[ -][^\\n]*\\r\\n|458 [^\\n]*\\r\\n)+");
            assertThat(fault.strikes()).isEqualTo(1);
        }
    }
}
