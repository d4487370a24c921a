package dev.restante.fault;

import static dev.restante.fault.CommonFaults.authOutage;
import static dev.restante.fault.FaultRules.on;
import static dev.restante.testing.FaultHost.JANE;
import static dev.restante.testing.FaultHost.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rule before a login that asks who it is: in an exchange, nobody knows until the name has come. */
class LateUsersTest {

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    private void expectRefusals(ActiveFault fault) throws IOException {
        try (WireClient smtp = host.smtp();
                WireClient pop3 = host.greeted(Listener.POP3);
                WireClient imap = host.greeted(Listener.IMAP)) {
            assertThat(smtp.say("AUTH PLAIN " + PLAIN)).startsWith("454 4.7.0 ");
            assertThat(pop3.say("AUTH PLAIN " + PLAIN)).startsWith("-ERR [SYS/TEMP] ");
            assertThat(imap.say("a AUTHENTICATE PLAIN " + PLAIN)).startsWith("a NO [UNAVAILABLE] ");
            assertThat(imap.say("b LOGIN " + JANE + " secret")).startsWith("b NO [UNAVAILABLE] ");
            assertThat(smtp.say("MAIL FROM:<" + JANE + "> AUTH=<>")).startsWith("250 ");
        }
        assertThat(fault.strikes()).isEqualTo(4);
    }

    @Test
    void areMeantByARuleOfTheirScope() throws IOException {
        expectRefusals(host.server().scope("example.com").faults().add(authOutage()));
    }

    @Test
    void areMeantByTheirName() throws IOException {
        expectRefusals(host.add(on(Smtp.AUTH, Pop3.AUTH, Imap.LOGIN, Imap.AUTHENTICATE)
                .user("jane@*")
                .reply(454, "4.7.0", "Not now")
                .err("SYS/TEMP", "Not now")
                .no("UNAVAILABLE", "Not now")));
    }

    @Test
    void othersAreNotMeant() throws IOException {
        ActiveFault fault = host.add(on(Smtp.AUTH).user("bob@example.com").reply(454, "4.7.0", "Not now"));
        try (WireClient smtp = host.smtp()) {
            assertThat(smtp.say("AUTH PLAIN " + PLAIN)).startsWith("235 ");
        }
        assertThat(fault.strikes()).isZero();
    }

    @Test
    void aRuleThatAsksForNobodyStrikesOnce() throws IOException {
        ActiveFault fault = host.add(on(Smtp.AUTH).delay(Duration.ofMillis(1)));
        try (WireClient smtp = host.smtp()) {
            assertThat(smtp.say("AUTH PLAIN " + PLAIN)).startsWith("235 ");
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void areCountedEachForItself() throws IOException {
        ActiveFault fault = host.add(on(Smtp.AUTH).per(CountedPer.USER).once().reply(454, "4.7.0", "Not now"));
        try (WireClient smtp = host.smtp()) {
            assertThat(smtp.say("AUTH PLAIN " + PLAIN)).startsWith("454 ");
            assertThat(smtp.say("AUTH PLAIN " + PLAIN)).startsWith("235 ");
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }
}
