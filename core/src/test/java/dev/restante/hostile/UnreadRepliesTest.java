package dev.restante.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.settings.Listener;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that say much and do not look at what they are told. */
class UnreadRepliesTest {

    private static final int CROWD = 10_000;

    /** LMTP owes a reply for each recipient; the mail is there before the first of them is read. */
    @Test
    void tenThousandRecipientsOfLmtpGetTenThousandReplies() throws IOException {
        try (MailServer server = Targets.builder().maxRecipients(CROWD).start();
                Attacker attacker = Attacker.of(server, Listener.LMTP)) {
            StringBuilder all = new StringBuilder("MAIL FROM:<shop@example.com>\r\n");
            for (int i = 0; i < CROWD; i++) {
                all.append("RCPT TO:<u").append(i).append("@example.com>\r\n");
            }
            attacker.send(all + "DATA\r\nSubject: crowd\r\n\r\n.\r\n");

            assertThat(server.received().awaitOne().envelope().recipients()).hasSize(CROWD);
            for (int i = 0; i <= CROWD; i++) {
                assertThat(attacker.wire().readLine()).startsWith("250 ");
            }
            assertThat(attacker.wire().readLine()).startsWith("354 ");
            for (int i = 0; i < CROWD; i++) {
                assertThat(attacker.wire().readLine()).startsWith("250 2.0.0 <u" + i + "@");
            }
            attacker.expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void closingTheServerWaitsForNobody(Listener listener) throws IOException {
        MailServer server = Targets.start();
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.send((attacker.tongue().harmless() + "\r\n").repeat(20_000));

            long asked = System.nanoTime();
            server.close();

            assertThat(System.nanoTime() - asked).isLessThan(5_000_000_000L);
        }
    }
}
