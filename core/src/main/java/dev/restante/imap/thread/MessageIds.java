package dev.restante.imap.thread;

import dev.restante.mime.MimePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The message IDs in a header (RFC 5322 section 3.6.4), normalised so that those that differ in quoting alone are equal
 * (RFC 5256 section 3). Whatever else stands in such a field is passed over. An object is for one field.
 */
public final class MessageIds {

    private final String text;
    private int pos;

    private MessageIds(String text) {
        this.text = text;
    }

    /**
     * Finds the message with which a thread began.
     *
     * @param message any message of the thread
     * @return the ID of the oldest ancestor that the message names, or its own if it names none; empty if it has none
     */
    public static Optional<String> root(MimePart message) {
        return references(message).stream().findFirst().or(() -> own(message));
    }

    /** Empty if it has none that is valid. */
    static Optional<String> own(MimePart message) {
        return field(message, "Message-ID").stream().findFirst();
    }

    /**
     * The ancestors, the nearest last: those of References, or else the first ID of In-Reply-To, which may have other
     * things in angle brackets behind it.
     */
    static List<String> references(MimePart message) {
        List<String> references = field(message, "References");
        return references.isEmpty()
                ? field(message, "In-Reply-To").stream().limit(1).toList()
                : references;
    }

    private static List<String> field(MimePart message, String name) {
        return in(message.header(name).orElse(""));
    }

    /** Without angle brackets, in order. Takes linear time. */
    static List<String> in(String field) {
        MessageIds reader = new MessageIds(field);
        List<String> ids = new ArrayList<>();
        while (reader.skipToId()) {
            String id = reader.id();
            if (isValid(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private boolean skipToId() {
        int open = text.indexOf('<', pos);
        pos = open < 0 ? text.length() : open + 1;
        return open >= 0;
    }

    /** What stands in the brackets; empty if they do not close, or another one opens. */
    private String id() {
        StringBuilder id = new StringBuilder();
        for (; pos < text.length() && text.charAt(pos) != '<'; pos++) {
            char c = text.charAt(pos);
            if (c == '>') {
                pos++;
                return id.toString();
            }
            if (c == '"') {
                readQuoted(id);
            } else if (c != ' ' && c != '\t') {
                id.append(c);
            }
        }
        return "";
    }

    /** Goes from one quote to the other. */
    private void readQuoted(StringBuilder id) {
        for (pos++; pos < text.length() && text.charAt(pos) != '"'; pos++) {
            if (text.charAt(pos) == '\\' && pos + 1 < text.length()) {
                pos++;
            }
            id.append(text.charAt(pos));
        }
    }

    private static boolean isValid(String id) {
        int at = id.lastIndexOf('@');
        return at > 0 && at < id.length() - 1;
    }
}
