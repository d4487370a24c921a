package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerBuilderTest {

    private final MailServerBuilder builder = MailServer.builder();

    @ParameterizedTest
    @ValueSource(
            strings = {"jane", "jane@example.com", "j.d+x@localhost", "\"jane doe\"@example.com", "jürgen@exämple.com"})
    void takesAddressesAndLocalPartsAsAccounts(String name) {
        assertThatCode(() -> builder.account(name, "secret")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@", "jane@", "@b", "a@b@c", "<a@b>", "Jane <jane@x>", "ja ne", "jane\r\n@x"})
    void refusesWhatIsNoAccountName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.account(name, "secret"))
                .withMessage("An account is named by an address such as jane@example.com, or by a local part such as"
                        + " jane, not by '" + name + "'");
    }

    @Test
    void refusesAnAccountTwiceInAnyCase() {
        builder.account("jane@example.com", "secret");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.account("JANE@example.com", "secret"))
                .withMessage("Account JANE@example.com is declared twice");
    }

    @Test
    void theServerTellsWhetherItIsStrictAndHasMagicAddresses() {
        try (MailServer usual = builder.start();
                MailServer other =
                        MailServer.builder().strict(true).magicAddresses(true).start()) {
            assertThat(usual.isStrict()).isFalse();
            assertThat(usual.hasMagicAddresses()).isFalse();
            assertThat(other.isStrict()).isTrue();
            assertThat(other.hasMagicAddresses()).isTrue();
        }
    }

    @Test
    void refusesAnEmptyHost() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.host(" "));
    }

    @Test
    void aStartedServerIsNotChangedByItsBuilder() {
        builder.waitLimit(Duration.ofMillis(1));
        try (MailServer server = builder.start()) {
            builder.waitLimit(Duration.ofDays(1));

            assertThatThrownBy(() -> server.received().awaitOne())
                    .isInstanceOf(MailWaitError.class)
                    .hasMessageContaining("within 1 ms");
        }
    }

    @Test
    void tlsThatIsMadeLaterIsAsTheBuilderSaidAtTheStart() {
        builder.tls(tls -> tls.names("mail.example.com"));
        try (MailServer server = builder.start()) {
            builder.tls(tls -> tls.names("late.example.com").versions("TLSv1.2").policy(TlsPolicy.OFF));

            assertThat(TestHandshake.succeeds(server.smtps(), server, "mail.example.com"))
                    .isTrue();
            assertThat(TestHandshake.succeeds(server.smtps(), server, "late.example.com"))
                    .isFalse();
        }
    }

    @Test
    void aWaitOnAClosedServerEndsAtOnce() {
        MailServer server = builder.waitLimit(Duration.ofDays(1)).start();
        server.close();

        assertThatThrownBy(() -> server.received().awaitOne()).hasMessageContaining("the server is closed");
        assertThat(server.received().list()).isEmpty();
    }

    @Test
    void refusesToHideWhatIsNotThere() {
        assertThatThrownBy(() -> MailServer.builder()
                        .hide(MailProtocol.IMAP, "move", "TELEPATHY")
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("IMAP: There is no TELEPATHY to hide, only ACL, APPEND, ")
                .hasMessageContaining(" MOVE, ");
    }

    @Test
    void refusesWhatIsNoTimeBetweenLogins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.pop3(pop3 -> pop3.loginDelay(Duration.ofSeconds(-1))))
                .withMessage("loginDelay must not be negative, as PT-1S is");
    }

    @Test
    void refusesWhatIsNoNumberOfDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.pop3(pop3 -> pop3.expire(-1)))
                .withMessage("expire takes 0 or more days, not -1");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, 4_294_967_296L})
    void refusesAUidValidityThatImapCannotWrite(long value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.imap(imap -> imap.firstUidValidity(value)))
                .withMessage("firstUidValidity is a number from 1 to 4294967295, not " + value);
    }

    @Test
    void refusesToHideWhatIsNotThereAlsoWhereNobodyListens() {
        assertThatThrownBy(() ->
                        MailServer.builder().hide(MailProtocol.LMTP, "EHLO").start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("LMTP: There is no EHLO to hide, only ");
    }

    @Test
    void refusesMechanismsThatDoNotExist() {
        assertThatThrownBy(() -> MailServer.builder()
                        .authentication(auth -> auth.mechanisms("plain", "telepathy"))
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no mechanism TELEPATHY, only PLAIN, LOGIN");
    }
}
