package dev.restante.server.mailpit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mail.NewMail;
import dev.restante.mail.SimpleMail;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Problem;
import dev.restante.words.Shown;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A message that a client wants to send. */
final class SendRequest {

    private final JsonMembers json;

    SendRequest(JsonMembers json) {
        this.json = json;
    }

    /** Throws a {@link Problem} if it cannot be made. */
    SimpleMail mail() {
        if (!json.object("From").has("Email")) {
            throw Problem.badRequest("No From address: a message has {\"From\": {\"Email\": \"shop@example.com\"}}");
        }
        SimpleMail mail = NewMail.from(address("From", json.object("From")))
                .to(addresses("To"))
                .cc(addresses("Cc"))
                .bcc(json.texts("Bcc").stream()
                        .map(each -> address("Bcc", each, ""))
                        .toArray(String[]::new))
                .subject(json.text("Subject"));
        if (json.has("Text") || !json.has("HTML")) {
            mail.text(json.text("Text"));
        }
        if (json.has("HTML") && !json.text("HTML").isEmpty()) {
            mail.html(json.text("HTML"));
        }
        addHeaders(mail);
        json.objects("Attachments").forEach(each -> new SendAttachment(each).addTo(mail));
        return mail;
    }

    private void addHeaders(SimpleMail mail) {
        String[] replyTo = addresses("ReplyTo");
        if (replyTo.length > 0) {
            mail.header("Reply-To", String.join(", ", replyTo));
        }
        List<String> tags = json.texts("Tags");
        if (!tags.isEmpty()) {
            mail.header("X-Tags", SendHeader.encoded("X-Tags", String.join(", ", tags)));
        }
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(SendHeader.RESTRICTED);
        if (!tags.isEmpty()) {
            taken.add("X-Tags");
        }
        json.textsByName("Headers").forEach((name, value) -> {
            if (taken.contains(name)) {
                throw Problem.badRequest("cannot overwrite header: \"%s\"".formatted(name));
            }
            mail.header(SendHeader.name(name), SendHeader.encoded(name, value));
        });
    }

    private String[] addresses(String field) {
        return json.objects(field).stream().map(each -> address(field, each)).toArray(String[]::new);
    }

    private static String address(String field, JsonMembers address) {
        return address(field, address.text("Email"), address.text("Name"));
    }

    private static String address(String field, String email, String name) {
        try {
            InternetAddress address = new InternetAddress(email, true);
            if (!name.isEmpty()) {
                address.setPersonal(name, UTF_8.name());
            }
            return Stream.of(address.toString())
                    .filter(text -> text.indexOf('\r') < 0 && text.indexOf('\n') < 0)
                    .findFirst()
                    .orElseThrow(() -> invalid(field, email));
        } catch (AddressException | UnsupportedEncodingException e) {
            throw invalid(field, email);
        }
    }

    private static Problem invalid(String field, String email) {
        return Problem.badRequest("invalid %s address: %s".formatted(field, Shown.quoted(email)));
    }
}
