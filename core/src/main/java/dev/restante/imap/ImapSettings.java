package dev.restante.imap;

import dev.restante.imap.wire.ReaderLimits;

/**
 * How the IMAP server behaves.
 *
 * @param maxMessageSize how many octets an appended message may have
 * @param readerLimits how much a client may say in one command
 */
public record ImapSettings(int maxMessageSize, ReaderLimits readerLimits) {}
