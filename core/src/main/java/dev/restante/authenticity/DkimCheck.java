package dev.restante.authenticity;

import dev.restante.mime.RawMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Finds the signatures of a message and verifies each (RFC 6376 section 6.1). */
final class DkimCheck {

    private final SignatureFields fields;
    private final BodyHashes bodyHashes;
    private final DnsZone zone;
    private final Instant receivedAt;

    DkimCheck(RawMessage message, DnsZone zone, Instant receivedAt) {
        this.fields = new SignatureFields(message);
        this.bodyHashes = new BodyHashes(message);
        this.zone = zone;
        this.receivedAt = receivedAt;
    }

    /** One result for each signature in order; and one more that says so, if the rest was not looked at. */
    List<DkimResult> results() {
        return fields.read(this::result, reason -> DkimResult.unread(Verdict.POLICY, reason));
    }

    private DkimResult result(String field, MessageHeader header) {
        try {
            var verifier = new DkimVerifier(header, bodyHashes, zone, receivedAt);
            return result(field, TagList.parse(SignatureFields.value(field), Verdict.NEUTRAL), verifier);
        } catch (Refusal e) {
            return DkimResult.unread(e.verdict(), "the signature cannot be read: " + e.reason());
        }
    }

    private static DkimResult result(String field, TagList tags, DkimVerifier verifier) {
        try {
            DkimSignature signature = DkimSignature.of(tags);
            return result(Verdict.PASS, tags, verifier.verify(signature, tags, withoutValue(field, tags)));
        } catch (Refusal e) {
            return result(e.verdict(), tags, e.reason());
        }
    }

    private static DkimResult result(Verdict verdict, TagList tags, String reason) {
        return new DkimResult(
                verdict,
                DomainName.normal(shown(tags, "d")),
                shown(tags, "s"),
                shown(tags, "a"),
                tags.items("h").orElse(List.of()).stream()
                        .limit(DkimSignature.MOST_FIELDS)
                        .map(Shown::value)
                        .toList(),
                reason);
    }

    private static String shown(TagList tags, String name) {
        return Shown.value(tags.value(name).orElse(""));
    }

    /** The octets of the field with nothing after {@code b=} (RFC 6376 section 3.7). */
    private static byte[] withoutValue(String field, TagList tags) {
        int start = field.indexOf(':') + 1;
        TagList.Tag value = tags.tag("b").orElseThrow();
        return (field.substring(0, start + value.from()) + field.substring(start + value.to()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
