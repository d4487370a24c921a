package dev.restante.imap.fetch;

import dev.restante.decode.TextPreview;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.EntryState;
import java.io.IOException;

/** {@code PREVIEW} and {@code PREVIEW (LAZY)} (RFC 8970), which here are the same: no preview takes undue time. */
public final class PreviewItem implements FetchItem {

    private static final PreviewItem PREVIEW = new PreviewItem();

    private PreviewItem() {}

    /**
     * {@code "PREVIEW" [SP "(" preview-mod *(SP preview-mod) ")"]}.
     *
     * @param in stands behind the name
     * @return the item
     * @throws ImapSyntaxException if something else is there
     * @throws IOException if the connection breaks
     */
    public static PreviewItem read(ImapReader in) throws ImapSyntaxException, IOException {
        if (in.trySpOpen()) {
            do {
                modifier(in.atom());
            } while (in.trySp());
            in.close();
        }
        return PREVIEW;
    }

    private static void modifier(String name) throws ImapSyntaxException {
        if (!name.equalsIgnoreCase("LAZY")) {
            throw new ImapSyntaxException("The only modifier of PREVIEW is LAZY");
        }
    }

    @Override
    public void write(EntryState state, ImapWriter out) {
        out.raw("PREVIEW ").string(TextPreview.of(state.entry().message().mime()));
    }
}
