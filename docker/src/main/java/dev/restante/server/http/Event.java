package dev.restante.server.http;

/**
 * Something that a client is told while it stays connected.
 *
 * @param id its place among all events: whoever names it is told what comes after it; without line ends
 * @param name what kind of event it is; without line ends
 * @param data what is told, such as JSON
 */
public record Event(String id, String name, String data) {}
