package dev.restante.imap;

/** What a client asks for with ENABLE (RFC 5161), or by using it: from then on the server speaks differently. */
public enum Mode {
    /** IMAP4rev2 (RFC 9051): names in UTF-8, no {@code \Recent}, ESEARCH for SEARCH. */
    IMAP4REV2,
    /** Each change is told with its mod-sequence (RFC 7162 section 3.1). */
    CONDSTORE,
    /** What went is told by UID (RFC 7162 section 3.2). */
    QRESYNC,
    /** Strings are UTF-8 (RFC 6855). */
    UTF8,
    /** There are no message sequence numbers (RFC 9586). */
    UIDONLY
}
