package dev.restante.authenticity;

import dev.restante.mime.RawMessage;
import java.util.HashMap;
import java.util.Map;

/** The hashes of the body of one message. Signatures mostly ask for the same one, so each is computed once. */
final class BodyHashes {

    private final RawMessage message;
    private final Map<Request, BodyHash> known = new HashMap<>();

    private record Request(Canonicalization canonicalization, long limit) {}

    BodyHashes(RawMessage message) {
        this.message = message;
    }

    BodyHash get(Canonicalization canonicalization, long limit) {
        return known.computeIfAbsent(new Request(canonicalization, limit), this::compute);
    }

    private BodyHash compute(Request request) {
        var digest = new BodyDigest(request.limit());
        request.canonicalization().writeBody(message, message.mime().bodyStart(), digest);
        return digest.hash();
    }
}
