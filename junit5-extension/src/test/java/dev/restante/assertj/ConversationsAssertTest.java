package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.Conversations;
import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationLine;
import dev.restante.conversation.Direction;
import dev.restante.mail.TlsDetails;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of all conversations at once. */
class ConversationsAssertTest {

    private static final TlsDetails TLS = new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, null);
    private static final Conversation PROTECTED = conversation(TLS, "EHLO localhost", "STARTTLS");
    private static final Conversation CARELESS = conversation(null, "EHLO localhost", "AUTH PLAIN ***");
    private static final Conversation OPEN = conversation(null, "EHLO localhost", "QUIT");

    private record Fixed(List<Conversation> list) implements Conversations {
        @Override
        public Conversations matching(Predicate<Conversation> which) {
            return new Fixed(list.stream().filter(which).toList());
        }
    }

    private static Conversations those(Conversation... conversations) {
        return new Fixed(List.of(conversations));
    }

    private static Conversation conversation(@Nullable TlsDetails tls, String... said) {
        return ConversationAssertTest.conversation(
                null,
                tls,
                null,
                Stream.of(said)
                        .map(text -> new ConversationLine(Direction.CLIENT, Instant.EPOCH, text))
                        .toArray(ConversationLine[]::new));
    }

    @Test
    void neverSentAPasswordInTheClearPassesWhenNobodyDid() {
        assertThat(those()).neverSentAPasswordInTheClear();
        assertThat(those(PROTECTED, OPEN)).neverSentAPasswordInTheClear();
    }

    @Test
    void neverSentAPasswordInTheClearFailsWhenOneDid() {
        assertFails(
                () -> assertThat(those(PROTECTED, CARELESS)).neverSentAPasswordInTheClear(),
                "Expected the conversations\n"
                        + "to send no password in the clear\n"
                        + "but 1 of 2 did\n"
                        + "  SMTP 3 from 127.0.0.1\n"
                        + "    C: EHLO localhost\n"
                        + "  > C: AUTH PLAIN ***");
    }

    @Test
    void neverSentAPasswordInTheClearFailsWithTheFirstWhenManyDid() {
        Conversations many = new Fixed(Collections.nCopies(5, CARELESS));

        assertFails(
                () -> assertThat(many).neverSentAPasswordInTheClear(),
                "Expected the conversations\n"
                        + "to send no password in the clear\n"
                        + "but 5 of 5 did"
                        + "\n  SMTP 3 from 127.0.0.1\n    C: EHLO localhost\n  > C: AUTH PLAIN ***".repeat(3)
                        + "\n  … and 2 more");
    }

    @Test
    void allUsedTlsPassesWhenEachDid() {
        assertThat(those(PROTECTED, PROTECTED)).hasCount(2).allUsedTls();
    }

    @Test
    void allUsedTlsFailsWhenOneDidNot() {
        assertFails(
                () -> assertThat(those(PROTECTED, OPEN)).allUsedTls(),
                "Expected the conversations\nto all use TLS\nbut 1 of 2 did not\n  SMTP 3 from 127.0.0.1");
    }

    @Test
    void allUsedTlsFailsWhenThereAreNone() {
        assertFails(
                () -> assertThat(those()).allUsedTls(),
                "Expected the conversations\nto be at least 1\nbut there is none");
    }
}
