package dev.restante.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.MailProtocol;
import org.junit.jupiter.api.Test;

class ReplyEditTest {

    private static String edited(ReplyEdit edit, String line) {
        return new String(edit.edit(line.getBytes(ISO_8859_1)), ISO_8859_1);
    }

    @Test
    void leavesTheLineOut() {
        assertThat(edited(new ReplyEdit.Truncate(), "250 OK\r\n")).isEmpty();
    }

    @Test
    void sendsTheLineTwice() {
        assertThat(edited(new ReplyEdit.Duplicate(), "250 OK\r\n")).isEqualTo("250 OK\r\n250 OK\r\n");
    }

    @Test
    void putsAnotherTag() {
        assertThat(edited(new ReplyEdit.WrongTag("B2"), "A1 OK done\r\n")).isEqualTo("B2 OK done\r\n");
    }

    @Test
    void keepsOctetsThatAreNoText() {
        assertThat(edited(new ReplyEdit.WrongTag("B2"), "A1 NO \u00ff\u00c3\r\n"))
                .isEqualTo("B2 NO \u00ff\u00c3\r\n");
    }

    @Test
    void tagsAreThoseOfImap() {
        assertThat(MailProtocol.values())
                .filteredOn(new ReplyEdit.WrongTag("A1")::isFor)
                .containsExactly(MailProtocol.IMAP);
        assertThat(MailProtocol.values()).allMatch(new ReplyEdit.Truncate()::isFor);
    }
}
