package dev.restante.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.NewMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What was written is what is read, in each of the formats. */
class ArchivePropertiesTest {

    private Path folder;

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("archive");
    }

    @AfterProperty
    void deleteFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Property(tries = 200)
    void mboxKeepsOctetsFlagsAndDates(@ForAll("mails") List<NewMail> mails) {
        Path file = folder.resolve("box.mbox");
        Mbox.write(file, mails);

        assertSame(Mbox.read(file), mails, true);
    }

    @Property(tries = 50)
    void maildirKeepsOctetsSystemFlagsAndDates(@ForAll("mails") List<NewMail> mails) throws IOException {
        Path maildir = Files.createTempDirectory(folder, "maildir");
        Maildir.write(maildir, mails);

        assertSame(Maildir.read(maildir), mails, false);
    }

    @Property(tries = 50)
    void emlFilesKeepOctets(@ForAll("mails") List<NewMail> mails) throws IOException {
        Path eml = Files.createTempDirectory(folder, "eml");
        EmlFiles.write(eml, mails);

        assertThat(EmlFiles.read(eml)).extracting(NewMail::raw).containsExactlyElementsOf(raws(mails));
    }

    @Property(tries = 20)
    void aTreeKeepsItsMailboxes(@ForAll("mails") List<NewMail> inbox, @ForAll("mails") List<NewMail> archive)
            throws IOException {
        Path tree = Files.createTempDirectory(folder, "tree");
        MailTree.write(tree, Map.of("INBOX", inbox, "Archive", archive, "Archive/2026", List.of()));

        Map<String, List<NewMail>> read = MailTree.read(tree);

        assertThat(read).containsOnlyKeys("INBOX", "Archive", "Archive/2026");
        assertSame(read.get("INBOX"), inbox, false);
        assertSame(read.get("Archive"), archive, false);
    }

    private static void assertSame(List<NewMail> read, List<NewMail> written, boolean keywords) {
        assertThat(read).extracting(NewMail::raw).containsExactlyElementsOf(raws(written));
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).flags())
                    .containsExactlyInAnyOrderElementsOf(written.get(i).flags().stream()
                            .filter(flag -> keywords || flag.startsWith("\\"))
                            .toList());
            assertThat(read.get(i).internalDate()).isEqualTo(written.get(i).internalDate());
        }
    }

    private static List<byte[]> raws(List<NewMail> mails) {
        return new ArrayList<>(mails.stream().map(NewMail::raw).toList());
    }

    @Provide
    Arbitrary<List<NewMail>> mails() {
        Arbitrary<String> lines = Arbitraries.of(
                "",
                "From jane",
                ">From jane",
                ">>From x",
                "Status: RO",
                "text",
                ".",
                "\u00e9\u00fc",
                "From: a@b",
                " x");
        Arbitrary<String> bodies = lines.list().ofMaxSize(6).map(all -> String.join("\r\n", all) + "\r\n");
        Arbitrary<List<String>> flags = Arbitraries.of(
                        "\\Seen", "\\Answered", "\\Flagged", "\\Deleted", "\\Draft", "$Important", "later")
                .list()
                .uniqueElements()
                .ofMaxSize(4);
        Arbitrary<Instant> dates =
                Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        return Combinators.combine(bodies, flags, dates)
                .as((body, names, date) -> NewMail.of(("Subject: x\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8))
                        .flags(names.toArray(String[]::new))
                        .date(date))
                .list()
                .ofMaxSize(4);
    }
}
