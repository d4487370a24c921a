package dev.restante.magic;

import dev.restante.fault.Answer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What servers usually say with a code of RFC 5321 section 4.2.3, which depends on what they refuse.
 *
 * @param code three digits
 * @param toRecipient in reply to RCPT: an enhanced status code (RFC 3463) and the text
 * @param toSender in reply to MAIL
 * @param toMessage in reply to the message
 */
record UsualReply(int code, String toRecipient, String toSender, String toMessage) {

    static final List<UsualReply> ALL = List.of(
            same(421, "4.3.2 The service is not available, closing the connection"),
            new UsualReply(
                    450,
                    "4.2.1 The mailbox is not available for now",
                    "4.7.1 The sender is refused for now",
                    "4.7.1 The message is refused for now"),
            new UsualReply(
                    451,
                    "4.7.1 Try again later",
                    "4.7.1 Try again later",
                    "4.3.0 The message cannot be processed now, try again later"),
            same(452, "4.3.1 Not enough storage for now"),
            new UsualReply(
                    550, "5.1.1 No such user here", "5.7.1 The sender is refused", "5.7.1 The message is refused"),
            new UsualReply(
                    552,
                    "5.2.2 The mailbox is full",
                    "5.3.4 The message would be too large",
                    "5.3.4 The message is too large"),
            new UsualReply(
                    553,
                    "5.1.3 There can be no such mailbox",
                    "5.1.7 There can be no such sender",
                    "5.7.1 The message is refused"),
            new UsualReply(
                    554,
                    "5.7.1 Delivery to this recipient is refused",
                    "5.7.1 The sender is refused",
                    "5.7.1 The message was refused for its content"));

    private static UsualReply same(int code, String everywhere) {
        return new UsualReply(code, everywhere, everywhere, everywhere);
    }

    /** The reply with a code; a code that has no usual one gets one that says so little as RFC 3463 allows. */
    static Answer.Reply of(int code, Place place) {
        String words = Stream.concat(ALL.stream().filter(each -> each.code == code), Stream.of(unusual(code)))
                .findFirst()
                .map(each -> each.at(place))
                .orElseThrow();
        String[] parts = words.split(" ", 2);
        return new Answer.Reply(code, parts[0], List.of(parts[1]));
    }

    static UsualReply unusual(int code) {
        return same(code, code / 100 + ".0.0 Refused, as the address asks");
    }

    private String at(Place place) {
        return switch (place) {
            case MAIL -> toSender;
            case MESSAGE, STORED -> toMessage;
            case RCPT, LOGIN -> toRecipient;
        };
    }
}
