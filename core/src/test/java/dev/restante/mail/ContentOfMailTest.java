package dev.restante.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.content.Link;
import dev.restante.content.ListUnsubscribe;
import dev.restante.testing.SampleMails;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ContentOfMailTest {

    @Test
    void imagesThatTheHtmlShowsAreInline() {
        ReceivedMail mail = SampleMails.mail("""
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html

                <img src="cid:logo%40example.com"><td style="background:url('cid:b&#64;x')"><style>a{x:url(cid:c)}</style>
                --b
                Content-Type: image/png
                Content-ID: <logo@example.com>
                Content-Transfer-Encoding: base64

                iVBORw==
                --b
                Content-Type: image/gif; name=b.gif
                Content-ID: <b@x>
                Content-Disposition: attachment

                b
                --b
                Content-Type: image/gif
                Content-ID: <c>

                c
                --b
                Content-Type: image/gif
                Content-ID: <unused>

                d
                --b
                Content-Type: image/gif
                Content-ID: <attached>
                Content-Disposition: attachment

                e
                --b--
                """);

        assertThat(mail.inlineImages())
                .extracting(InlineImage::contentId, InlineImage::referenced)
                .containsExactly(
                        Tuple.tuple("logo@example.com", true),
                        Tuple.tuple("b@x", true),
                        Tuple.tuple("c", true),
                        Tuple.tuple("unused", false));
        assertThat(mail.inlineImages().get(0).content().size()).isEqualTo(4);
    }

    @Test
    void anAttachmentKnowsItsSizeDigestAndDisposition() {
        Attachment attachment = SampleMails.mail("""
                Content-Type: application/x
                Content-Disposition: Inline; filename=x
                Content-ID: <x@y>
                Content-Transfer-Encoding: base64

                YWJj
                """).attachments().get(0);

        assertThat(attachment.size()).isEqualTo(3);
        assertThat(attachment.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(attachment.disposition()).contains("inline");
        assertThat(attachment.contentId()).contains("x@y");
        assertThat(SampleMails.mail("Content-Type: image/x\n\nabc")
                        .attachments()
                        .get(0)
                        .contentId())
                .isEmpty();
    }

    @Test
    void theThreadIsNamedByIdentifiers() {
        ReceivedMail mail = SampleMails.mail("""
                In-Reply-To: Your mail of today <3@x>
                References: <1@x> <2@x>
                 <3@x>

                """);

        assertThat(mail.inReplyTo()).containsExactly("<3@x>");
        assertThat(mail.references()).containsExactly("<1@x>", "<2@x>", "<3@x>");
        assertThat(SampleMails.mail("").references()).isEmpty();
    }

    @Test
    void theWaysOffAListAreLinks() {
        ListUnsubscribe off = SampleMails.mail("""
                List-Unsubscribe: (by mail) <mailto:off@example.com?subject=x>,
                 <https://example.com/off?t=1
                 23>
                List-Unsubscribe-Post: List-Unsubscribe=One-Click

                """).listUnsubscribe().orElseThrow();

        assertThat(off.oneClick()).isTrue();
        assertThat(off.https().orElseThrow().parameter("t")).isEqualTo("123");
        assertThat(off.mailto().map(Link::path)).contains("off@example.com");
        assertThat(off.links()).extracting(Link::origin).containsOnly(Link.Origin.HEADER);
        assertThat(ListUnsubscribe.parse("<mailto:x>", "List-Unsubscribe=One-Click")
                        .oneClick())
                .isFalse();
        assertThat(SampleMails.mail("").listUnsubscribe()).isEmpty();
    }

    @Test
    void whatAReaderSeesIsInLinesAndParagraphs() {
        ReceivedMail mail = SampleMails.mail("Content-Type: text/html\n\n<html><head><title>no</title><body>"
                + "<div hidden>no<div>no</div></div><h1>One</h1><p>two<br>  three <b>f</b>our<p style=display:none>no"
                + "<p>five<div><i>six</i><img style='display:none'> &lt;7&gt;</div><ul><li>a<li>b</ul>"
                + "<noscript>eight</noscript><span style='visibility: hidden'>no</span></x></html>");

        assertThat(mail.visibleText()).isEqualTo("One\n\ntwo\nthree four\n\nfive\nsix <7>\n\na\nb\n\neight");
        assertThat(SampleMails.mail("\nplain").visibleText()).isEqualTo("plain");
    }

    @Test
    void anyPartCanBeLookedAtAsAFile() {
        ReceivedMail mail =
                SampleMails.mail("Content-Type: text/plain; name=notes.txt\nContent-Transfer-Encoding: base64\n\nSGk=");

        Attachment file = Attachment.of(mail.message().mime());

        assertThat(mail.attachments()).hasSize(1);
        assertThat(file.fileName()).isEqualTo("notes.txt");
        assertThat(file.text()).isEqualTo("Hi");
    }
}
