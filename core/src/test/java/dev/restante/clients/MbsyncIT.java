package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code mbsync} of isync. */
class MbsyncIT extends TwoWaySync {

    private ExternalClient mbsync;

    @Override
    void prepare() {
        mbsync = ExternalClient.installed("mbsync");
    }

    @Override
    String sync(TlsHost host, Listener listener, Path mail) throws IOException, InterruptedException {
        Files.createDirectories(mail);
        Files.createDirectories(mail.resolveSibling("state"));
        String file = host.writeConfiguration(
                "mbsyncrc",
                "IMAPStore there",
                "Host " + TlsHost.NAME,
                "Port " + host.port(listener),
                "Timeout 20",
                "User " + TlsHost.USER,
                "Pass \"" + TlsHost.PASSWORD + "\"",
                "SSLType " + (listener.implicitTls() ? "IMAPS" : "STARTTLS"),
                "CertificateFile " + host.authority(),
                "",
                "MaildirStore here",
                "Path " + mail + "/",
                "Inbox " + mail.resolve("INBOX"),
                "SubFolders Verbatim",
                "",
                "Channel all",
                "Far :there:",
                "Near :here:",
                "Patterns *",
                "Create Both",
                "Remove Both",
                "Expunge Both",
                "SyncState " + mail.resolveSibling("state") + "/");
        return mbsync.run("--config", file, "--all", "--debug-net").text();
    }

    @Override
    Pattern work() {
        return Pattern.compile(">>> \\d+ (APPEND|UID STORE|UID FETCH .*BODY)");
    }

    @Test
    void expungesWhatIsFlaggedAsDeletedOnEitherSide() throws IOException, InterruptedException, MessagingException {
        deliver("first", "second", "third");
        sync();
        here(INBOX).flag("first", "ST");
        there(INBOX).flag("second", "T");
        sync();
        assertSame(INBOX, Map.of("third", ""));
    }

    @Test
    void takesAwayFoldersThatAreGoneOnTheOtherSide() throws IOException, InterruptedException, MessagingException {
        there("Work").create();
        there("Home").create();
        sync();
        here("Work").delete();
        there("Home").delete();
        sync();
        assertThat(there("Work").exists()).isFalse();
        assertThat(here("Home").exists()).isFalse();
    }
}
