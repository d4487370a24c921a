package dev.restante.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.conversation.ConversationLine;
import dev.restante.conversation.Direction;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes lines for people of the pieces that were kept. */
final class RecordedLines {

    private static final String SECRET = "***";

    private final List<ConversationLine> lines = new ArrayList<>();
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream(); // what the server has begun to say
    private long unfinishedSince;

    private RecordedLines() {}

    static List<ConversationLine> of(List<Piece> pieces) {
        RecordedLines made = new RecordedLines();
        pieces.forEach(made::add);
        made.finish();
        return made.lines;
    }

    private void add(Piece piece) {
        if (piece.kind() == Piece.Kind.SERVER) {
            addServerLines(piece);
            return;
        }
        finish();
        switch (piece.kind()) {
            case CLIENT -> add(Direction.CLIENT, piece, cut(piece.octets(), piece.count()));
            case CLIENT_SECRET -> add(Direction.CLIENT, piece, masked(piece.octets()));
            case CLIENT_MESSAGE -> add(Direction.CLIENT, piece, octets(piece) + " of message]");
            case CLIENT_OCTETS -> add(Direction.CLIENT, piece, octets(piece) + "]");
            case SERVER_SECRET -> add(Direction.SERVER, piece, SECRET);
            case SERVER_MESSAGE -> add(Direction.SERVER, piece, octets(piece) + " of message]");
            case NOTE -> add(Direction.NOTE, piece, printable(piece.octets(), piece.octets().length));
            case GAP -> add(Direction.NOTE, piece, lines(piece.count()) + " left out");
            default -> throw new IllegalStateException("Lines of the server are added elsewhere");
        }
    }

    private static String octets(Piece piece) {
        return String.format(Locale.ROOT, piece.count() == 1 ? "[%,d octet" : "[%,d octets", piece.count());
    }

    private static String lines(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d line" : "%,d lines", count);
    }

    private static String masked(byte[] shown) {
        String text = printable(shown, shown.length).stripTrailing();
        return text.isEmpty() ? SECRET : text + " " + SECRET;
    }

    private void add(Direction direction, Piece piece, String text) {
        lines.add(new ConversationLine(direction, Instant.ofEpochMilli(piece.at()), text));
    }

    private void addServerLines(Piece piece) {
        for (byte octet : piece.octets()) {
            if (unfinished.size() == 0) {
                unfinishedSince = piece.at();
            }
            unfinished.write(octet);
            if (octet == '\n') {
                finish();
            }
        }
    }

    private void finish() {
        byte[] line = unfinished.toByteArray();
        int length = line.length;
        if (length > 0) {
            length -= line[length - 1] == '\n' ? 1 : 0;
            length -= length > 0 && line[length - 1] == '\r' ? 1 : 0;
            int kept = Math.min(length, Utterance.MAX_LINE);
            String text = printable(line, kept) + more(length - kept);
            lines.add(new ConversationLine(Direction.SERVER, Instant.ofEpochMilli(unfinishedSince), text));
            unfinished.reset();
        }
    }

    private static String cut(byte[] kept, long length) {
        return printable(kept, kept.length) + more(length - kept.length);
    }

    private static String more(long octets) {
        return octets == 0 ? "" : String.format(Locale.ROOT, " … [%,d octets more]", octets);
    }

    /** What a client says may be anything, and a terminal obeys some of it. */
    private static String printable(byte[] octets, int length) {
        String text = new String(octets, 0, length, UTF_8);
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars()
                .forEach(c -> shown.append(Character.isISOControl(c) ? "\\x%02x".formatted(c) : Character.toString(c)));
        return shown.toString();
    }
}
