package dev.restante.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mime.RawMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Pieces in a row, of which none is copied before they are joined. */
final class Pieces {

    private static final int DIGEST_OCTETS = 16;

    private record Piece(RawMessage octets, int size) {

        InputStream open() {
            return octets.newInputStream(0, size);
        }
    }

    private final List<Piece> pieces = new ArrayList<>();

    Pieces add(String text) {
        byte[] octets = text.getBytes(UTF_8);
        return add(RawMessage.of(octets), octets.length);
    }

    /** Adds as many octets, from the first. */
    Pieces add(RawMessage octets, int size) {
        pieces.add(new Piece(octets, size));
        return this;
    }

    RawMessage join() {
        byte[] whole = new byte[pieces.stream().mapToInt(Piece::size).reduce(0, Math::addExact)];
        int at = 0;
        try {
            for (Piece piece : pieces) {
                at += piece.open().readNBytes(whole, at, piece.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be read", e);
        }
        return RawMessage.of(whole);
    }

    /** The first half of the SHA-256 of all pieces, in hexadecimal digits. */
    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Piece piece : pieces) {
                new DigestInputStream(piece.open(), sha256).transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_OCTETS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be read", e);
        }
    }
}
