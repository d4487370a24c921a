package dev.restante.query;

import dev.restante.decode.CanonicalAddress;
import dev.restante.mail.Attachment;
import dev.restante.mail.EmailAddress;
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
    FROM("from", "from", FieldKind.ADDRESS, MailField::authors),
    TO("to", "to", FieldKind.ADDRESS, MailField::addressees),
    CC("cc", "cc", FieldKind.ADDRESS, mail -> addresses(mail.cc())),
    BCC("bcc", "bcc", FieldKind.ADDRESS, ReceivedMail::bcc),
    REPLY_TO("replyTo", "reply-to", FieldKind.ADDRESS, mail -> addresses(mail.replyTo())),
    RECIPIENT(
            "recipient", "recipient", FieldKind.ADDRESS, mail -> mail.envelope().recipientAddresses()),
    MAIL_FROM(
            "mailFrom",
            "envelope sender",
            FieldKind.ADDRESS,
            mail -> List.of(mail.envelope().mailFrom())),
    ADDRESSED("addressed", "any address", FieldKind.ADDRESS, MailField::allAddresses),
    SCOPE("scope", "scope", FieldKind.NAME, MailField::domains),
    SUBJECT("subject", "subject", FieldKind.TEXT, mail -> List.of(mail.subject())),
    TEXT("text", "text", FieldKind.TEXT, mail -> List.of(mail.text())),
    HTML("html", "HTML", FieldKind.TEXT, mail -> List.of(mail.html())),
    ANY("any", "anything visible", FieldKind.TEXT, MailField::visible),
    HEADER("header", "header", FieldKind.TEXT, (mail, name) -> mail.headers(name)),
    ATTACHMENT(
            "attachment",
            "attachment",
            FieldKind.TEXT,
            mail -> mail.attachments().stream().map(MailField::label).toList()),
    MESSAGE_ID(
            "messageId",
            "Message-ID",
            FieldKind.TEXT,
            mail -> mail.messageId().stream().toList()),
    SIZE("size", "size", FieldKind.SIZE, mail -> List.of(Integer.toString(mail.size()))),
    SENT(
            "sent",
            "sent",
            FieldKind.TIME,
            mail -> List.of(mail.envelope().startedAt().toString())),
    TLS(
            "tls",
            "TLS",
            FieldKind.TEXT,
            mail -> mail.envelope().client().tls().map(TlsDetails::protocol).stream()
                    .toList()),
    USER(
            "user",
            "user",
            FieldKind.NAME,
            mail -> mail.envelope().client().user().stream().toList()),
    MECHANISM(
            "mechanism",
            "mechanism",
            FieldKind.NAME,
            mail -> mail.envelope().client().mechanism().stream().toList()),
    CLIENT("client", "client", FieldKind.NAME, MailField::clientNames);

    private final String key;
    private final String words;
    private final FieldKind kind;
    private final BiFunction<ReceivedMail, String, List<String>> values;

    MailField(String key, String words, FieldKind kind, Function<ReceivedMail, List<String>> values) {
        this(key, words, kind, (mail, name) -> values.apply(mail));
    }

    MailField(String key, String words, FieldKind kind, BiFunction<ReceivedMail, String, List<String>> values) {
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
    List<String> values(ReceivedMail mail, String name) {
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

    private static List<String> addresses(List<EmailAddress> all) {
        return all.stream().map(EmailAddress::toString).toList();
    }

    /** A mail that names no author comes from whom its envelope says. */
    private static List<String> authors(ReceivedMail mail) {
        return mail.from().isEmpty() ? List.of(mail.envelope().mailFrom()) : addresses(mail.from());
    }

    private static List<String> addressees(ReceivedMail mail) {
        List<String> recipients = mail.envelope().recipientAddresses();
        Stream<String> shown = mail.to().stream()
                .filter(address -> recipients.stream().noneMatch(address.address()::equalsIgnoreCase))
                .map(EmailAddress::toString);
        return Stream.concat(recipients.stream(), shown).toList();
    }

    private static List<String> allAddresses(ReceivedMail mail) {
        return Stream.of(
                        List.of(mail.envelope().mailFrom()),
                        addresses(mail.from()),
                        addressees(mail),
                        addresses(mail.cc()),
                        addresses(mail.replyTo()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<String> domains(ReceivedMail mail) {
        return Stream.concat(
                        mail.envelope().recipientAddresses().stream(),
                        Stream.of(mail.envelope().mailFrom()))
                .map(address -> CanonicalAddress.of(address).domain())
                .distinct()
                .toList();
    }

    private static List<String> visible(ReceivedMail mail) {
        return Stream.of(
                        allAddresses(mail).stream(),
                        Stream.of(mail.subject(), mail.text(), mail.html()),
                        mail.attachments().stream().map(MailField::label))
                .flatMap(values -> values)
                .toList();
    }

    /** One without a name is there all the same. */
    private static String label(Attachment attachment) {
        return attachment.fileName().isEmpty() ? attachment.contentType() : attachment.fileName();
    }

    private static List<String> clientNames(ReceivedMail mail) {
        return List.of(
                mail.envelope().client().helo(),
                mail.envelope().client().address().getAddress().getHostAddress());
    }
}
