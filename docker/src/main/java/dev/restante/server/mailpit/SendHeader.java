package dev.restante.server.mailpit;

import dev.restante.server.http.Problem;
import dev.restante.server.live.HeaderText;
import dev.restante.words.Shown;
import java.util.List;

/** A header field that a client wants in its message. */
final class SendHeader {

    /** What the message says already. */
    static final List<String> RESTRICTED = List.of(
            "To",
            "From",
            "Cc",
            "Bcc",
            "Reply-To",
            "Date",
            "Subject",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Mime-Version");

    private SendHeader() {}

    /** A name that stands before a colon (RFC 5322 section 2.2). */
    static String name(String name) {
        if (!name.matches("[!-9;-~]{1,200}")) {
            throw Problem.badRequest(
                    "invalid header name: %s: a name has printable characters of US-ASCII, and no colon"
                            .formatted(Shown.quoted(name)));
        }
        return name;
    }

    /** A value that stays on its line, and is in US-ASCII. */
    static String encoded(String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw Problem.badRequest(
                    "invalid value of header %s: it is one line of text".formatted(Shown.quoted(name)));
        }
        return HeaderText.encoded(name, value);
    }
}
