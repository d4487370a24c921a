package dev.restante.fault;

import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.settings.MailProtocol;
import dev.restante.words.Shown;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A reply in one of the protocols, in place of the one that the server would give. Before a command it is the whole
 * answer: the command is not carried out. A rule for several protocols can have one for each.
 */
public sealed interface Answer extends Fault {

    /**
     * In which protocols this is a reply.
     *
     * @return one, or two
     */
    Set<MailProtocol> protocols();

    @Override
    default boolean isFor(MailProtocol protocol) {
        return protocols().contains(protocol);
    }

    @Override
    default String objection(Moment moment) {
        if (moment.protocols().stream().noneMatch(protocols()::contains)) {
            return "it is a reply of " + EnumSet.copyOf(protocols()) + ", and there " + moment.protocols()
                    + " is spoken";
        }
        boolean answers = moment.event().isSpoken()
                && moment.event() != Event.IDLE
                && (moment.position() == Position.BEFORE || moment.position() == Position.REPLY);
        return answers ? "" : "nothing is answered there";
    }

    /**
     * A reply of SMTP or LMTP (RFC 5321 section 4.2).
     *
     * @param code three digits, from 200 to 599
     * @param enhanced the enhanced status code (RFC 3463), such as {@code 4.7.1}; empty for none
     * @param lines the text, a line each, at most 100
     */
    record Reply(int code, String enhanced, List<String> lines) implements Answer {

        private static final Pattern ENHANCED = Pattern.compile("|[245]\\.[0-9]{1,3}\\.[0-9]{1,3}");

        /**
         * Makes a reply.
         *
         * @param code three digits
         * @param enhanced the enhanced status code
         * @param lines the text, a line each
         * @throws IllegalArgumentException if a client could not read this
         */
        public Reply {
            if (code < 200 || code > 599) {
                throw new IllegalArgumentException("A reply has a code from 200 to 599, not " + code);
            }
            if (!ENHANCED.matcher(enhanced).matches()) {
                throw new IllegalArgumentException(
                        "An enhanced status code is like 4.7.1 (RFC 3463), or empty, not " + Shown.quoted(enhanced));
            }
            lines = lines.isEmpty() ? List.of("") : OneLine.require(lines);
        }

        @Override
        public Set<MailProtocol> protocols() {
            return Set.of(MailProtocol.SMTP, MailProtocol.LMTP);
        }

        @Override
        public String toString() {
            return ("reply " + code + " " + enhanced).strip() + (" " + String.join(" / ", lines)).stripTrailing();
        }
    }

    /**
     * {@code -ERR} of POP3 (RFC 1939 section 3).
     *
     * @param code the response code (RFC 2449 section 8), such as {@code SYS/TEMP}; empty for none
     * @param text the text
     */
    record Err(String code, String text) implements Answer {

        /**
         * Makes a response.
         *
         * @param code the response code without brackets
         * @param text the text
         * @throws IllegalArgumentException if a client could not read this
         */
        public Err {
            OneLine.requireCode(code);
            OneLine.require(text);
        }

        /**
         * What stands behind the indicator.
         *
         * @return the code in brackets, if there is one, and the text
         */
        public String codeAndText() {
            return OneLine.bracketed(code) + text;
        }

        @Override
        public Set<MailProtocol> protocols() {
            return Set.of(MailProtocol.POP3);
        }

        @Override
        public String toString() {
            return "-ERR " + codeAndText();
        }
    }

    /**
     * A NO, BAD or OK of IMAP (RFC 3501 section 7.1), with the tag of the command, or without one as a greeting.
     *
     * @param status which
     * @param code the response code (RFC 5530), such as {@code UNAVAILABLE}; empty for none
     * @param text the text
     */
    record Status(Word status, String code, String text) implements Answer {

        /** The word that the response begins with. */
        public enum Word {
            /** It was done. */
            OK,
            /** It cannot be done. */
            NO,
            /** It was not understood. */
            BAD
        }

        /**
         * Makes a response.
         *
         * @param status which
         * @param code the response code without brackets
         * @param text the text
         * @throws IllegalArgumentException if a client could not read this
         */
        public Status {
            OneLine.requireCode(code);
            OneLine.require(text);
        }

        /**
         * What stands behind the word.
         *
         * @return the code in brackets, if there is one, and the text
         */
        public String codeAndText() {
            return OneLine.bracketed(code) + text;
        }

        @Override
        public Set<MailProtocol> protocols() {
            return Set.of(MailProtocol.IMAP);
        }

        @Override
        public String toString() {
            return status + " " + codeAndText();
        }
    }
}
