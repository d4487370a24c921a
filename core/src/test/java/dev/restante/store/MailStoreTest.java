package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.sasl.SaslException;
import dev.restante.settings.DeliveryReports;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailStoreTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1000));

    private static final OffsetDateTime NOW = CLOCK.instant().atOffset(ZoneOffset.UTC);

    private final MailStore store = new MailStore(CLOCK, false);

    private void deliver(String... recipients) {
        store.deliver(Samples.envelope(recipients), Samples.message("x"));
    }

    private int messages(String address) {
        return store.account(address).orElseThrow().inbox().status().messages();
    }

    @Nested
    class Delivery {

        @Test
        void filesOneEntryForEachRecipientAndOneItemInTheJournal() {
            deliver("jane@example.com", "bob@example.com");

            assertThat(messages("jane@example.com")).isOne();
            assertThat(messages("bob@example.com")).isOne();
            assertThat(store.journal().look(0).mails()).hasSize(1);
        }

        @Test
        void leavesNoKeywordBehindAfterAReset() throws SaslException {
            Mailbox inbox = store.openSession("jane@example.com").inbox();
            MailboxView before = inbox.open(false);
            inbox.append(Samples.message("x"), Flags.of(Set.of(), Set.of("urgent")), NOW);
            before.pull(true);

            store.reset();

            assertThat(before.pull(true).expunged()).containsExactly(1);
            assertThat(inbox.open(false).keywords()).isEmpty();
            assertThat(inbox.status().unseen()).isZero();
        }

        /** Otherwise a mail could be in the journal but in no mailbox, or the other way round. */
        @Test
        void isNeverSplitByAReset() {
            CompletableFuture<Void> resets =
                    CompletableFuture.runAsync(() -> IntStream.range(0, 2000).forEach(i -> store.reset()));

            while (!resets.isDone()) {
                deliver("jane@example.com");
            }

            resets.join();
            int inJournal = store.journal().look(0).mails().size();
            assertThat(store.account("jane@example.com")
                            .map(a -> a.inbox().status().messages())
                            .orElse(0))
                    .isEqualTo(inJournal);
        }

        /** Otherwise a report could be left of a mail that is forgotten. */
        @Test
        void isForgottenTogetherWithItsReport() {
            MailStore reporting = new MailStore(
                    CLOCK,
                    false,
                    new Postmaster("localhost", CLOCK, DeliveryReports.AS_REQUESTED),
                    UidValidities.startingAt(1));
            Envelope envelope = Samples.envelope(new Recipient("jane@example.com", Map.of("NOTIFY", "SUCCESS")));
            CompletableFuture<Void> resets =
                    CompletableFuture.runAsync(() -> IntStream.range(0, 2000).forEach(i -> reporting.reset()));

            while (!resets.isDone()) {
                reporting.deliver(envelope, Samples.message("x"));
            }

            resets.join();
            List<ReceivedMail> left = reporting.journal().look(0).mails();
            assertThat(left.stream().filter(mail -> mail.envelope().mailFrom().isEmpty()))
                    .hasSize(left.size() / 2);
            assertThat(left.size() % 2).isZero();
        }

        @Test
        void sharesTheOctets() {
            deliver("jane@example.com", "bob@example.com");

            assertThat(store.account("jane@example.com")
                            .orElseThrow()
                            .inbox()
                            .open(true)
                            .entry(1)
                            .message())
                    .isSameAs(store.account("bob@example.com")
                            .orElseThrow()
                            .inbox()
                            .open(true)
                            .entry(1)
                            .message())
                    .isSameAs(store.journal().look(0).mails().get(0).message());
        }

        @Test
        void addressesThatDifferInCaseOnlyGetOneCopy() {
            deliver("jane@example.com", "JANE@Example.COM");

            assertThat(messages("Jane@example.com")).isOne();
            assertThat(store.accounts()).hasSize(1);
        }

        @Test
        void equalHashCodesAreTwoAccounts() {
            assertThat("Aa@example.com".hashCode()).isEqualTo("BB@example.com".hashCode());
            deliver("Aa@example.com");
            deliver("BB@example.com");

            assertThat(messages("Aa@example.com")).isOne();
            assertThat(messages("BB@example.com")).isOne();
        }

        @Test
        void accountWithABareNameReceivesAtEveryDomain() {
            store.declare("imapuser", "secret");
            deliver("imapuser@one.example", "ImapUser@two.example", "other@one.example");

            assertThat(messages("imapuser")).isOne();
            assertThat(messages("imapuser@three.example")).isOne();
            assertThat(store.accounts())
                    .extracting(Account::name)
                    .containsExactlyInAnyOrder("imapuser", "other@one.example");
        }

        @Test
        void wholeAddressGoesBeforeTheBareName() {
            store.declare("jane", "one");
            store.declare("jane@example.com", "two");
            deliver("jane@example.com", "jane@example.org");

            assertThat(messages("jane@example.com")).isOne();
            assertThat(messages("jane")).isOne();
        }

        @Test
        void losesNothingHoweverManyDeliver() {
            IntStream.range(0, 500).parallel().forEach(i -> deliver("jane@example.com", "u" + i % 7 + "@example.com"));

            assertThat(messages("jane@example.com")).isEqualTo(500);
            assertThat(store.journal().look(0).mails()).hasSize(500);
            assertThat(store.accounts()).hasSize(8);
        }
    }

    @Nested
    class Login {

        @Test
        void declaredAccountNeedsItsPassword() {
            store.declare("jane@example.com", "secret");

            assertAllowed("jane@example.com", "secret");
            assertAllowed("JANE@EXAMPLE.COM", "secret");
            assertRefused("jane@example.com", "Secret", "Wrong password for jane@example.com");
            assertRefused("jane@example.com", "", "Wrong password for jane@example.com");
        }

        @Test
        void anyoneElseTakesAny() {
            assertAllowed("whoever@example.com", "");
            assertAllowed("whoever", "anything");
            assertRefused("", "x", "There is no account ");
        }

        @Test
        void localPartWillDoWhereItIsUnambiguous() throws Exception {
            store.declare("jane@example.com", "secret");
            assertAllowed("jane", "secret");
            assertRefused("jane", "wrong", "Wrong password for jane");
            assertThat(store.openSession("JANE").name()).isEqualTo("jane@example.com");

            deliver("jane@example.org");
            assertRefused("jane", "secret", "jane is ambiguous, log in as one of jane@example.com, jane@example.org");
        }

        @Test
        void bareNameTakesTheWholeAddressToo() throws Exception {
            store.declare("imapuser", "secret");

            assertThat(login("imapuser@example.com", "secret").name()).isEqualTo("imapuser");
            assertRefused("imapuser@example.com", "x", "Wrong password for imapuser@example.com");
        }

        @Test
        void firstLoginMakesTheAccount() throws Exception {
            Account account = login("new@example.com", "x");
            deliver("new@example.com");

            assertThat(account.inbox().status().messages()).isOne();
        }

        @Test
        void checkAloneMakesNoAccount() throws Exception {
            store.check("new@example.com", "x");

            assertThat(store.accounts()).isEmpty();
        }

        @Test
        void strictStoreKnowsOnlyWhoIsDeclared() {
            MailStore strict = new MailStore(CLOCK, true);
            strict.declare("jane@example.com", "secret");

            assertThat(strict.accepts("JANE@example.com")).isTrue();
            assertThat(strict.accepts("jane@example.org")).isFalse();
            assertThatThrownBy(() -> strict.check("bob", "x"))
                    .isInstanceOf(SaslException.class)
                    .hasMessage("There is no account bob");
            assertThatThrownBy(() -> strict.openSession("jane@example.org")).isInstanceOf(SaslException.class);
        }

        private void assertAllowed(String user, String password) {
            assertThatCode(() -> store.check(user, password)).doesNotThrowAnyException();
        }

        private void assertRefused(String user, String password, String message) {
            assertThatThrownBy(() -> store.check(user, password))
                    .isInstanceOf(SaslException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void declaresANameOnce() {
        store.declare("jane@example.com", "secret");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.declare("JANE@example.com", "other"))
                .withMessage("Account JANE@example.com is declared twice");
    }

    @Test
    void uidValidityBeginsWithTheTimeAndIsNeverTheSame() {
        deliver("a@example.com", "b@example.com");

        assertThat(store.accounts())
                .extracting(account -> account.inbox().uidValidity())
                .doesNotHaveDuplicates()
                .allMatch(validity -> validity > 1000);
    }

    /** A client may have cached the mailboxes of the server that was there a moment ago. */
    @Test
    void noTwoStoresHaveAUidValidityInCommonEvenIfTheyBeginAtTheSameTime() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            MailStore each = new MailStore(CLOCK, false);
            each.deliver(Samples.envelope("a@example.com", "b@example.com"), Samples.message("x"));
            each.accounts().forEach(account -> all.add(account.inbox().uidValidity()));
        }

        assertThat(all).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void uidValidityBeginsWhereItIsTold() throws Exception {
        MailStore store = new MailStore(
                CLOCK,
                false,
                new Postmaster("localhost", CLOCK, DeliveryReports.NONE),
                UidValidities.startingAt(4_294_967_294L));
        store.declare("jane@example.com", "secret");
        Account jane = store.account("jane@example.com").orElseThrow();
        jane.create("b");
        jane.create("c");

        assertThat(jane.inbox().uidValidity()).isEqualTo(4_294_967_294L);
        assertThat(jane.mailbox("b").orElseThrow().uidValidity()).isEqualTo(4_294_967_295L);
        assertThat(jane.mailbox("c").orElseThrow().uidValidity()).isOne();
    }

    /** RFC 3501 section 9: {@code nz-number}, 32 bits without a sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1950-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "2038-01-19T03:14:07Z",
                "2106-02-07T06:28:14Z",
                "9999-12-31T23:59:59Z"
            })
    void uidValidityIsANumberOfImapWhateverTheClockSays(Instant time) {
        MailStore atThatTime = new MailStore(InstantSource.fixed(time), false);
        atThatTime.deliver(Samples.envelope("a@example.com", "b@example.com", "c@example.com"), Samples.message("x"));

        assertThat(atThatTime.accounts())
                .extracting(account -> account.inbox().uidValidity())
                .doesNotHaveDuplicates()
                .allMatch(validity -> validity > 0 && validity <= 0xFFFF_FFFFL);
    }

    @Nested
    class Reset {

        @Test
        void keepsDeclaredAccountsEmpty() throws Exception {
            store.declare("jane@example.com", "secret");
            deliver("jane@example.com", "bob@example.com");
            Account jane = store.account("jane@example.com").orElseThrow();
            jane.create("Archive");
            jane.subscribe("Archive");

            store.reset();

            assertThat(store.accounts()).containsExactly(jane);
            assertThat(Mailboxes.namesIn(jane)).containsExactly("INBOX");
            assertThat(Mailboxes.subscriptionsOf(jane)).containsExactly("INBOX");
            assertThat(messages("jane@example.com")).isZero();
            assertThat(store.journal().look(0).mails()).isEmpty();
        }

        @Test
        void keepsWhoIsLoggedInAndTellsThem() throws Exception {
            deliver("bob@example.com");
            Account bob = login("bob@example.com", "x");
            MailboxView view = bob.inbox().open(false);

            store.reset();

            assertThat(view.pull(true).expunged()).containsExactly(1);
            deliver("bob@example.com");
            assertThat(view.pull(true).grown()).isTrue();
            assertThat(view.entry(1).uid()).isEqualTo(2);

            bob.closeSession();
            store.reset();
            assertThat(store.accounts()).isEmpty();
        }

        /** RFC 3501 section 2.3.1.1: the same UIDVALIDITY only as long as UIDs go on. */
        @Test
        void neverRepeatsAUid() throws Exception {
            store.declare("jane@example.com", "secret");
            deliver("jane@example.com", "bob@example.com");
            Account jane = store.account("jane@example.com").orElseThrow();
            long inbox = jane.inbox().uidValidity();
            jane.create("Archive");
            long archive = jane.mailbox("Archive").orElseThrow().uidValidity();
            long bobs = store.account("bob@example.com").orElseThrow().inbox().uidValidity();

            store.reset();
            deliver("jane@example.com", "bob@example.com");
            jane.create("Archive");

            assertThat(jane.inbox().uidValidity()).isEqualTo(inbox);
            assertThat(jane.inbox().open(true).entry(1).uid()).isEqualTo(2);
            assertThat(jane.mailbox("Archive").orElseThrow().uidValidity()).isGreaterThan(archive);
            assertThat(store.account("bob@example.com").orElseThrow().inbox().uidValidity())
                    .isGreaterThan(bobs);
        }

        @Test
        void bareLocalPartIsNoLongerAmbiguousAfterwards() throws Exception {
            store.declare("jane@example.com", "secret");
            deliver("jane@example.org");

            store.reset();

            assertThat(login("jane", "secret").name()).isEqualTo("jane@example.com");
        }
    }

    private Account login(String user, String password) throws SaslException {
        store.check(user, password);
        return store.openSession(user);
    }

    @Test
    void keepsAMailWhoseReportFails() {
        InstantSource broken = () -> {
            throw new IllegalStateException("planned");
        };
        MailStore reporting = new MailStore(
                CLOCK,
                false,
                new Postmaster("localhost", broken, DeliveryReports.AS_REQUESTED),
                UidValidities.startingAt(1));

        reporting.deliver(
                Samples.envelope(new Recipient("jane@example.com", Map.of("NOTIFY", "SUCCESS"))), Samples.message("x"));

        assertThat(reporting.journal().look(0).mails()).hasSize(1);
    }
}
