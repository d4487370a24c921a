package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.sasl.SaslException;
import dev.restante.store.MailStore;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a scope declares is its own, and goes with it. */
class ScopedAccountsTest {

    private final InProcessMailServer server = (InProcessMailServer) MailServer.start();
    private final MailStore store = new MailStore(InstantSource.system(), true);
    private final MailScope scope = new DomainScope(
            server,
            new StoredMail(store, Duration.ofSeconds(5), () -> ""),
            Heard.keeping(0, InstantSource.system()),
            "shop.example.com");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aLocalPartIsDeclaredInItsDomain() {
        scope.declare("jane", "secret");

        assertThat(isAccepted("jane@shop.example.com", "secret")).isTrue();
        assertThat(isAccepted("jane@shop.example.com", "wrong")).isFalse();
        assertThat(isAccepted("jane@example.com", "secret")).isFalse();
    }

    @Test
    void anAddressInItsDomainIsDeclaredAsItIs() {
        scope.declare("Jane@Shop.example.com", "secret");

        assertThat(isAccepted("jane@shop.example.com", "secret")).isTrue();
    }

    @Test
    void anAddressElsewhereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scope.declare("jane@example.com", "secret"))
                .withMessage(
                        "MailScope[shop.example.com] has no account jane@example.com, only those @shop.example.com:"
                                + " declare others on its server");
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scope.declare("jane doe", "secret"))
                .withMessage("An account is named by an address such as jane@example.com, or by a local part such as"
                        + " jane, not by 'jane doe@shop.example.com'");
    }

    @Test
    void theSamePasswordMayBeDeclaredAgainButNoOther() {
        scope.declare("jane", "secret");
        scope.declare("JANE", "secret");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scope.declare("jane", "other"))
                .withMessage("Account jane@shop.example.com is declared already, with another password");
        assertThat(isAccepted("jane@shop.example.com", "secret")).isTrue();
    }

    @Test
    void closingTakesBackWhatItDeclaredButNotWhatOthersDid() {
        store.declare("bob@shop.example.com", "hidden");
        scope.declare("bob", "hidden");
        scope.declare("jane", "secret");

        scope.close();

        assertThat(store.accounts()).extracting(account -> account.name()).containsExactly("bob@shop.example.com");
        assertThat(isAccepted("bob@shop.example.com", "hidden")).isTrue();
    }

    @Test
    void aResetKeepsIt() {
        scope.declare("jane", "secret");

        scope.reset();

        assertThat(isAccepted("jane@shop.example.com", "secret")).isTrue();
    }

    @Test
    void theServerDeclaresAnyAddressAndLocalParts() {
        server.declare("jane@shop.example.com", "secret");
        server.declare("bob", "hidden");

        assertThatIllegalArgumentException().isThrownBy(() -> server.declare("jane@shop.example.com", "other"));
        assertThatIllegalArgumentException().isThrownBy(() -> server.declare("bob", "other"));
        assertThatIllegalArgumentException().isThrownBy(() -> server.declare("", "any"));
    }

    private boolean isAccepted(String user, String password) {
        try {
            store.check(user, password);
            return true;
        } catch (SaslException e) {
            return false;
        }
    }
}
