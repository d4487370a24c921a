package dev.restante.clients;

import static dev.restante.clients.TwoWaySync.INBOX;
import static dev.restante.query.MailQueries.to;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mutt} at a terminal, whose keys were all pressed before it started. */
class MuttIT {

    private ExternalClient mutt;
    private TlsHost host;
    private Store store;

    /** One more line of the configuration. */
    private String setting = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws MessagingException {
        ExternalClient.installed("mutt");
        // Mutt ends without a word where it has no terminal.
        mutt = ExternalClient.installed("script", "--quiet", "--return", "--flush")
                .withVariable("TERM", "vt100")
                .withVariable("HOME", folder.toString());
        host = TlsHost.start(folder);
        store = JakartaTls.trusting(host, Listener.IMAPS).login();
    }

    @AfterEach
    void close() throws MessagingException {
        if (store != null) {
            store.close();
            host.close();
        }
    }

    @Test
    void readsFlagsSavesAndDeletes() throws IOException, InterruptedException, MessagingException {
        deliver("first", "second", "third", "fourth");
        press(
                "<first-entry><display-message><exit>",
                "<next-entry><flag-message>",
                "<tag-pattern>~s third<enter><tag-prefix><save-message>=Work/2026<enter>",
                "<delete-pattern>~s fourth<enter>",
                "<sync-mailbox>");

        assertThat(there(INBOX).mails()).isEqualTo(Map.of("first", "S", "second", "F"));
        assertThat(there("Work/2026").mails()).containsOnlyKeys("third");
    }

    @Test
    void searchesOnTheServer() throws IOException, InterruptedException, MessagingException {
        host.with(SampleMail.AWKWARD);
        deliver("second", "third");
        press(
                "<tag-pattern>=b gr\u00fc\u00dfe<enter><tag-prefix><flag-message>",
                "<untag-pattern>~A<enter>",
                "<tag-pattern>=h \"subject: THIRD\"<enter><tag-prefix><pipe-message>cat >" + folder.resolve("piped")
                        + "<enter>");

        assertThat(there(INBOX).mails()).isEqualTo(Map.of("awkward", "F", "second", "", "third", ""));
        assertThat(folder.resolve("piped"))
                .content(UTF_8)
                .contains("Subject: third")
                .doesNotContain("second");
    }

    @ParameterizedTest
    @CsvSource({
        "unset imap_condstore imap_qresync, Evaluating cache",
        "set imap_condstore, CHANGEDSINCE 4)",
        "set imap_condstore imap_qresync, VANISHED (EARLIER) 3"
    })
    void knowsInItsNextSessionWhatHappenedInBetween(String more, String words)
            throws IOException, InterruptedException, MessagingException {
        deliver("first", "second", "third");
        setting = more;
        press("<first-entry><display-message><exit>");
        there(INBOX).flag("first", "");
        there(INBOX).flag("second", "R");
        there(INBOX).remove("third");
        deliver("fourth");

        press(
                "<tag-pattern>~U<enter><tag-prefix><pipe-message>cat >" + folder.resolve("unread") + "<enter>",
                "<untag-pattern>~A<enter>",
                "<tag-pattern>~Q<enter><tag-prefix><pipe-message>cat >" + folder.resolve("answered") + "<enter>");
        assertThat(folder.resolve("unread"))
                .content(UTF_8)
                .contains("Subject: first")
                .contains("Subject: fourth")
                .doesNotContain("third");
        assertThat(folder.resolve("answered")).content(UTF_8).contains("Subject: second");
        assertThat(folder.resolve(".muttdebug0")).content().contains(words);
    }

    @Test
    void keepsACopyOfWhatItSends() throws IOException, InterruptedException, MessagingException {
        there("Sent").create();
        ExternalClient.installed("mutt", "-n", "-F", configure(""))
                .withVariable("HOME", folder.toString())
                .run("line\n".getBytes(UTF_8), "-s", "Gr\u00fc\u00dfe", "bob@example.com");

        assertThat(host.server().received(to("bob@example.com")).awaitOne().subject())
                .isEqualTo("Gr\u00fc\u00dfe");
        assertThat(there("Sent").mails()).isEqualTo(Map.of("Gr\u00fc\u00dfe", "S"));
    }

    private void deliver(String... subjects) throws IOException {
        for (String subject : subjects) {
            host.with(SampleMail.withSubject(subject));
        }
    }

    private ServerFolder there(String name) {
        return new ServerFolder(store, name);
    }

    private void press(String... keys) throws IOException, InterruptedException {
        String file = configure(String.join("", keys));
        mutt.run(
                "--command",
                "mutt -d 2 -n -F " + file,
                folder.resolve("typescript").toString());
    }

    private String configure(String keys) throws IOException {
        return host.writeConfiguration(
                "muttrc",
                "set folder = imap://" + host.address(Listener.IMAP) + "/",
                "set spoolfile = +INBOX",
                "set imap_user = " + TlsHost.USER,
                "set imap_pass = '" + TlsHost.PASSWORD + "'",
                // With TLS 1.3 it chooses a channel binding that it does not have.
                "set imap_authenticators = scram-sha-256 smtp_authenticators = scram-sha-256",
                "set ssl_force_tls",
                "set certificate_file = " + host.authority(),
                "set header_cache = " + folder.resolve("cache"),
                "set sort = mailbox-order",
                "set delete",
                "unset confirmappend confirmcreate mark_old move wait_key",
                "set smtp_url = smtp://" + TlsHost.USER + "@" + host.address(Listener.SMTP) + "/",
                "set smtp_pass = '" + TlsHost.PASSWORD + "'",
                "set from = " + TlsHost.USER,
                "set record = +Sent",
                setting,
                keys.isEmpty() ? "" : "push '" + keys + "<quit>'");
    }
}
