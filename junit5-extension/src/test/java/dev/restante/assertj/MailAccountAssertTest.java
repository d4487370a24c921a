package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.MailAccount;
import dev.restante.MailServer;
import dev.restante.junit5.MailServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MailServerTest
class MailAccountAssertTest {

    private static final String THERE = "but its mailboxes are Archive, INBOX";

    private MailAccount jane;

    @BeforeEach
    void createArchive(MailServer server) {
        jane = server.account("jane@example.com");
        jane.createMailbox("Archive");
    }

    @Test
    void hasMailboxesPassesInAnyOrder() {
        assertThat(jane).hasMailboxes("INBOX", "Archive");
    }

    @Test
    void hasMailboxesFailsWhenThereAreOthers() {
        assertFails(
                () -> assertThat(jane).hasMailboxes("INBOX"),
                "Expected account jane@example.com\nto have the mailboxes INBOX\n" + THERE);
    }

    @Test
    void hasMailboxPassesWhenThereIsOne() {
        assertThat(jane).hasMailbox("Archive");
    }

    @Test
    void hasMailboxFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(jane).hasMailbox("Trash"),
                "Expected account jane@example.com\nto have the mailbox Trash\n" + THERE);
    }

    @Test
    void doesNotHaveMailboxPassesWhenThereIsNone() {
        assertThat(jane).doesNotHaveMailbox("Trash");
    }

    @Test
    void doesNotHaveMailboxFailsWhenThereIsOne() {
        assertFails(
                () -> assertThat(jane).doesNotHaveMailbox("Archive"),
                "Expected account jane@example.com\nto not have the mailbox Archive\n" + THERE);
    }

    @Test
    void leadsToItsMailboxes() {
        assertThat(jane).inbox().isEmpty();
        assertThat(jane).mailbox("Archive").isEmpty();
    }

    @Test
    void leadsNowhereWhenThereIsNoSuchMailbox() {
        assertFails(
                () -> assertThat(jane).as("hers").mailbox("Trash"),
                "[hers] Expected account jane@example.com\nto have the mailbox Trash\n" + THERE);
    }
}
