package dev.restante.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.NewMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other tools. */
class ArchiveTest {

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    }

    private static String text(NewMail mail) {
        return new String(mail.raw(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsAnMboxFileOfAMailReader() throws IOException {
        Path file = file("box.mbox", """
                From jane@example.com Sat Jan  3 01:05:34 2026
                Subject: one
                Status: RO
                X-Status: AF
                X-Keywords: later

                >From here on
                >>From there

                From MAILER-DAEMON Sun Jan 04 01:05:34 2026 +0100
                Subject: two

                no empty line behind the last""");

        List<NewMail> mails = Mbox.read(file);

        assertThat(mails)
                .extracting(ArchiveTest::text)
                .containsExactly(
                        "Subject: one\r\n\r\nFrom here on\r\n>From there\r\n",
                        "Subject: two\r\n\r\nno empty line behind the last\r\n");
        assertThat(mails.get(0).flags()).containsExactlyInAnyOrder("\\Seen", "\\Answered", "\\Flagged", "later");
        assertThat(mails.get(0).internalDate())
                .contains(Instant.parse("2026-01-03T01:05:34Z").atOffset(ZoneOffset.UTC));
        assertThat(mails.get(1).flags()).isEmpty();
    }

    @Test
    void aLineThatBeginsLikeAMessageInTheMiddleOfATextIsText() throws IOException {
        Path file = file("box.mbox", "From a b\r\nSubject: one\r\n\r\ntext\r\nFrom here\r\n\r\n");

        assertThat(Mbox.read(file))
                .extracting(ArchiveTest::text)
                .containsExactly("Subject: one\r\n\r\ntext\r\nFrom here\r\n");
    }

    @Test
    void aSentenceThatBeginsLikeAMessageIsText() throws IOException {
        Path file = file("box.mbox", "From a b\nSubject: one\nX-Keywords: later\n\ntext\n\nFrom now on\n\n");

        assertThat(Mbox.read(file))
                .extracting(ArchiveTest::text)
                .containsExactly("Subject: one\r\n\r\ntext\r\n\r\nFrom now on\r\n");
        assertThat(Mbox.read(file).get(0).flags()).containsExactly("later");
    }

    @Test
    void anEmptyMboxFileHasNoMessages() throws IOException {
        assertThat(Mbox.read(file("box.mbox", ""))).isEmpty();
    }

    @Test
    void refusesWhatIsNoMboxFile() throws IOException {
        Path file = file("box.mbox", "Subject: one\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mbox.read(file))
                .withMessage(file + " is no mbox file: its first line does not begin with 'From '");
    }

    @Test
    void namesTheFileThatIsMissing() {
        Path missing = folder.resolve("missing.eml");

        assertThatThrownBy(() -> NewMail.eml(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot read " + missing);
    }

    @Test
    void emlFilesGetTheLineEndsOfMail() throws IOException {
        assertThat(text(NewMail.eml(file("lf.eml", "Subject: x\n\nHi\n")))).isEqualTo("Subject: x\r\n\r\nHi\r\n");
        assertThat(text(NewMail.eml(file("crlf.eml", "Subject: x\r\n\r\nHi\r\n"))))
                .isEqualTo("Subject: x\r\n\r\nHi\r\n");
    }

    @Test
    void readsATreeOfAllSorts() throws IOException {
        file("one.eml", "Subject: one\n\n");
        file("notes.txt", "passed over");
        file("Archive/2026/two.eml", "Subject: two\n\n");
        file("Archive/old.mbox", "From a b\nSubject: three\n\n");
        file("Sent/cur/1.host:2,FS", "Subject: four\n\n");
        Files.createDirectories(folder.resolve("Sent/new"));

        Map<String, List<NewMail>> content = MailTree.read(folder);

        assertThat(content).containsOnlyKeys("INBOX", "Archive", "Archive/2026", "Sent");
        assertThat(content.get("INBOX")).extracting(NewMail::subject).containsExactly("one");
        assertThat(content.get("Archive")).extracting(NewMail::subject).containsExactly("three");
        assertThat(content.get("Archive/2026")).extracting(NewMail::subject).containsExactly("two");
        assertThat(content.get("Sent").get(0).flags()).containsExactlyInAnyOrder("\\Seen", "\\Flagged");
    }

    @Test
    void noMailboxLeadsOutOfTheFolder() {
        for (String name : List.of("..", "a/../../b", "/etc", "a\\b", ".hidden", "a\u2028\\..\\b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MailTree.write(folder, Map.of(name, List.of())))
                    .withMessage("The mailbox " + name + " cannot become a folder of that name");
        }
    }

    @Test
    void namesEmlFilesByPlaceAndSubject() {
        List<Path> files = EmlFiles.write(
                folder,
                List.of(
                        NewMail.of("Subject: Re: Grüße / an\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                        NewMail.of("\r\n".getBytes(StandardCharsets.UTF_8))));

        assertThat(files)
                .extracting(each -> each.getFileName().toString())
                .containsExactly("001-re-grüße-an.eml", "002.eml");
    }

    @Test
    void keywordsThatSomebodyHasLeftRoomForAreNone() throws IOException {
        Path file = file("padded.mbox", "From shop Thu Jan  1 00:00:00 2026\nX-Keywords:          \nSubject: Hi\n\n\n");

        assertThat(Mbox.read(file)).singleElement().satisfies(mail -> {
            assertThat(mail.flags()).isEmpty();
            assertThat(text(mail)).isEqualTo("Subject: Hi\r\n\r\n");
        });
    }

    @Test
    void keywordsThatCannotBeAnyStayInTheMessage() throws IOException {
        Path file = file("odd.mbox", "From shop Thu Jan  1 00:00:00 2026\nX-Keywords: ok (no)\nSubject: Hi\n\n\n");

        assertThat(Mbox.read(file)).singleElement().satisfies(mail -> {
            assertThat(mail.flags()).isEmpty();
            assertThat(text(mail)).isEqualTo("X-Keywords: ok (no)\r\nSubject: Hi\r\n\r\n");
        });
    }

    @Test
    void anMboxFileKeepsManyKeywordsAndManyMarksOfQuotation() {
        Path file = folder.resolve("many.mbox");
        String[] keywords =
                IntStream.range(0, 50).mapToObj(i -> "k".repeat(80) + i).toArray(String[]::new);
        for (int marks = 990; marks < 1003; marks++) {
            NewMail mail = NewMail.of(("\r\n" + ">".repeat(marks) + "From me\r\n").getBytes(StandardCharsets.US_ASCII))
                    .flags(keywords);
            Mbox.write(file, List.of(mail));

            NewMail read = Mbox.read(file).get(0);
            assertThat(read.raw()).isEqualTo(mail.raw());
            assertThat(read.flags()).containsExactlyInAnyOrder(keywords);
        }
    }

    @Test
    void aMaildirThatIsWrittenAgainHasNothingTwice() {
        NewMail mail = NewMail.of("Subject: Hi\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        Maildir.write(folder, List.of(mail.flags("\\Seen"), mail));

        Maildir.write(folder, List.of(mail));

        assertThat(Maildir.read(folder))
                .singleElement()
                .satisfies(read -> assertThat(read.flags()).isEmpty());
    }

    @Test
    void noMailboxIsMixedUpWithAPartOfAMaildir() {
        for (String name : List.of("cur", "new", "a/tmp")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MailTree.write(folder, Map.of(name, List.of())))
                    .withMessage("The mailbox " + name + " cannot become a folder of that name");
        }
    }
}
