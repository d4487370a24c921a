package dev.restante.imap.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.imap.Dialects;
import dev.restante.imap.extension.Rev1;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.Readers;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchItemsTest {

    private static boolean marksSeen(String items) throws Exception {
        return FetchItems.read(Readers.of(items + "\r\n"), Dialects.of(Rev1.extension())).stream()
                .anyMatch(FetchItem::marksSeen);
    }

    @ParameterizedTest
    @CsvSource({
        "BODY[], true",
        "BODY[TEXT]<0.1>, true",
        "BODY[HEADER], true",
        "BODY[1.MIME], true",
        "RFC822, true",
        "RFC822.TEXT, true",
        "(FLAGS BODY[]), true",
        "BODY.PEEK[], false",
        "RFC822.HEADER, false",
        "RFC822.SIZE, false",
        "BODY, false",
        "BODYSTRUCTURE, false",
        "FULL, false",
    })
    void knowsWhatMarksAMessageAsRead(String items, boolean expected) throws Exception {
        assertThat(marksSeen(items)).isEqualTo(expected);
    }

    @Property
    void anySoupIsAnswersOrASyntaxError(@ForAll("soups") String soup) throws Exception {
        try {
            assertThat(Fetched.items(Fetched.message("To: x\r\n\r\nbody\r\n"), soup))
                    .endsWith(")\r\n");
        } catch (ImapSyntaxException | LiteralTooLargeException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> soups() {
        List<String> words = List.of(
                " ",
                " ",
                "(",
                ")",
                "BODY",
                "BODY.PEEK",
                "[",
                "[",
                "]",
                "]",
                "<0.5>",
                "<",
                ">",
                "1",
                "2",
                ".",
                "4294967295",
                "99999999999999999999",
                "HEADER",
                "HEADER.FIELDS",
                ".NOT",
                "MIME",
                "TEXT",
                "ALL",
                "FLAGS",
                "ENVELOPE",
                "rfc822",
                "\"to\"",
                "\"",
                "{2+}\r\nto",
                "{1+}\r\n\0",
                "x",
                ":",
                "\\",
                "*",
                "\u00ff");
        return Arbitraries.of(words).list().ofMaxSize(15).map(soup -> String.join("", soup));
    }

    @Test
    void tellsTheOctetsThatAreThereWhateverTheyAre() throws Exception {
        assertThat(Fetched.items(Fetched.message("\0\u00ff\r\n\n"), "BODY[]"))
                .isEqualTo("* 1 FETCH (BODY[] {5}\r\n\0\u00ff\r\n\n)\r\n");
    }

    @Test
    void refusesAnItemThatItDoesNotKnow() {
        assertThatThrownBy(() -> marksSeen("X-GM-MSGID")).isInstanceOf(ImapSyntaxException.class);
    }
}
