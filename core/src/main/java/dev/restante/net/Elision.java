package dev.restante.net;

/** What the server says and a recorded conversation does not show. */
public enum Elision {
    /** A message, or a part of one: only its size shows. */
    MESSAGE(Piece.Kind.SERVER_MESSAGE),
    /** Words that may repeat a secret. */
    SECRET(Piece.Kind.SERVER_SECRET);

    private final Piece.Kind kind;

    Elision(Piece.Kind kind) {
        this.kind = kind;
    }

    Piece.Kind kind() {
        return kind;
    }
}
