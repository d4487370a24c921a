package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code curl imap://…}. */
class CurlImapIT {

    private static final String USER = "jane@example.com";

    /** This client wants to know the size before it appends. */
    @TempDir
    private Path folder;

    @Test
    void listsReadsSearchesAndAppends() throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl("imap");
        try (MailServer server = MailServer.builder().account(USER, "a secret").start()) {
            SampleMail.deliver(server, USER, SampleMail.AWKWARD);
            SampleMail.deliver(server, USER, SampleMail.withSubject("second"));
            String root = "imap://" + server.imap() + "/";
            ExternalClient login = curl.with("--user", USER + ":a secret");

            assertThat(login.run(root).text()).isEqualTo("* LIST (\\HasNoChildren) \"/\" INBOX\r\n");
            assertThat(login.run(root + "INBOX;MAILINDEX=1").output()).isEqualTo(SampleMail.AWKWARD);
            assertThat(login.run(root + "INBOX;UID=2").output()).isEqualTo(SampleMail.withSubject("second"));
            assertThat(login.run(root + "INBOX;UID=2;SECTION=TEXT").text()).isEqualTo("line\r\n");
            assertThat(login.run(root + "INBOX?SUBJECT%20SECOND").text()).isEqualTo("* SEARCH 2\r\n");

            login.run(root, "--request", "CREATE Archive");
            Path file = Files.write(folder.resolve("mail.eml"), SampleMail.AWKWARD);
            login.run("--upload-file", file.toString(), root + "Archive");
            assertThat(login.run(root + "Archive;UID=1").output()).isEqualTo(SampleMail.AWKWARD);
            assertThat(login.run(root + "INBOX", "--request", "FETCH 1:2 FLAGS").text())
                    .isEqualTo("* 1 FETCH (FLAGS (\\Seen))\r\n* 2 FETCH (FLAGS (\\Seen))\r\n");
        }
    }
}
