package dev.restante.pop3;

/**
 * How the POP3 server behaves.
 *
 * @param hostName the name by which it greets
 * @param maxCommandLine how many octets a command may have without its CRLF; RFC 2449 section 4 asks for 253 or more
 */
public record Pop3Settings(String hostName, int maxCommandLine) {}
