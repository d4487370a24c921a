package dev.restante.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.testing.SampleMails;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedMailTest {

    private static ReceivedMail utf8(String message) {
        return SampleMails.mail(message.replace("\n", "\r\n").getBytes(UTF_8));
    }

    @Nested
    class Header {

        private final ReceivedMail mail = SampleMails.mail("""
                From: =?UTF-8?Q?J=C3=B6rg_M=C3=BCller?= <joerg@example.com>, "Shop, the" <shop@example.com>
                To: friends: Jane <jane@example.com>, bob@example.com;
                Cc: carl@example.com,
                  (a comment) dora@example.com
                Reply-To: noreply@example.com
                Subject: =?UTF-8?B?R3LDvMOfZQ==?= =?UTF-8?Q?_an?=
                 alle
                Date: Fri, 2 Jan 2026 03:04:05 +0100 (CET)
                Message-ID: <1@example.com>
                X-Tag: one
                x-tag: =?ISO-8859-1?Q?zw=F6lf?=

                """);

        @Test
        void isDecoded() {
            assertThat(mail.subject()).isEqualTo("Grüße an alle");
            assertThat(mail.from())
                    .containsExactly(
                            new EmailAddress("Jörg Müller", "joerg@example.com"),
                            new EmailAddress("Shop, the", "shop@example.com"));
            assertThat(mail.to())
                    .containsExactly(
                            new EmailAddress("Jane", "jane@example.com"), new EmailAddress("", "bob@example.com"));
            assertThat(mail.cc())
                    .extracting(EmailAddress::address)
                    .containsExactly("carl@example.com", "dora@example.com");
            assertThat(mail.replyTo()).extracting(EmailAddress::toString).containsExactly("noreply@example.com");
            assertThat(mail.date()).contains(OffsetDateTime.parse("2026-01-02T03:04:05+01:00"));
            assertThat(mail.messageId()).contains("<1@example.com>");
            assertThat(mail.headers("X-TAG")).containsExactly("one", "zwölf");
            assertThat(mail.header("x-Tag")).contains("one");
        }

        @Test
        void missingIsEmpty() {
            ReceivedMail empty = SampleMails.mail("");

            assertThat(empty.subject()).isEmpty();
            assertThat(empty.from()).isEmpty();
            assertThat(empty.date()).isEmpty();
            assertThat(empty.messageId()).isEmpty();
            assertThat(empty.header("Subject")).isEmpty();
            assertThat(empty.text()).isEmpty();
            assertThat(empty.html()).isEmpty();
            assertThat(empty.attachments()).isEmpty();
            assertThat(empty.size()).isZero();
        }

        @Test
        void inUtf8IsRead() {
            ReceivedMail mail = utf8("Subject: Grüße\nFrom: Jörg <jörg@müller.example>\n\n");

            assertThat(mail.subject()).isEqualTo("Grüße");
            assertThat(mail.from()).containsExactly(new EmailAddress("Jörg", "jörg@müller.example"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "=?UTF-8?B?%%%?=",
                    "=?UTF-8?B?",
                    "=?nonsense?Q?a=20b?=",
                    "=??Q?a?=",
                    "=?UTF-8?X?a?=",
                    "=?UTF-8?Q?=G1?="
                })
        void malformedEncodedWordFailsNothing(String subject) {
            assertThat(SampleMails.mail("Subject: " + subject + "\n\n").subject())
                    .isNotNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jane",
                    "<>",
                    "<jane@example.com",
                    "jane@example.com bob@example.com",
                    "a,,b",
                    "\"jane",
                    ";:,<>@",
                    "group:;"
                })
        void malformedAddressesFailNothing(String value) {
            ReceivedMail mail = SampleMails.mail("To: " + value + "\nFrom: " + value + "\n\n", "jane@example.com");

            assertThat(mail.to())
                    .allSatisfy(address -> assertThat(address.address()).isNotNull());
            assertThat(mail.bcc()).isNotNull();
            assertThat(mail).asString().isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "yesterday", "2026-01-02", "Fri, 2 Jan", "32"})
        void whatIsNoDateIsNone(String value) {
            assertThat(SampleMails.mail("Date: " + value + "\n\n").date()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Fri, 02 Jan 2026 03:04:05 +0000",
                    "2 Jan 2026 03:04:05 GMT",
                    "Fri, 2 Jan 26 03:04:05 GMT",
                    "Fri, 02 Jan 2026 03:04:05 +0000 (UTC)",
                    "Thu, 1 Jan 2026 22:04:05 EST"
                })
        void obsoleteDatesAreRead(String value) {
            assertThat(SampleMails.mail("Date: " + value + "\n\n")
                            .date()
                            .orElseThrow()
                            .toInstant())
                    .isEqualTo("2026-01-02T03:04:05Z");
        }
    }

    @Nested
    class Bcc {

        @Test
        void isTheEnvelopeMinusTheHeader() {
            ReceivedMail mail = SampleMails.mail(
                    "To: Jane <JANE@example.com>\nCc: bob@example.com\nBcc: carl@example.com\n\n",
                    "audit@example.com",
                    "jane@example.com",
                    "Bob@example.com",
                    "carl@example.com");

            assertThat(mail.bcc()).containsExactly("audit@example.com", "carl@example.com");
        }

        @Test
        void isEverybodyWhereTheHeaderShowsNobody() {
            assertThat(SampleMails.mail("\n", "a@example.com", "b@example.com").bcc())
                    .containsExactly("a@example.com", "b@example.com");
        }
    }

    @Nested
    class Body {

        @Test
        void ofAPlainMailIsItsText() {
            ReceivedMail mail = utf8("Content-Type: text/plain; charset=utf-8\n\nGrüße\n");

            assertThat(mail.text()).isEqualTo("Grüße\n");
            assertThat(mail.html()).isEmpty();
            assertThat(mail.attachments()).isEmpty();
        }

        @Test
        void withoutAHeaderIsText() {
            assertThat(SampleMails.mail("\nHello\n").text()).isEqualTo("Hello\n");
        }

        @Test
        void isDecoded() {
            String header = "Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: ";

            assertThat(SampleMails.mail(header + "quoted-printable\n\n5 =A4 =\nonly\n")
                            .text())
                    .isEqualTo("5 € only\n");
            assertThat(SampleMails.mail(header + "base64\n\nNSCk\nCg==\n").text())
                    .isEqualTo("5 €\n");
            assertThat(SampleMails.mail(header + "8bit\n\n5 \u00a4\n").text()).isEqualTo("5 €\n");
        }

        @Test
        void inACharsetThatItIsNotInIsReadAsWellAsItCan() {
            assertThat(utf8("Content-Type: text/plain; charset=us-ascii\n\nGrüße\n")
                            .text())
                    .isEqualTo("Grüße\n");
            assertThat(utf8("Content-Type: text/plain; charset=martian\n\nGrüße\n")
                            .text())
                    .isEqualTo("Grüße\n");
            assertThat(SampleMails.mail("Content-Type: text/plain; charset=utf-8\n\nGr\u00fc\u00dfe\n")
                            .text())
                    .isEqualTo("Grüße\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"base64", "quoted-printable", "uuencode", "x-unknown", "", "7bit", "\"base64"})
        void malformedEncodingFailsNothing(String encoding) {
            ReceivedMail mail = SampleMails.mail("Content-Transfer-Encoding: " + encoding + "\n\n%=9\u00e4G=\n");

            assertThat(mail.text()).isNotNull();
        }

        @Test
        void ofAlternativesHasTextAndHtml() {
            ReceivedMail mail = SampleMails.mail("""
                    Content-Type: multipart/mixed; boundary=m

                    --m
                    Content-Type: multipart/related; boundary=r

                    --r
                    Content-Type: multipart/alternative; boundary=a

                    --a

                    Hello
                    --a
                    Content-Type: text/html

                    <img src="cid:logo">
                    --a--
                    --r
                    Content-Type: image/png
                    Content-ID: <logo>

                    png
                    --r--
                    --m
                    Content-Type: text/plain; name="=?UTF-8?Q?n=C3=B6tes.txt?="

                    notes
                    --m
                    Content-Type: application/pdf
                    Content-Disposition: attachment; filename*=UTF-8''t%C3%A9rms.pdf
                    Content-Transfer-Encoding: base64

                    JVBERg==
                    --m
                    Content-Disposition: attachment

                    unnamed
                    --m--
                    """);

            assertThat(mail.text()).isEqualTo("Hello");
            assertThat(mail.html()).isEqualTo("<img src=\"cid:logo\">");
            assertThat(mail.attachments())
                    .extracting(Attachment::toString)
                    .containsExactly("nötes.txt (text/plain)", "térms.pdf (application/pdf)", "unnamed (text/plain)");
            assertThat(mail.attachments().get(1).bytes()).isEqualTo("%PDF".getBytes(ISO_8859_1));
            assertThat(mail.attachments().get(0).text()).isEqualTo("notes");
        }

        /** Nothing of a mail is nowhere: what is no body and not shown by the HTML is attached. */
        @Test
        void attachmentsAreAllThatIsLeft() {
            ReceivedMail mail = SampleMails.mail("""
                    Content-Type: multipart/mixed; boundary=b

                    --b
                    Content-Type: text/plain

                    body
                    --b
                    Content-Type: text/plain

                    footer of the list
                    --b
                    Content-Type: text/calendar

                    BEGIN:VCALENDAR
                    --b
                    Content-Type: application/pdf
                    Content-Disposition: inline; filename=doc.pdf
                    Content-ID: <doc>

                    x
                    --b--
                    """);

            assertThat(mail.text()).isEqualTo("body");
            assertThat(mail.attachments())
                    .extracting(Attachment::toString)
                    .containsExactly("unnamed (text/plain)", "unnamed (text/calendar)", "doc.pdf (application/pdf)");
        }

        /** Apple Mail gives one to whatever is attached. */
        @Test
        void aDocumentWithAContentIdIsAttachedToHtmlToo() {
            ReceivedMail mail = SampleMails.mail("""
                    Content-Type: multipart/mixed; boundary=b

                    --b
                    Content-Type: text/html

                    <img src="cid:logo">
                    --b
                    Content-Type: image/png
                    Content-ID: <logo>

                    png
                    --b
                    Content-Type: application/pdf
                    Content-Disposition: inline; filename=doc.pdf
                    Content-ID: <doc>

                    x
                    --b--
                    """);

            assertThat(mail.attachments())
                    .extracting(Attachment::toString)
                    .containsExactly("doc.pdf (application/pdf)");
            assertThat(mail.inlineImages()).hasSize(1);
        }

        @Test
        void thatIsAnAttachmentAloneIsNoText() {
            ReceivedMail mail = SampleMails.mail("Content-Type: application/pdf; name=a.pdf\n\nx");

            assertThat(mail.text()).isEmpty();
            assertThat(mail.attachments()).extracting(Attachment::fileName).containsExactly("a.pdf");
        }
    }

    @Test
    void showsItselfInOneLine() {
        assertThat(SampleMails.mail("Subject: Welcome\n\n", "jane@example.com", "bob@example.com"))
                .hasToString("mail 7 from shop@example.com to [jane@example.com, bob@example.com]: \"Welcome\"");
    }

    @Test
    void rawIsACopy() {
        ReceivedMail mail = SampleMails.mail("Subject: x\n\n");
        mail.raw()[0] = '!';

        assertThat(mail.raw()).isEqualTo("Subject: x\r\n\r\n".getBytes(ISO_8859_1));
    }

    @Test
    void toMimeMessageIsAFreshCopy() throws Exception {
        ReceivedMail mail = SampleMails.mail("Subject: x\nX: y\n\nbody\n");
        mail.toMimeMessage().setSubject("changed");

        assertThat(mail.toMimeMessage().getSubject()).isEqualTo("x");
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        mail.toMimeMessage().writeTo(written);
        assertThat(written.toByteArray()).isEqualTo(mail.raw());
    }

    @Test
    void showsItselfInOneShortLine() {
        String[] crowd = IntStream.range(0, 500)
                .mapToObj(i -> "user" + i + "@example.com")
                .toArray(String[]::new);

        assertThat(SampleMails.mail("Subject: a\u001b[31m" + "x".repeat(5000) + "\n\n", crowd)
                        .toString())
                .startsWith("mail 7 from shop@example.com to [user0@example.com, ")
                .contains("user9@example.com] and 490 more: \"a\uFFFD[31mx")
                .hasSizeLessThan(600);
    }
}
