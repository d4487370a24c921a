package dev.restante.imap.fetch;

import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.mime.ContentDisposition;
import dev.restante.mime.MediaType;
import dev.restante.mime.MimePart;
import dev.restante.mime.Parameters;
import dev.restante.store.EntryState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * BODYSTRUCTURE, and BODY without its extension data (RFC 3501 section 7.4.2). The nesting of the parts is bounded by
 * the index.
 */
final class BodyStructureItem implements FetchItem {

    private final boolean extended;
    private final boolean global;

    BodyStructureItem(boolean extended) {
        this(extended, false);
    }

    private BodyStructureItem(boolean extended, boolean global) {
        this.extended = extended;
        this.global = global;
    }

    /** Clients of IMAP4rev1 expect no envelope in anything but message/rfc822 (RFC 9051 section 9, media-message). */
    @Override
    public FetchItem forSession(ImapSession session) {
        return session.isEnabled(Mode.IMAP4REV2) ? new BodyStructureItem(extended, true) : this;
    }

    @Override
    public void write(EntryState state, ImapWriter out) {
        out.raw(extended ? "BODYSTRUCTURE " : "BODY ");
        body(state.entry().message().mime(), out);
    }

    /** {@code body = "(" (body-type-1part / body-type-mpart) ")"}. */
    private void body(MimePart part, ImapWriter out) {
        out.raw("(");
        if (part.isMultipart()) {
            multipart(part, out);
        } else {
            onePart(part, out);
        }
        out.raw(")");
    }

    /** {@code body-type-mpart = 1*body SP media-subtype [SP body-ext-mpart]}. */
    private void multipart(MimePart part, ImapWriter out) {
        part.children().forEach(child -> body(child, out));
        MediaType type = part.contentType();
        out.raw(" ").string(type.subtype());
        if (extended) {
            parameters(type.parameters(), out.raw(" "));
            dispositionToLocation(part, out);
        }
    }

    /** {@code body-type-1part = (body-type-basic / body-type-msg / body-type-text) [SP body-ext-1part]}. */
    private void onePart(MimePart part, ImapWriter out) {
        MediaType type = part.contentType();
        if (type.fullType().equals("message/rfc822") || isMessageGlobal(part, type)) {
            part.embedded().ifPresentOrElse(message -> message(part, message, out), () -> unindexed(part, out));
        } else {
            out.string(type.type()).raw(" ").string(type.subtype());
            fields(part, type, out);
            if (type.type().equals("text")) {
                out.raw(" ").number(part.lines());
            }
        }
        if (extended) {
            out.raw(" ").nstring(part.header("Content-MD5").orElse(null));
            dispositionToLocation(part, out);
        }
    }

    /** {@code body-type-msg = media-message SP body-fields SP envelope SP body SP body-fld-lines}. */
    private void message(MimePart part, MimePart message, ImapWriter out) {
        out.raw("\"message\" ").string(part.contentType().subtype());
        fields(part, part.contentType(), out);
        EnvelopeItem.write(message, out.raw(" "));
        body(message, out.raw(" "));
        out.raw(" ").number(part.lines());
    }

    /** Nothing may be called message/rfc822 without an envelope: what lies beyond the limits of the index is data. */
    private static void unindexed(MimePart part, ImapWriter out) {
        out.raw("\"application\" \"octet-stream\"");
        fields(part, part.contentType(), out);
    }

    /** One that is encoded (RFC 6532 section 3.7) is data. */
    private boolean isMessageGlobal(MimePart part, MediaType type) {
        return global
                && type.fullType().equals("message/global")
                && part.embedded().isPresent();
    }

    /** {@code body-fields = body-fld-param SP body-fld-id SP body-fld-desc SP body-fld-enc SP body-fld-octets}. */
    private static void fields(MimePart part, MediaType type, ImapWriter out) {
        parameters(type.parameters(), out.raw(" "));
        out.raw(" ").nstring(part.header("Content-ID").orElse(null));
        out.raw(" ").nstring(part.header("Content-Description").orElse(null));
        out.raw(" ").string(part.transferEncoding());
        out.raw(" ").number(part.bodySize());
    }

    /** {@code body-fld-dsp [SP body-fld-lang [SP body-fld-loc]]}, after a space. */
    private static void dispositionToLocation(MimePart part, ImapWriter out) {
        out.raw(" ");
        Optional<ContentDisposition> disposition = part.disposition();
        if (disposition.isPresent()) {
            out.raw("(").string(disposition.get().type()).raw(" ");
            parameters(disposition.get().parameters(), out);
            out.raw(")");
        } else {
            out.raw("NIL");
        }
        languages(part, out.raw(" "));
        out.raw(" ").nstring(part.header("Content-Location").orElse(null));
    }

    /** {@code body-fld-lang = nstring / "(" string *(SP string) ")"} (RFC 3282). */
    private static void languages(MimePart part, ImapWriter out) {
        List<String> languages = part.header("Content-Language").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .toList();
        if (languages.isEmpty()) {
            out.raw("NIL");
            return;
        }
        out.raw("(");
        for (int i = 0; i < languages.size(); i++) {
            out.raw(i > 0 ? " " : "").string(languages.get(i));
        }
        out.raw(")");
    }

    /** {@code body-fld-param = "(" string SP string *(SP string SP string) ")" / nil}. */
    private static void parameters(Parameters parameters, ImapWriter out) {
        if (parameters.encoded().isEmpty()) {
            out.raw("NIL");
            return;
        }
        String separator = "(";
        for (Map.Entry<String, String> parameter : parameters.encoded().entrySet()) {
            out.raw(separator).string(parameter.getKey()).raw(" ").string(parameter.getValue());
            separator = " ";
        }
        out.raw(")");
    }
}
