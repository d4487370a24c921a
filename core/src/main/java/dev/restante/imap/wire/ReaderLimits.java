package dev.restante.imap.wire;

/**
 * How much a client may say in one command.
 *
 * @param maxLine octets of a command without its literals
 * @param maxLiteral octets of the literals of a command together, without a message
 * @param maxLiteralBeforeLogin octets of any literal while nobody has logged in
 * @param maxDepth levels of parentheses
 */
public record ReaderLimits(int maxLine, int maxLiteral, int maxLiteralBeforeLogin, int maxDepth) {}
