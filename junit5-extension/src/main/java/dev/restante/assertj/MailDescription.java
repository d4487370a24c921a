package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.mail.Client;
import dev.restante.mail.MailMessage;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.HeaderField;
import java.util.Map;
import java.util.TreeMap;

/** Says in words what a mail has, for failures that expected something else. */
final class MailDescription {

    private MailDescription() {}

    static String sender(ReceivedMail mail) {
        return bracketed(mail.envelope().mailFrom());
    }

    /** As SMTP writes it, so that the null reverse-path can be seen. */
    static String bracketed(String reversePath) {
        return "<" + reversePath + ">";
    }

    static String recipients(ReceivedMail mail) {
        return "its recipients are " + listed(mail.envelope().recipientAddresses());
    }

    static String mailParameters(ReceivedMail mail) {
        return parameters(mail.envelope().parameters());
    }

    /** The parameters of MAIL or RCPT, as SMTP writes them. */
    static String parameters(Map<String, String> parameters) {
        return "its parameters are "
                + listed(new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(each -> each.getKey() + (each.getValue().isEmpty() ? "" : "=" + each.getValue()))
                                .toList());
    }

    static String headerNames(MailMessage mail) {
        return "its header has "
                + listed(mail.message().mime().headers().stream()
                        .map(HeaderField::name)
                        .toList());
    }

    static String headerValues(MailMessage mail, String name) {
        return "it has %s: %s".formatted(name, FailureText.quoted(mail.headers(name)));
    }

    static String user(ReceivedMail mail) {
        Client client = mail.envelope().client();
        return client.user()
                .map(user ->
                        "it was sent by " + user + " with " + client.mechanism().orElse("no mechanism"))
                .orElse("its client did not authenticate");
    }

    static String attachmentNames(MailMessage mail) {
        return "its attachments are " + listed(mail.attachments());
    }
}
