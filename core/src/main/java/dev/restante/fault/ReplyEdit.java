package dev.restante.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.settings.MailProtocol;
import dev.restante.words.Shown;
import java.io.ByteArrayOutputStream;

/** A reply that arrives in another way than it should: its last line, which ends it, is changed. */
public sealed interface ReplyEdit extends Fault {

    /**
     * Changes the last line.
     *
     * @param line with its CRLF
     * @return what is sent in its place
     */
    byte[] edit(byte[] line);

    @Override
    default String objection(Moment moment) {
        boolean replied = (moment.event() == Event.COMMAND || moment.event() == Event.GREETING)
                && (moment.position() == Position.BEFORE || moment.position() == Position.REPLY);
        return replied ? "" : "no reply is sent there";
    }

    /**
     * The end is missing: of a reply of several lines the last line, of one line all of it; of a literal or a message
     * that is being sent, the rest.
     */
    record Truncate() implements ReplyEdit {

        @Override
        public byte[] edit(byte[] line) {
            return new byte[0];
        }

        @Override
        public String objection(Moment moment) {
            return moment.position() == Position.SENDING ? "" : ReplyEdit.super.objection(moment);
        }

        @Override
        public String toString() {
            return "truncate";
        }
    }

    /** The last line, which ends the reply, comes twice. */
    record Duplicate() implements ReplyEdit {

        @Override
        public byte[] edit(byte[] line) {
            ByteArrayOutputStream twice = new ByteArrayOutputStream();
            twice.writeBytes(line);
            twice.writeBytes(line);
            return twice.toByteArray();
        }

        @Override
        public String toString() {
            return "duplicate the reply";
        }
    }

    /**
     * The reply of IMAP has the tag of another command.
     *
     * @param tag which
     */
    record WrongTag(String tag) implements ReplyEdit {

        /** No client uses it. */
        static final String NOBODYS = "WRONG-TAG";

        /**
         * Makes it.
         *
         * @param tag which
         * @throws IllegalArgumentException if it is no word
         */
        public WrongTag {
            if (!tag.matches("[!-~]{1,100}")) {
                throw new IllegalArgumentException("A tag is a word of printable ASCII, not " + Shown.quoted(tag));
            }
        }

        @Override
        public boolean isFor(MailProtocol protocol) {
            return protocol == MailProtocol.IMAP;
        }

        @Override
        public byte[] edit(byte[] line) {
            String text = new String(line, ISO_8859_1); // keeps each octet
            return (tag + text.substring(Math.max(0, text.indexOf(' ')))).getBytes(ISO_8859_1);
        }

        @Override
        public String objection(Moment moment) {
            boolean inImap =
                    moment.event() == Event.COMMAND && moment.protocols().contains(MailProtocol.IMAP);
            return inImap ? ReplyEdit.super.objection(moment) : "only commands of IMAP have tags";
        }

        @Override
        public String toString() {
            return "tag " + tag;
        }
    }
}
