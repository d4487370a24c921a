package dev.restante.docs;

import static dev.restante.fault.FaultRules.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Smtp;
import dev.restante.junit5.MailServerTest;
import org.junit.jupiter.api.Test;

@MailServerTest
class FaultsTest {

    @Test
    void areSaidInJavaAndInJson(MailServer server) {
        FaultRule busy = on(Smtp.RCPT)
                .to("jane@example.com")
                .times(2)
                .reply(451, "4.7.1", "Try again later")
                .named("busy");
        ActiveFault active = server.faults().add(busy);

        assertThat(FaultRule.ofJson(busy.toJson())).isEqualTo(busy);
        assertThat(active.rule()).isEqualTo(busy);
    }
}
