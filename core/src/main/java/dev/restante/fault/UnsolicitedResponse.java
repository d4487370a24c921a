package dev.restante.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.settings.MailProtocol;
import java.io.IOException;
import java.util.List;

/** A response of IMAP that nobody has asked for (RFC 3501 section 7). */
public sealed interface UnsolicitedResponse extends WireFault {

    @Override
    default boolean isFor(MailProtocol protocol) {
        return protocol == MailProtocol.IMAP;
    }

    @Override
    default String objection(Moment moment) {
        return moment.event().isSpoken() && moment.protocols().contains(MailProtocol.IMAP)
                ? ""
                : "only IMAP has untagged responses, once the connection is made: choose a command of IMAP";
    }

    /**
     * Untagged responses, each true or not (RFC 3501 section 7).
     *
     * @param responses each without its asterisk, such as {@code 5 EXISTS}
     */
    record Untagged(List<String> responses) implements UnsolicitedResponse {

        /**
         * Makes it.
         *
         * @param responses each without its asterisk
         * @throws IllegalArgumentException if there is none, or one is no line
         */
        public Untagged {
            if (responses.isEmpty()) {
                throw new IllegalArgumentException("There is at least one untagged response, such as 5 EXISTS");
            }
            responses = OneLine.require(responses);
            responses.stream().filter(each -> each.startsWith("* ")).findFirst().ifPresent(starred -> {
                throw new IllegalArgumentException(
                        "An untagged response is written without its asterisk, such as 5 EXISTS, not '" + starred
                                + "'");
            });
        }

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            for (String response : responses) {
                wire.send(("* " + response + "\r\n").getBytes(UTF_8));
            }
        }

        @Override
        public String toString() {
            return "untagged " + String.join(" / ", responses);
        }
    }

    /**
     * BYE of IMAP (RFC 3501 section 7.1.5), after which the connection is closed.
     *
     * @param code the response code (RFC 5530), such as {@code UNAVAILABLE}; empty for none
     * @param text the text
     */
    record Bye(String code, String text) implements UnsolicitedResponse {

        /**
         * Makes it.
         *
         * @param code the response code without brackets
         * @param text the text
         * @throws IllegalArgumentException if a client could not read this
         */
        public Bye {
            OneLine.requireCode(code);
            OneLine.require(text);
        }

        @Override
        public void strike(Wire wire, long ordinal) throws IOException {
            wire.send(("* BYE " + OneLine.bracketed(code) + text + "\r\n").getBytes(UTF_8));
            wire.close();
        }

        @Override
        public boolean ends(MailProtocol protocol) {
            return protocol == MailProtocol.IMAP;
        }

        @Override
        public String toString() {
            return "BYE " + OneLine.bracketed(code) + text;
        }
    }
}
