/**
 * The raw octets of one message, and an index of offsets into them.
 *
 * <p>{@link dev.restante.mime.RawMessage} holds the octets as they came; {@link dev.restante.mime.MimePart} says where
 * each header, body and part begins and ends. Everything that a protocol sends is a range of the octets, written from
 * the one array that all holders of the message share. What is decoded here is only what a protocol must understand:
 * media types and their parameters, and addresses ({@link dev.restante.mime.MailAddress}). Charsets of bodies, encoded
 * words and transfer encodings are left as they are.
 *
 * <p>Nothing here fails on malformed mail: any sequence of octets has an index, made in linear time and with bounded
 * depth and number of parts. All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.restante.mime;

import org.jspecify.annotations.NullMarked;
