package dev.restante.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Defects that were seen in other servers' POP3. */
class Pop3DefectsTest {

    private static final String TEN_LINES = "Subject: ten lines\r\n\r\n" + ".line\r\n".repeat(10);

    @Test
    void rsetAnswersOnce() throws IOException {
        try (Pop3Host host = new Pop3Host();
                Pop3Client client = host.login()) {
            client.send("RSET\r\nSTAT\r\n");
            assertThat(client.readLine()).startsWith("+OK Maildrop");
            assertThat(client.readLine()).isEqualTo("+OK 0 0");
        }
    }

    @Test
    void noCommandBeforeTheLoginTellsAnInternalText() throws IOException {
        try (Pop3Host host = new Pop3Host();
                Pop3Client client = host.connect()) {
            for (String command : new String[] {
                "STAT", "LIST", "LIST 1", "UIDL", "UIDL 1", "RETR 1", "TOP 1 1", "DELE 1", "RSET", "NOOP", "PASS x"
            }) {
                assertThat(client.say(command))
                        .matches("-ERR (\\w+ is not allowed now\\. Log in first|Send USER first)");
            }
        }
    }

    @Test
    void aMessageMarkedAsDeletedCannotBeRead() throws IOException {
        try (Pop3Host host = hostWithMail();
                Pop3Client client = host.login()) {
            client.say("DELE 1");
            assertThat(client.say("RETR 1")).isEqualTo("-ERR Message 1 is marked as deleted");
            assertThat(client.say("TOP 1 1")).isEqualTo("-ERR Message 1 is marked as deleted");
        }
    }

    @Test
    void anEmptyLineLeavesTheConnectionOpen() throws IOException {
        try (Pop3Host host = new Pop3Host();
                Pop3Client client = host.connect()) {
            assertThat(client.say("")).startsWith("-ERR Unknown command");
            assertThat(client.login(Pop3Host.USER, "secret")).startsWith("+OK");
            assertThat(client.say("")).startsWith("-ERR Unknown command");
            assertThat(client.say("NOOP")).startsWith("+OK");
        }
    }

    @Test
    void numbersStayWhatTheyWereAtTheLogin() throws IOException {
        try (Pop3Host host = hostWithMail();
                Pop3Client client = host.login()) {
            host.file("Subject: late\r\n\r\n".getBytes(ISO_8859_1));
            assertThat(client.say("STAT")).isEqualTo("+OK 1 " + TEN_LINES.length());
            assertThat(client.say("RETR 2")).startsWith("-ERR");
            client.say("DELE 1");
            assertThat(client.say("LIST 1")).startsWith("-ERR");
        }
    }

    @Test
    void capaAnnouncesTopAndUser() throws IOException {
        try (Pop3Host host = new Pop3Host();
                Pop3Client client = host.connect()) {
            assertThat(new String(client.fetch("CAPA"), ISO_8859_1).lines()).contains("TOP", "USER", "UIDL");
        }
    }

    @Test
    void allSizesAreThatOfTheStoredMessage() throws IOException {
        try (Pop3Host host = hostWithMail();
                Pop3Client client = host.login()) {
            int size = TEN_LINES.length();
            assertThat(client.say("LIST 1")).isEqualTo("+OK 1 " + size);
            assertThat(client.say("STAT")).isEqualTo("+OK 1 " + size);
            assertThat(client.say("RETR 1")).isEqualTo("+OK " + size + " octets");
            assertThat(client.readLines()).hasSize(size + 10); // a dot is stuffed in each of ten lines
        }
    }

    @Test
    void topGivesSoManyLinesAndNoMore() throws IOException {
        try (Pop3Host host = hostWithMail();
                Pop3Client client = host.login()) {
            assertThat(new String(client.fetch("TOP 1 2"), ISO_8859_1))
                    .isEqualTo("Subject: ten lines\r\n\r\n..line\r\n..line\r\n");
        }
    }

    private static Pop3Host hostWithMail() throws IOException {
        Pop3Host host = new Pop3Host();
        host.file(TEN_LINES.getBytes(ISO_8859_1));
        return host;
    }
}
