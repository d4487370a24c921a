package dev.restante.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.settings.MailProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/standards.md} says what servers announce, no more and no less, and which transcript shows it. */
class StandardsTest {

    private static final String SASL = "SASL mechanism";

    private final Standards standards;

    StandardsTest() throws IOException {
        this.standards = Standards.read();
    }

    static List<Row> rows() throws IOException {
        return Standards.read().rows();
    }

    @ParameterizedTest
    @EnumSource(Announcer.class)
    void hasARowForEveryKeywordThatIsAnnounced(Announcer announcer) throws IOException {
        assertHasRows(announcer.table(), everyKeyword(announcer));
    }

    @ParameterizedTest
    @EnumSource(Announcer.class)
    void hasARowForEveryMechanismThatIsAnnounced(Announcer announcer) throws IOException {
        assertHasRows(SASL, everyMechanism(announcer));
    }

    private void assertHasRows(String table, Set<String> announced) {
        assertThat(announced)
                .as(
                        "announced without a row: add one to the table whose first column is '%s' in docs/standards.md",
                        table)
                .isSubsetOf(names(table));
    }

    @ParameterizedTest
    @EnumSource(Announcer.class)
    void hasNoRowForAKeywordThatIsNeverAnnounced(Announcer announcer) throws IOException {
        assertHasNoOtherRows(announcer.table(), everyKeyword(announcer));
    }

    @ParameterizedTest
    @EnumSource(Announcer.class)
    void hasNoRowForAMechanismThatIsNeverAnnounced(Announcer announcer) throws IOException {
        assertHasNoOtherRows(SASL, everyMechanism(announcer));
    }

    private void assertHasNoOtherRows(String table, Set<String> announced) {
        assertThat(names(table))
                .as(
                        "rows that nothing announces: remove them from the table '%s' in docs/standards.md, or if a"
                                + " setting makes a server announce them, set it in Announced.everything",
                        table)
                .doesNotHaveDuplicates()
                .isSubsetOf(announced);
    }

    private List<String> names(String table) {
        return standards.table(table).stream().map(Row::keyword).toList();
    }

    /** LOGINDISABLED is there where nothing takes a password, LITERAL- where there is no LITERAL+. */
    private static Set<String> everyKeyword(Announcer announcer) throws IOException {
        Set<String> all = new HashSet<>();
        all.addAll(Announced.keywords(announcer, MailServer.builder()).atAnyMoment());
        all.addAll(Announced.keywords(announcer, Announced.everything(allMechanisms()))
                .atAnyMoment());
        all.addAll(
                Announced.keywords(announcer, Announced.everything("CRAM-MD5")).atAnyMoment());
        all.addAll(Announced.keywords(announcer, MailServer.builder().hide(MailProtocol.IMAP, "LITERAL+"))
                .atAnyMoment());
        return all;
    }

    private static Set<String> everyMechanism(Announcer announcer) throws IOException {
        return Announced.mechanisms(announcer, Announced.everything(allMechanisms()))
                .atAnyMoment();
    }

    /** Whoever names a mechanism that is not there is told all that are. */
    private static String[] allMechanisms() {
        String refusal = catchThrowable(
                        () -> Announced.everything("TELEPATHY").start().close())
                .getMessage();
        return refusal.substring(refusal.indexOf("only ") + "only ".length()).split(", ");
    }

    @ParameterizedTest
    @EnumSource(Announcer.class)
    void saysWhatIsAnnouncedByDefault(Announcer announcer) throws IOException {
        assertByDefault(announcer, announcer.table(), Announced.keywords(announcer, MailServer.builder()));
    }

    @ParameterizedTest
    @EnumSource(Announcer.class)
    void saysWhichMechanismsAreAnnouncedByDefault(Announcer announcer) throws IOException {
        assertByDefault(announcer, SASL, Announced.mechanisms(announcer, MailServer.builder()));
    }

    private void assertByDefault(Announcer announcer, String table, Announced announced) {
        assertThat(standards.table(table))
                .allSatisfy(row -> assertThat(row.byDefault())
                        .as("'by default' in %s, compared with what %s announces", row, announcer)
                        .isEqualTo(announced.when(row.keyword())));
    }

    @ParameterizedTest
    @EnumSource(Announcer.class)
    void allThatIsAnnouncedCanBeHidden(Announcer announcer) throws IOException {
        String[] names = names(announcer.table()).stream()
                .filter(name -> !name.equals("IMAP4rev1"))
                .toArray(String[]::new);
        MailServerBuilder builder =
                Announced.everything(allMechanisms()).hide(MailProtocol.valueOf(announcer.name()), names);

        try (MailServer server = builder.lmtpPort(0).start()) {
            assertThat(announcer.keywords(announcer.beforeTls(server)))
                    .as("%s announces it though it is hidden", announcer)
                    .doesNotContain(names);
        }
    }

    @ParameterizedTest
    @EnumSource(Announcer.class)
    void nothingThatIsNotThereIsAnnounced(Announcer announcer) throws IOException {
        Set<String> announced = everyKeyword(announcer);
        announced.addAll(everyMechanism(announcer));

        assertThat(standards.missing())
                .as("the section 'Not there' of docs/standards.md, from which to remove what is there now")
                .doesNotContainAnyElementsOf(announced);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowNamesTranscripts(Row row) {
        assertThat(row.transcripts())
                .as("transcripts of %s: link those that show it", row)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void transcriptsAreAboutTheirRow(Row row) throws IOException {
        assertThat(row.words())
                .as("in its first cell (`KEYWORD`), or as an RFC, %s says what it is about", row)
                .isNotEmpty();
        for (Link link : row.transcripts()) {
            assertThat(link.target())
                    .as("target of a link in %s", row)
                    .isEqualTo("../core/src/test/resources/transcripts/" + link.text() + ".transcript");
            assertThat(link.file())
                    .as("transcript of %s: write it, or correct the link", row)
                    .isRegularFile();
            assertMentions(row, link.file());
        }
    }

    private static void assertMentions(Row row, Path transcript) throws IOException {
        String text = Files.readString(transcript);
        assertThat(row.words())
                .as(
                        "words of which %s must have one, as %s names it (link another, or let a # line say what it shows)",
                        transcript.getFileName(), row)
                .anyMatch(word -> Pattern.compile("(?i)(?<![A-Z0-9]|[A-Z]-)" + Pattern.quote(word) + "(?![A-Z0-9-])")
                        .matcher(text)
                        .find());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(standards.links())
                .filteredOn(link -> !link.isWithinThePage())
                .allSatisfy(link -> assertThat(link.file())
                        .as("%s in docs/standards.md", link)
                        .exists());
    }

    /** So that a table that nobody reads cannot hide behind a heading with a typing error. */
    @Test
    void hasNoOtherTables() {
        assertThat(standards.rows())
                .extracting(Row::table)
                .as("first columns of tables in docs/standards.md")
                .containsOnly("subject", SASL, "EHLO keyword", "CAPA tag", "IMAP capability");
    }
}
