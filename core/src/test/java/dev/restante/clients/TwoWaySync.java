package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program has to do that keeps Maildirs and the mailboxes of a server the same. */
abstract class TwoWaySync {

    static final String INBOX = "INBOX";

    @TempDir
    private Path folder;

    private TlsHost host;
    private Store store;

    @BeforeEach
    void start() throws IOException, MessagingException {
        prepare();
        host = TlsHost.start(folder);
        store = JakartaTls.trusting(host, Listener.IMAPS).login();
    }

    @AfterEach
    void close() throws MessagingException {
        // One whose program is not here was never started.
        if (store != null) {
            store.close();
            host.close();
        }
    }

    /** Finds the program; skips the test if it is not here. */
    abstract void prepare();

    /** Runs the program once, through this listener; returns what it said. */
    abstract String sync(TlsHost host, Listener listener, Path mail) throws IOException, InterruptedException;

    /** What it says when it changes anything. */
    abstract Pattern work();

    final void deliver(String... subjects) throws IOException {
        for (String subject : subjects) {
            host.with(SampleMail.withSubject(subject));
        }
    }

    final String sync() throws IOException, InterruptedException {
        return sync(host, Listener.IMAP, mail());
    }

    private Path mail() {
        return folder.resolve("mail");
    }

    final Maildir here(String name) {
        return new Maildir(mail().resolve(name));
    }

    final ServerFolder there(String name) {
        return new ServerFolder(store, name);
    }

    @Test
    void bringsNewMailsBothWays() throws IOException, InterruptedException, MessagingException {
        host.with(SampleMail.AWKWARD).with(SampleMail.withSubject("second"));
        sync();
        here(INBOX).add(SampleMail.withSubject("written here"));
        host.with(SampleMail.withSubject("third"));
        sync();

        assertSame(INBOX, Map.of("awkward", "", "second", "", "third", "", "written here", ""));
        assertThat(withoutTrace(here(INBOX).text("awkward"))).isEqualTo(new String(SampleMail.AWKWARD, ISO_8859_1));
        assertThat(withoutTrace(there(INBOX).text("written here")))
                .isEqualTo(new String(SampleMail.withSubject("written here"), ISO_8859_1));
    }

    @Test
    void bringsFlagsBothWays() throws IOException, InterruptedException, MessagingException {
        deliver("first", "second");
        sync();
        here(INBOX).flag("first", "RS");
        there(INBOX).flag("second", "FS");
        sync();
        assertSame(INBOX, Map.of("first", "RS", "second", "FS"));

        there(INBOX).flag("first", "");
        here(INBOX).flag("second", "DS");
        sync();
        assertSame(INBOX, Map.of("first", "", "second", "DS"));
    }

    @Test
    void bringsDeletionsBothWays() throws IOException, InterruptedException, MessagingException {
        deliver("first", "second", "third");
        sync();
        here(INBOX).remove("first");
        there(INBOX).remove("second");
        sync();
        assertSame(INBOX, Map.of("third", ""));
        assertThat(host.server().received().list()).hasSize(3);
    }

    @Test
    void createsFoldersBothWays() throws IOException, InterruptedException, MessagingException {
        there("Work").create().add(SampleMail.withSubject("at work"));
        there("Entw\u00fcrfe/2026").create().add(SampleMail.withSubject("draft"));
        sync();
        Maildir.create(mail().resolve("Home")).add(SampleMail.withSubject("at home"));
        sync();

        assertSame("Work", Map.of("at work", ""));
        assertSame("Home", Map.of("at home", ""));
        assertThat(here("Entw&APw-rfe/2026").mails())
                .isEqualTo(there("Entw\u00fcrfe/2026").mails())
                .containsOnlyKeys("draft");
    }

    @Test
    void doesNothingInASecondRun() throws IOException, InterruptedException, MessagingException {
        deliver("first", "second");
        there("Work").create().add(SampleMail.withSubject("at work"));
        sync();
        here(INBOX).add(SampleMail.withSubject("written here"));
        there("Work").flag("at work", "S");
        assertThat(sync()).containsPattern(work());
        List<Path> files = here(INBOX).files();
        long next = there(INBOX).nextUid();

        assertThat(sync()).doesNotContainPattern(work());

        assertThat(here(INBOX).files()).isEqualTo(files);
        assertThat(there(INBOX).nextUid()).isEqualTo(next);
    }

    @Test
    void speaksTlsFromTheBeginning() throws IOException, InterruptedException, MessagingException {
        deliver("over TLS");
        sync(host, Listener.IMAPS, mail());
        assertSame(INBOX, Map.of("over TLS", ""));
    }

    final void assertSame(String name, Map<String, String> mails) throws IOException, MessagingException {
        assertThat(here(name).mails()).as("mails of %s here", name).isEqualTo(mails);
        assertThat(there(name).mails()).as("mails of %s there", name).isEqualTo(mails);
    }

    /** Without the header by which the program knows a mail again. */
    private static String withoutTrace(String mail) {
        return mail.replaceFirst("X-(?:TUID|OfflineIMAP): .*\r\n", "");
    }
}
