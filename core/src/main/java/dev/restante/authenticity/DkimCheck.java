package dev.restante.authenticity;

import dev.restante.mime.HeaderField;
import dev.restante.mime.RawMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds the signatures of a message and verifies each (RFC 6376 section 6.1). */
final class DkimCheck {

    static final String FIELD = "DKIM-Signature";

    /** How many signatures are looked at; real mail has a few. */
    static final int MOST_SIGNATURES = 20;

    /** How long a signature field may be; real ones have about a thousand octets. */
    static final int LONGEST_SIGNATURE = 32 * 1024;

    /** How long the header may be; real ones have some thousand octets. */
    static final int LONGEST_HEADER = 1024 * 1024;

    private final RawMessage message;
    private final DnsZone zone;
    private final Instant receivedAt;

    DkimCheck(RawMessage message, DnsZone zone, Instant receivedAt) {
        this.message = message;
        this.zone = zone;
        this.receivedAt = receivedAt;
    }

    /** One result for each signature in order; and one more that says so, if the rest was not looked at. */
    List<DkimResult> results() {
        if (message.mime().bodyStart() > LONGEST_HEADER) {
            return List.of(DkimResult.unread(
                    Verdict.POLICY,
                    "the header is longer than " + LONGEST_HEADER + " octets: no signature is looked at"));
        }
        var header = new MessageHeader(message);
        var verifier = new DkimVerifier(header, new BodyHashes(message), zone, receivedAt);
        List<HeaderField> fields = header.fields(FIELD);
        var results = new ArrayList<DkimResult>();
        for (HeaderField field : fields.subList(0, Math.min(fields.size(), MOST_SIGNATURES))) {
            results.add(result(header.octets(field), verifier));
        }
        if (fields.size() > MOST_SIGNATURES) {
            results.add(DkimResult.unread(
                    Verdict.POLICY,
                    "there are " + fields.size() + " signatures, and only the first " + MOST_SIGNATURES
                            + " are looked at"));
        }
        return List.copyOf(results);
    }

    private static DkimResult result(byte[] field, DkimVerifier verifier) {
        if (field.length > LONGEST_SIGNATURE) {
            return DkimResult.unread(
                    Verdict.POLICY, "the signature field is longer than " + LONGEST_SIGNATURE + " octets");
        }
        String text = new String(field, StandardCharsets.ISO_8859_1);
        try {
            return result(text, TagList.parse(value(text), Verdict.NEUTRAL), verifier);
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

    private static String value(String field) {
        return field.substring(field.indexOf(':') + 1);
    }

    /** The octets of the field with nothing after {@code b=} (RFC 6376 section 3.7). */
    private static byte[] withoutValue(String field, TagList tags) {
        int start = field.indexOf(':') + 1;
        TagList.Tag value = tags.tag("b").orElseThrow();
        return (field.substring(0, start + value.from()) + field.substring(start + value.to()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
