package dev.restante.imap.extension;

import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.MessageLiteral;
import dev.restante.imap.fetch.BinaryItem;
import dev.restante.imap.fetch.BinarySizeItem;
import dev.restante.imap.fetch.FetchItems;

/** BINARY (RFC 3516): contents without their transfer encoding, and literals that may contain NUL. */
public final class Binary {

    private Binary() {}

    /**
     * The extension.
     *
     * @return its row
     */
    public static ImapExtension extension() {
        return ImapExtension.named("BINARY")
                .word(MessageLiteral.LITERALS, "~", MessageLiteral::literal8)
                .word(FetchItems.ITEMS, "BINARY", BinaryItem::read)
                .word(FetchItems.ITEMS, "BINARY.PEEK", BinaryItem::peek)
                .word(FetchItems.ITEMS, "BINARY.SIZE", BinarySizeItem::read)
                .build();
    }
}
