package dev.restante.magic;

import static dev.restante.magic.Place.LOGIN;
import static dev.restante.magic.Place.MAIL;
import static dev.restante.magic.Place.MESSAGE;
import static dev.restante.magic.Place.RCPT;
import static dev.restante.magic.Place.STORED;
import static dev.restante.magic.Role.RECIPIENT;
import static dev.restante.magic.Role.SENDER;
import static dev.restante.magic.Role.USER;
import static dev.restante.magic.TagKind.ofWord;

import dev.restante.fault.Answer;
import dev.restante.fault.CommonFaults;
import dev.restante.fault.CountedPer;
import dev.restante.fault.Fault;
import dev.restante.fault.WireFault;
import dev.restante.words.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What can be asked for: a row for each row of the table in {@code docs/magic-addresses.md}. */
final class TagKinds {

    private static final Map<Role, Place> RECIPIENTS = Map.of(RECIPIENT, RCPT);
    private static final Map<Role, Place> SENDERS = Map.of(SENDER, MAIL);
    private static final Map<Role, Place> USERS = Map.of(USER, LOGIN);
    private static final Map<Role, Place> RECIPIENTS_AND_USERS = Map.of(RECIPIENT, RCPT, USER, LOGIN);
    private static final Map<Role, Place> MESSAGES = Map.of(RECIPIENT, MESSAGE, SENDER, MESSAGE);
    private static final Map<Role, Place> STORED_MESSAGES = Map.of(RECIPIENT, STORED, SENDER, STORED);

    /** Other numbers behind words such as mail and data can be anything. */
    private static final String CODE = "[45][0-9]{2}";

    private static final Duration LONGEST = Duration.ofDays(1);

    static final List<TagKind> ALL = List.of(
            refusal("smtp", "[0-9]{1,9}", "[0-9].*", RECIPIENTS, "`RCPT` is refused with this code, from 400 to 599"),
            refusal("mail", CODE, "[45][0-9]{2}x.*", SENDERS, "`MAIL` is refused with this code"),
            refusal("data", CODE, "[45][0-9]{2}x.*", MESSAGES, "the message is refused with this code"),
            ofWord(
                    "full",
                    0,
                    RECIPIENTS,
                    "`RCPT` is refused for now, the mailbox is full",
                    CommonFaults.mailboxFull("*").faults()),
            ofWord(
                    "unknown",
                    0,
                    RECIPIENTS,
                    "`RCPT` is refused, there is no such user",
                    CommonFaults.recipientUnknown("*").faults()),
            ofWord(
                            "greylist",
                            1,
                            RECIPIENTS,
                            "`RCPT` is refused the first time for each client and sender, as by greylisting",
                            CommonFaults.greylisting().faults())
                    .per(CountedPer.TRIPLET),
            ofWord(
                    "bounce",
                    0,
                    Map.of(RECIPIENT, STORED),
                    "the message is received, and a report goes to its sender that it was not",
                    CommonFaults.acceptThenBounce("*").faults()),
            ofWord(
                    "lost250",
                    1,
                    STORED_MESSAGES,
                    "the message is received, and the connection closed before the client is told; once",
                    CommonFaults.lost250().faults()),
            ofWord("autherr", 0, USERS, "the login is refused, as with a wrong password", authenticationFailed()),
            ofWord(
                    "authtemp",
                    0,
                    USERS,
                    "the login is refused for now",
                    CommonFaults.authOutage().faults()),
            delay("delay", RECIPIENTS_AND_USERS, "`RCPT`, or the login, takes so long"),
            delay("maildelay", SENDERS, "`MAIL` takes so long"),
            delay("datadelay", MESSAGES, "the answer to the message takes so long"),
            close("close", RECIPIENTS_AND_USERS, "the connection is closed at `RCPT`, or the login"),
            close("mailclose", SENDERS, "the connection is closed at `MAIL`"),
            close("dataclose", MESSAGES, "the message is lost, and the connection closed"),
            reset("reset", RECIPIENTS_AND_USERS, "the connection is reset at `RCPT`, or the login"),
            reset("mailreset", SENDERS, "the connection is reset at `MAIL`"),
            reset("datareset", MESSAGES, "the message is lost, and the connection reset"),
            stall("stall", RECIPIENTS_AND_USERS, "`RCPT`, or the login, is never answered"),
            stall("mailstall", SENDERS, "`MAIL` is never answered"),
            stall("datastall", MESSAGES, "the message is lost, and never answered"));

    private TagKinds() {}

    private static TagKind refusal(String word, String value, String almost, Map<Role, Place> places, String meaning) {
        return TagKind.withValue(
                word,
                value,
                almost,
                "451",
                places,
                meaning,
                (code, place) -> List.of(UsualReply.of(code(code), place)));
    }

    private static int code(String text) {
        int code = Integer.parseInt(text);
        if (code < 400 || code > 599) {
            throw new IllegalArgumentException("a code is from 400 to 599");
        }
        return code;
    }

    private static TagKind delay(String word, Map<Role, Place> places, String meaning) {
        return TagKind.withValue(
                word,
                "[0-9][0-9a-z]*?",
                "[0-9].*",
                "5s",
                places,
                meaning,
                (time, place) -> List.of(new WireFault.Delay(time(time), Duration.ZERO, 0)));
    }

    private static Duration time(String text) {
        Duration time = Times.read(text);
        if (time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a delay is one day at most");
        }
        return time;
    }

    private static TagKind close(String word, Map<Role, Place> places, String meaning) {
        return ofWord(word, 0, places, meaning, List.of(new WireFault.Close()));
    }

    private static TagKind reset(String word, Map<Role, Place> places, String meaning) {
        return ofWord(word, 0, places, meaning, List.of(new WireFault.Reset()));
    }

    private static TagKind stall(String word, Map<Role, Place> places, String meaning) {
        return ofWord(word, 0, places, meaning, List.of(new WireFault.Stall()));
    }

    private static List<Fault> authenticationFailed() {
        return refusedLogin("Authentication failed");
    }

    /** As each protocol says that somebody is not who it says: RFC 4954 section 6, RFC 3206, RFC 5530. */
    static List<Fault> refusedLogin(String text) {
        return List.of(
                new Answer.Reply(535, "5.7.8", List.of(text)),
                new Answer.Err("AUTH", text),
                new Answer.Status(Answer.Status.Word.NO, "AUTHENTICATIONFAILED", text));
    }
}
