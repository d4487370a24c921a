package dev.restante.assertj;

import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.fault.FaultRules.on;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.fault.ActiveFault;
import dev.restante.fault.Smtp;
import org.junit.jupiter.api.Test;

class ActiveFaultAssertTest {

    @Test
    void neverStruckPassesWhereNothingHasHappened() {
        try (MailServer server = MailServer.start()) {
            ActiveFault busy = server.faults()
                    .add(on(Smtp.RCPT).reply(451, "4.7.1", "Try again later").named("busy"));

            assertThat(busy).neverStruck().struck(0);
        }
    }

    @Test
    void struckFailsWithTheRuleInWords() {
        try (MailServer server = MailServer.start()) {
            ActiveFault busy = server.faults()
                    .add(on(Smtp.RCPT).reply(451, "4.7.1", "Try again later").named("busy"));

            assertThatThrownBy(() -> assertThat(busy).struck(2))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""
                            Expected the fault 'busy'
                            to have struck 2 times
                            but it never struck. It is busy: on SMTP RCPT: reply 451 4.7.1 Try again later""");
            busy.close();
            assertThatThrownBy(() -> assertThat(busy).struck())
                    .hasMessageContaining("never struck, and is switched off or removed");
        }
    }
}
