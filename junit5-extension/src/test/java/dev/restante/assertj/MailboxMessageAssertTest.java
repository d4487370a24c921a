package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.mail.MailboxMessage;
import dev.restante.mime.RawMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailboxMessageAssertTest {

    private final MailboxMessage message = flagged("\\Seen", "work");

    private static MailboxMessage flagged(String... flags) {
        return new MailboxMessage(
                "Archive",
                7,
                RawMessage.of("From: jane@example.com\r\nSubject: Minutes\r\n\r\nHello\r\n"
                        .getBytes(StandardCharsets.US_ASCII)),
                Set.of(flags),
                OffsetDateTime.parse("2026-01-31T12:00:00+01:00"));
    }

    @Test
    void isSeenPassesWhenItIs() {
        assertThat(message).isSeen();
    }

    @Test
    void isSeenFailsWhenItIsNot() {
        assertFails(
                () -> assertThat(flagged()).isSeen(),
                "Expected message 7 in Archive (no flags): \"Minutes\"\n"
                        + "to have the flag \\Seen\n"
                        + "but its flags are none");
    }

    @Test
    void isUnseenPassesWhenItIsNotSeen() {
        assertThat(flagged()).isUnseen();
    }

    @Test
    void isUnseenFailsWhenItIsSeen() {
        assertFails(
                () -> assertThat(message).isUnseen(),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to not have the flag \\Seen\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void eachFlagHasAnAssertion() {
        assertThat(flagged("\\Answered", "\\Flagged", "\\Draft", "\\Deleted"))
                .isAnswered()
                .isFlagged()
                .isDraft()
                .isDeleted();
    }

    @Test
    void isAnsweredFailsWhenItIsNot() {
        assertFails(
                () -> assertThat(message).isAnswered(),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to have the flag \\Answered\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void isFlaggedFailsWhenItIsNot() {
        assertFails(
                () -> assertThat(message).isFlagged(),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to have the flag \\Flagged\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void isDraftFailsWhenItIsNot() {
        assertFails(
                () -> assertThat(message).isDraft(),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to have the flag \\Draft\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void isDeletedFailsWhenItIsNot() {
        assertFails(
                () -> assertThat(message).isDeleted(),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to have the flag \\Deleted\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void hasFlagPassesInAnyCase() {
        assertThat(message).hasFlag("WORK").hasFlag("\\seen");
    }

    @Test
    void hasFlagFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(message).hasFlag("home"),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to have the flag home\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void doesNotHaveFlagPassesWhenThereIsNone() {
        assertThat(message).doesNotHaveFlag("home");
    }

    @Test
    void doesNotHaveFlagFailsWhenThereIsOne() {
        assertFails(
                () -> assertThat(message).doesNotHaveFlag("Work"),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to not have the flag Work\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void hasFlagsPassesInAnyOrder() {
        assertThat(message).hasFlags("WORK", "\\Seen");
    }

    @Test
    void hasFlagsFailsWhenThereAreOthers() {
        assertFails(
                () -> assertThat(message).hasFlags("\\Seen"),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to have the flags \\Seen\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void hasFlagsFailsWhenOneIsMissing() {
        assertFails(
                () -> assertThat(message).hasFlags("\\Seen", "work", "home"),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to have the flags \\Seen, work, home\n"
                        + "but its flags are \\Seen, work");
    }

    @Test
    void hasUidPassesWhenItIsTheSame() {
        assertThat(message).hasUid(7);
    }

    @Test
    void hasUidFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(message).hasUid(1),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n" + "to have the UID 1\n" + "but it is 7");
    }

    @Test
    void isInMailboxPassesWhenItIsThere() {
        assertThat(message).isInMailbox("Archive");
    }

    @Test
    void isInMailboxFailsWhenItIsElsewhere() {
        assertFails(
                () -> assertThat(message).isInMailbox("INBOX"),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to be in INBOX\n"
                        + "but it is in Archive");
    }

    @Test
    void hasInternalDatePassesInWhateverZone() {
        assertThat(message).hasInternalDate(Instant.parse("2026-01-31T11:00:00Z"));
    }

    @Test
    void hasInternalDateFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(message).hasInternalDate(Instant.parse("2026-01-31T12:00:00Z")),
                "Expected message 7 in Archive (\\Seen work): \"Minutes\"\n"
                        + "to have the internal date 2026-01-31T12:00:00Z\n"
                        + "but it is 2026-01-31T12:00+01:00");
    }

    @Test
    void saysAllThatCanBeSaidOfAnyMessage() {
        assertThat(message)
                .isFrom("jane@example.com")
                .hasSubject("Minutes")
                .hasTextContaining("Hello")
                .hasNoAttachments();
    }
}
