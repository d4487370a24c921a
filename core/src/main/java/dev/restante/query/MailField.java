package dev.restante.query;

import dev.restante.mail.Attachment;
import dev.restante.mail.Client;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.TlsDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a condition can look at: one row for each field, in all faces of a query. */
enum MailField {
    FROM("from", "from", FieldKind.ADDRESS, AddressValues::authors),
    TO("to", "to", FieldKind.ADDRESS, AddressValues::addressees),
    CC("cc", "cc", FieldKind.ADDRESS, mail -> AddressValues.shown(mail.cc())),
    BCC("bcc", "bcc", FieldKind.ADDRESS, mail -> texts(mail.bcc())),
    REPLY_TO("replyTo", "reply-to", FieldKind.ADDRESS, mail -> AddressValues.shown(mail.replyTo())),
    RECIPIENT("recipient", "recipient", FieldKind.ADDRESS, AddressValues::recipients),
    MAIL_FROM("mailFrom", "envelope sender", FieldKind.ADDRESS, AddressValues::sender),
    ADDRESSED("addressed", "any address", FieldKind.ADDRESS, AddressValues::all),
    SCOPE("scope", "scope", FieldKind.NAME, AddressValues::domains),
    SUBJECT("subject", "subject", FieldKind.TEXT, mail -> text(mail.subject())),
    TEXT("text", "text", FieldKind.TEXT, mail -> text(mail.text())),
    HTML("html", "HTML", FieldKind.TEXT, mail -> text(mail.html())),
    ANY("any", "anything visible", FieldKind.TEXT, MailField::visible),
    HEADER("header", "header", FieldKind.TEXT, (mail, name) -> texts(mail.headers(name))),
    ATTACHMENT("attachment", "attachment", FieldKind.TEXT, MailField::attachments),
    INLINE("inline", "inline image", FieldKind.TEXT, MailField::inlineImages),
    MESSAGE_ID("messageId", "Message-ID", FieldKind.MESSAGE_ID, mail -> texts(mail.messageId())),
    REFERENCES("references", "references", FieldKind.MESSAGE_ID, MailField::parents),
    SIZE("size", "size", FieldKind.SIZE, mail -> text(Integer.toString(mail.size()))),
    SENT(
            "sent",
            "sent",
            FieldKind.TIME,
            mail -> text(mail.envelope().startedAt().toString())),
    TLS("tls", "TLS", FieldKind.TEXT, mail -> texts(client(mail).tls().map(TlsDetails::protocol))),
    USER("user", "user", FieldKind.NAME, mail -> texts(client(mail).user())),
    MECHANISM(
            "mechanism", "mechanism", FieldKind.NAME, mail -> texts(client(mail).mechanism())),
    CLIENT("client", "client", FieldKind.NAME, MailField::clientNames);

    private final String key;
    private final String words;
    private final FieldKind kind;
    private final BiFunction<ReceivedMail, String, List<FieldValue>> values;

    MailField(String key, String words, FieldKind kind, Function<ReceivedMail, List<FieldValue>> values) {
        this(key, words, kind, (mail, name) -> values.apply(mail));
    }

    MailField(String key, String words, FieldKind kind, BiFunction<ReceivedMail, String, List<FieldValue>> values) {
        this.key = key;
        this.words = words;
        this.kind = kind;
        this.values = values;
    }

    String key() {
        return key;
    }

    String words() {
        return words;
    }

    FieldKind kind() {
        return kind;
    }

    /** What a mail has there; the name counts for header fields only. An empty value is as good as none. */
    List<FieldValue> values(ReceivedMail mail, String name) {
        return values.apply(mail, name);
    }

    /** A field by its name in any case, with hyphens or without. */
    static Optional<MailField> find(String name) {
        String plain = plain(name);
        return Arrays.stream(values())
                .filter(field -> plain(field.key).equals(plain))
                .findFirst();
    }

    static String plain(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }

    static String known() {
        return Arrays.stream(values()).map(MailField::key).collect(Collectors.joining(", "));
    }

    private static List<FieldValue> text(String value) {
        return List.of(FieldValue.of(value));
    }

    private static List<FieldValue> texts(List<String> values) {
        return values.stream().map(FieldValue::of).toList();
    }

    private static List<FieldValue> texts(Optional<String> value) {
        return texts(value.stream().toList());
    }

    /** What a reader sees of it, but not the tags of its HTML. */
    private static List<FieldValue> visible(ReceivedMail mail) {
        return Stream.of(
                        AddressValues.all(mail),
                        texts(List.of(mail.subject(), mail.text(), mail.visibleText())),
                        attachments(mail))
                .flatMap(List::stream)
                .toList();
    }

    private static List<FieldValue> attachments(ReceivedMail mail) {
        return texts(mail.attachments().stream().map(MailField::label).toList());
    }

    private static List<FieldValue> inlineImages(ReceivedMail mail) {
        return texts(mail.inlineImages().stream()
                .map(image -> label(image.content()))
                .toList());
    }

    /** One without a name is there all the same. */
    private static String label(Attachment file) {
        return file.fileName().isEmpty() ? file.contentType() : file.fileName();
    }

    private static List<FieldValue> parents(ReceivedMail mail) {
        return texts(Stream.of(mail.inReplyTo(), mail.references())
                .flatMap(List::stream)
                .distinct()
                .toList());
    }

    private static Client client(ReceivedMail mail) {
        return mail.envelope().client();
    }

    private static List<FieldValue> clientNames(ReceivedMail mail) {
        return texts(
                List.of(client(mail).helo(), client(mail).address().getAddress().getHostAddress()));
    }
}
