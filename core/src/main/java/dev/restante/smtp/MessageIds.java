package dev.restante.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mime.RawMessage;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Finds the Message-ID of a message that has just come, without an index of the whole: nobody may ever ask for more,
 * and the client is waiting.
 */
final class MessageIds {

    /** Where a header is longer than this, what comes behind is not looked at. */
    private static final int MAX_HEADER = 32 * 1024;

    private static final int MAX_VALUE = 1000;
    private static final String NAME = "message-id:";

    private MessageIds() {}

    static Optional<String> find(RawMessage message) {
        int end = Math.min(message.size(), MAX_HEADER);
        int line = 0;
        while (line < end && message.at(line) != '\r') {
            if (isField(message, line, end)) {
                return Optional.of(value(message, line + NAME.length(), end)).filter(id -> !id.isEmpty());
            }
            line = nextLine(message, line, end);
        }
        return Optional.empty();
    }

    private static boolean isField(RawMessage message, int from, int end) {
        if (end - from < NAME.length()) {
            return false;
        }
        for (int i = 0; i < NAME.length(); i++) {
            if (Character.toLowerCase(message.at(from + i)) != NAME.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int nextLine(RawMessage message, int from, int end) {
        int at = from;
        while (at < end && message.at(at) != '\n') {
            at++;
        }
        return at + 1;
    }

    /** Also where it is folded (RFC 5322 section 2.2.3). */
    private static String value(RawMessage message, int from, int end) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (int at = from; at < Math.min(end, from + MAX_VALUE); at++) {
            byte octet = message.at(at);
            boolean folded = at + 1 < end && (message.at(at + 1) == ' ' || message.at(at + 1) == '\t');
            if (octet == '\n' && !folded) {
                break;
            }
            if (octet != '\r' && octet != '\n') {
                value.write(octet);
            }
        }
        return value.toString(UTF_8).strip();
    }
}
