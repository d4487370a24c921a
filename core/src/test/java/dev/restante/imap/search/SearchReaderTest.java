package dev.restante.imap.search;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.imap.Dialects;
import dev.restante.imap.ImapException;
import dev.restante.imap.Progress;
import dev.restante.imap.extension.Rev1;
import dev.restante.imap.result.Extent;
import dev.restante.imap.result.ResultRequest;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.imap.wire.Readers;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.mime.RawMessage;
import dev.restante.sasl.SaslException;
import dev.restante.store.Flags;
import dev.restante.store.MailStore;
import dev.restante.store.Mailbox;
import java.io.EOFException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchReaderTest {

    private static final SearchScope ANY = mailbox("Subject: any\r\n\r\n");

    private static SearchScope mailbox(String message) {
        try {
            Mailbox inbox = new MailStore(InstantSource.system(), false)
                    .openSession("jane")
                    .inbox();
            inbox.append(RawMessage.of(message.getBytes(US_ASCII)), Flags.NONE, Instant.EPOCH.atOffset(ZoneOffset.UTC));
            return new SearchScope(inbox.open(true), SequenceSet.of(), InstantSource.system());
        } catch (SaslException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SearchKey read(String keys) throws Exception {
        return read(Readers.of(keys + "\r\n"));
    }

    private static SearchKey read(ImapReader in) throws Exception {
        return SearchReader.read(in, Dialects.of(Rev1.extension()), new ResultRequest())
                .key();
    }

    private static boolean finds(SearchKey key, SearchScope scope) throws Exception {
        SearchKey bound = key.bind(scope);
        Searcher searcher = new Searcher(scope, Progress.IGNORED);
        return !searcher.search(bound, searcher.named(bound), Extent.ALL).isEmpty();
    }

    @Property
    void anySoupIsASearchOrASyntaxError(@ForAll("soups") String soup) throws Exception {
        ImapReader in = Readers.of(soup + "\r\n");
        in.beginCommand();
        try {
            finds(read(in), ANY);
        } catch (ImapSyntaxException | LiteralTooLargeException | ImapException e) {
            assertThat(e.getMessage()).isNotBlank();
        } catch (EOFException e) {
            assertThat(soup).as("announces a literal that never comes").endsWith("{3}");
        }
    }

    @Provide
    Arbitrary<String> soups() {
        List<String> words = List.of(
                " ",
                " ",
                " ",
                " ",
                "(",
                ")",
                "NOT",
                "OR",
                "ALL",
                "1:*",
                "2,*",
                "UID",
                "SUBJECT",
                "HEADER",
                "KEYWORD",
                "LARGER",
                "9999999999999999999",
                "1-Feb-2026",
                "ON",
                "SENTSINCE",
                "CHARSET",
                "UTF-8",
                "utf-16",
                "\"a",
                "\"",
                "\"\"",
                "{1+}\r\nx",
                "{5+}\r\n\r\n\0\u00ff\"",
                "{3}",
                "any",
                "BODY",
                "TEXT",
                "x",
                "\\",
                "*",
                "%");
        return Arbitraries.of(words).list().ofMaxSize(25).map(soup -> " " + String.join("", soup));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT ", "OR ALL ", "OR NOT ", "(", "NOT ("})
    void boundsNestingOfEachKind(String prefix) {
        assertThatThrownBy(() -> read(" " + prefix.repeat(1000) + "ALL"))
                .isInstanceOf(ImapSyntaxException.class)
                .hasMessageContaining("may be nested");
    }

    @Test
    void doesNotBoundWhatIsNotNested() throws Exception {
        assertThat(finds(read(" NOT DELETED".repeat(500)), ANY)).isTrue();
    }

    @Test
    void takesAnyCharsetThatJavaKnows() throws Exception {
        SearchScope message = mailbox("Subject: =?utf-8?Q?=C3=BC?=\r\n\r\n");

        assertThat(finds(read(" CHARSET UTF-16BE SUBJECT {2+}\r\n\0\u00fc"), message))
                .isTrue();
        assertThat(finds(read(" CHARSET UTF-16BE SUBJECT {2+}\r\n\0\u00e4"), message))
                .isFalse();
    }

    @Test
    void findsALineEndInAText() throws Exception {
        SearchScope message = mailbox("\r\none\r\ntwo\r\n");

        assertThat(finds(read(" BODY {8+}\r\none\r\ntwo"), message)).isTrue();
        assertThat(finds(read(" TEXT {8+}\r\none\r\ntwo"), message)).isTrue();
    }

    @Test
    void takesTheDayOfAnObsoleteDateAsItsAuthorWroteIt() throws Exception {
        SearchScope message = mailbox("Date: Fri, 2 Jan 26 23:30 EST\r\n\r\n");

        assertThat(finds(read(" SENTON 2-Jan-2026"), message)).isTrue();
    }
}
