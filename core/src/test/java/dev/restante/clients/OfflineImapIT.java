package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code offlineimap}. */
class OfflineImapIT extends TwoWaySync {

    private ExternalClient offlineimap;

    @Override
    void prepare() {
        offlineimap = ExternalClient.installed("offlineimap", "-o", "-u", "basic");
    }

    @Override
    String sync(TlsHost host, Listener listener, Path mail) throws IOException, InterruptedException {
        String file = host.writeConfiguration(
                "offlineimaprc",
                "[general]",
                "metadata = " + mail.resolveSibling("metadata"),
                "accounts = Jane",
                "socktimeout = 20",
                "[Account Jane]",
                "localrepository = Here",
                "remoterepository = There",
                "[Repository Here]",
                "type = Maildir",
                "localfolders = " + mail,
                "sep = /",
                "[Repository There]",
                "type = IMAP",
                "remotehost = " + TlsHost.NAME,
                "remoteport = " + host.port(listener),
                "remoteuser = " + TlsHost.USER,
                "remotepass = " + TlsHost.PASSWORD,
                "ssl = " + (listener.implicitTls() ? "yes" : "no"),
                "starttls = " + (listener.implicitTls() ? "no" : "yes"),
                // Its reader and its writer are two threads that share one TLS session. In TLS 1.3 the tickets wake the
                // reader before there is anything to read, and now and then its first command is lost between them.
                "ssl_version = tls1_2",
                "sslcacertfile = " + host.authority());
        ExternalClient.Result result = offlineimap.run("-c", file);
        return result.text() + result.errors();
    }

    @Override
    Pattern work() {
        return Pattern.compile("Copy message|(Adding|Deleting) flag|Deleting \\d+ message");
    }

    @Test
    void findsAgainWhatItAppendedToAServerThatTellsNoUid(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, TlsHost.builder().hide(MailProtocol.IMAP, "UIDPLUS"))) {
            Path mail = folder.resolve("mail");
            sync(host, Listener.IMAPS, mail);
            Maildir inbox = Maildir.create(mail.resolve(INBOX));
            inbox.add(SampleMail.withSubject("written here"));
            assertThat(sync(host, Listener.IMAPS, mail)).containsPattern(work());
            assertThat(inbox.files()).singleElement().asString().contains(",U=1,");
            assertThat(sync(host, Listener.IMAPS, mail)).doesNotContainPattern(work());
        }
    }
}
