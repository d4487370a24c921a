package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any octets whatever. */
class MimePropertiesTest {

    @Property
    void random_octets_have_an_index(@ForAll byte[] octets) {
        checkIndex(RawMessage.of(octets));
    }

    @Property
    void soups_of_mime_have_an_index(@ForAll("soups") String soup) {
        checkIndex(Mails.octets(soup));
    }

    @Property
    void mutated_mails_have_an_index(@ForAll("mutants") byte[] octets) {
        checkIndex(RawMessage.of(octets));
    }

    @Property
    void addresses_are_bounded_and_groups_are_closed(@ForAll("addressSoups") String value) {
        boolean inGroup = false;
        for (MailAddress item : MailAddress.parseList(value)) {
            assertThat(item.isGroupStart() && inGroup)
                    .as("group in group: %s", value)
                    .isFalse();
            assertThat(item.isGroupEnd() && !inGroup)
                    .as("end without start: %s", value)
                    .isFalse();
            inGroup = item.isGroupStart() || inGroup && !item.isGroupEnd();
        }
        assertThat(inGroup).as("open group: %s", value).isFalse();
    }

    @Property
    void a_list_of_addresses_is_read_back(@ForAll("addresses") List<MailAddress> addresses) {
        String written = addresses.stream()
                .map(a -> (a.name() == null ? "" : "\"" + a.name().replaceAll("[\\\\\"]", "\\\\$0") + "\" ") + "<"
                        + a.address() + ">")
                .collect(Collectors.joining(", "));
        assertThat(MailAddress.parseList(written)).isEqualTo(addresses);
    }

    private static void checkIndex(RawMessage message) {
        MimePart root = message.mime();
        assertThat(root.start()).isZero();
        assertThat(root.end()).isEqualTo(message.size());
        checkPart(root);
        root.part(1, 2, 3);
    }

    private static void checkPart(MimePart part) {
        assertThat(part.start()).isLessThanOrEqualTo(part.bodyStart());
        assertThat(part.bodyStart()).isLessThanOrEqualTo(part.end());
        assertThat(part.isMultipart()).isEqualTo(!part.children().isEmpty());
        assertThat(part.lines()).isLessThanOrEqualTo(part.bodySize());
        part.disposition();
        checkHeader(part);
        int from = part.bodyStart();
        for (MimePart child : part.children()) {
            assertThat(child.start()).isGreaterThanOrEqualTo(from);
            checkPart(child);
            from = child.end();
        }
        assertThat(part.end()).isGreaterThanOrEqualTo(from);
        part.embedded().ifPresent(embedded -> checkEmbedded(part, embedded));
    }

    private static void checkEmbedded(MimePart part, MimePart embedded) {
        assertThat(embedded.start()).isEqualTo(part.bodyStart());
        assertThat(embedded.end()).isEqualTo(part.end());
        checkPart(embedded);
    }

    /** The fields cover the header without gaps, up to an empty line or nothing. */
    private static void checkHeader(MimePart part) {
        int from = part.start();
        for (HeaderField field : part.headers()) {
            assertThat(field.start()).isEqualTo(from);
            assertThat(field.end()).isGreaterThan(from);
            checkLookup(part, field);
            from = field.end();
        }
        assertThat(Mails.latin1(part.message().toByteArray(from, part.bodyStart())))
                .isIn("", "\n", "\r\n");
    }

    private static void checkLookup(MimePart part, HeaderField field) {
        if (field.name().chars().allMatch(c -> c < 0x80) && !field.name().isEmpty()) {
            assertThat(field.isNamed(field.name())).isTrue();
            assertThat(part.headers(field.name())).contains(field.unfoldedValue());
        }
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
                        "Content-Type: multipart/mixed; boundary=b",
                        "Content-Type: multipart/digest; boundary=\"b--\"",
                        "Content-Type: multipart/x; boundary=bb\r\n\r\n--bb",
                        "Content-Type: message/rfc822",
                        "Content-Type: message/rfc822\n\n",
                        "Content-Disposition: attachment; filename*0*=utf-8''%C3; filename*1=x",
                        "Subject: a\r\n b",
                        "--b",
                        "--b--",
                        "--b----",
                        "--bb",
                        "--bb--",
                        "--b ",
                        "\r",
                        "\n",
                        "\r\n",
                        "\r\n\r\n",
                        " ",
                        ":",
                        "x",
                        "\u00ff")
                .list()
                .ofMaxSize(40)
                .flatMap(lines -> Arbitraries.of("\r\n", "\n").map(end -> String.join(end, lines)));
    }

    @Provide
    Arbitrary<byte[]> mutants() {
        Arbitrary<String> files = Arbitraries.of(
                "alternative-with-image-and-attachment.eml",
                "the-example-of-rfc3501.eml",
                "digest.eml",
                "bounce.eml",
                "mbox-line-and-other-lines-that-are-no-fields.eml");
        return Combinators.combine(
                        files, Arbitraries.longs(), Arbitraries.integers().between(1, 30))
                .as(MimePropertiesTest::mutant);
    }

    /** The file with octets changed, stretches removed and stretches repeated. */
    private static byte[] mutant(String file, long seed, int changes) {
        var random = new Random(seed);
        var mail = new StringBuilder(Mails.latin1(Mails.file(file).toByteArray()));
        for (int i = 0; i < changes; i++) {
            int from = random.nextInt(mail.length());
            int to = Math.min(mail.length(), from + random.nextInt(60));
            switch (random.nextInt(3)) {
                case 0 -> mail.setCharAt(from, "\r\n-:; \"\0\u00e4".charAt(random.nextInt(9)));
                case 1 -> mail.delete(from, Math.min(to, mail.length() - 1));
                default -> mail.insert(random.nextInt(mail.length()), mail.substring(from, to));
            }
        }
        return mail.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Provide
    Arbitrary<String> addressSoups() {
        return Arbitraries.strings().withChars("<>@,;:\"()[]\\. ab\u00f6").ofMaxLength(60);
    }

    @Provide
    Arbitrary<List<MailAddress>> addresses() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("ab \"\\<>@,;:()[].")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(name -> name.equals(name.strip()))
                .injectNull(0.3);
        Arbitrary<String> atoms =
                Arbitraries.strings().withChars("abc+-_=!").ofMinLength(1).ofMaxLength(5);
        Arbitrary<String> dotted = atoms.list().ofMinSize(1).ofMaxSize(3).map(words -> String.join(".", words));
        return Combinators.combine(names, dotted, dotted)
                .as((name, local, host) -> new MailAddress(name, null, local, host))
                .list()
                .ofMaxSize(5);
    }
}
