package dev.restante.server.api;

import dev.restante.content.Link;
import dev.restante.lint.Finding;
import dev.restante.lint.MailLint;
import dev.restante.mail.Attachment;
import dev.restante.mail.Client;
import dev.restante.mail.EmailAddress;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mail.TlsDetails;
import java.util.List;
import java.util.Map;

/** A received mail as JSON: in short for lists, and with all that is known of it. */
final class MailJson {

    private MailJson() {}

    static Map<String, Object> inShort(ReceivedMail mail) {
        return summary(mail).map();
    }

    private static Fields summary(ReceivedMail mail) {
        return new Fields()
                .always("id", mail.id())
                .always("receivedAt", mail.envelope().receivedAt().toString())
                .always("mailFrom", mail.envelope().mailFrom())
                .always("recipients", mail.envelope().recipientAddresses())
                .always("subject", mail.subject())
                .always("from", addresses(mail.from()))
                .always("to", addresses(mail.to()))
                .with("cc", addresses(mail.cc()))
                .with("bcc", mail.bcc())
                .with("messageId", mail.messageId())
                .always("size", mail.size())
                .always("attachments", mail.attachments().size());
    }

    static Map<String, Object> whole(ReceivedMail mail) {
        return summary(mail)
                .with("replyTo", addresses(mail.replyTo()))
                .with("date", mail.date().map(Object::toString))
                .with("inReplyTo", mail.inReplyTo())
                .with("references", mail.references())
                .always("text", mail.text())
                .always("html", mail.html())
                .always(
                        "attachments",
                        mail.attachments().stream().map(MailJson::attachment).toList())
                .always("links", mail.links().stream().map(MailJson::link).toList())
                .always("codes", mail.codes())
                .always("envelope", envelope(mail.envelope()))
                .always(
                        "lint",
                        MailLint.standard().check(mail).stream()
                                .map(MailJson::finding)
                                .toList())
                .map();
    }

    static List<Map<String, Object>> addresses(List<EmailAddress> addresses) {
        return addresses.stream()
                .map(each -> new Fields()
                        .with("name", each.name())
                        .always("address", each.address())
                        .map())
                .toList();
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        return new Fields()
                .always("fileName", attachment.fileName())
                .always("contentType", attachment.contentType())
                .with("disposition", attachment.disposition())
                .with("contentId", attachment.contentId())
                .always("size", attachment.size())
                .always("sha256", attachment.sha256())
                .map();
    }

    private static Map<String, Object> link(Link link) {
        return new Fields()
                .always("text", link.text())
                .always("target", link.target())
                .always("origin", link.origin().name())
                .map();
    }

    private static Map<String, Object> finding(Finding finding) {
        return new Fields()
                .always("rule", finding.rule().id())
                .always("severity", finding.severity().name())
                .always("message", finding.message())
                .with("place", finding.place())
                .map();
    }

    private static Map<String, Object> envelope(Envelope envelope) {
        return new Fields()
                .always("mailFrom", envelope.mailFrom())
                .with("parameters", envelope.parameters())
                .always(
                        "recipients",
                        envelope.recipients().stream().map(MailJson::recipient).toList())
                .always("client", client(envelope.client()))
                .always("startedAt", envelope.startedAt().toString())
                .always("receivedAt", envelope.receivedAt().toString())
                .map();
    }

    private static Map<String, Object> recipient(Recipient recipient) {
        return new Fields()
                .always("address", recipient.address())
                .with("parameters", recipient.parameters())
                .map();
    }

    private static Map<String, Object> client(Client client) {
        return new Fields()
                .always("address", client.address().getAddress().getHostAddress())
                .always("port", client.address().getPort())
                .with("helo", client.helo())
                .with("user", client.user())
                .with("mechanism", client.mechanism())
                .with("tls", client.tls().map(MailJson::tls))
                .map();
    }

    private static Map<String, Object> tls(TlsDetails tls) {
        return new Fields()
                .always("protocol", tls.protocol())
                .always("cipherSuite", tls.cipherSuite())
                .with("serverName", tls.serverName())
                .map();
    }
}
