package dev.restante.pop3;

import static dev.restante.pop3.Pop3State.AUTHORIZATION;
import static dev.restante.pop3.Pop3State.TRANSACTION;

import dev.restante.mime.RawMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The table of all commands, and what those rows do that have no class of their own: the commands of RFC 1939 for a
 * session that is logged in, and CAPA of RFC 2449.
 */
public final class Pop3Commands {

    private static final Set<Pop3State> AFTER_LOGIN = Set.of(TRANSACTION);
    private static final Set<Pop3State> ALWAYS = Set.of(AUTHORIZATION, TRANSACTION);

    private Pop3Commands() {}

    /**
     * The table.
     *
     * @return a row for each verb
     */
    public static List<Pop3Command> all() {
        return List.of(
                PasswordLogin.user(),
                PasswordLogin.pass(),
                Apop.row(),
                Auth.row(),
                Utf8.row(),
                Lang.row(),
                Stls.row(),
                new Pop3Command("STAT", "", AFTER_LOGIN, Pop3Commands::stat),
                new Pop3Command("LIST", "[message]", AFTER_LOGIN, Pop3Commands::list),
                new Pop3Command("UIDL", "[message]", AFTER_LOGIN, Pop3Commands::uidl)
                        .announcing(Pop3Capability.always("UIDL")),
                new Pop3Command("RETR", "message", AFTER_LOGIN, Pop3Commands::retr),
                new Pop3Command("TOP", "message lines", AFTER_LOGIN, Pop3Commands::top)
                        .announcing(Pop3Capability.always("TOP")),
                new Pop3Command("DELE", "message", AFTER_LOGIN, Pop3Commands::dele),
                new Pop3Command("RSET", "", AFTER_LOGIN, Pop3Commands::rset),
                new Pop3Command("NOOP", "", AFTER_LOGIN, Pop3Commands::noop),
                new Pop3Command("CAPA", "", ALWAYS, Pop3Commands::capa),
                new Pop3Command("QUIT", "", ALWAYS, Pop3Commands::quit));
    }

    /** What a client is told whose login succeeded. */
    static Pop3Reply maildropHas(Pop3Session session) {
        return Pop3Reply.ok("Maildrop has " + session.maildrop().summary());
    }

    /** RFC 1939 section 5: nothing may follow the two numbers. */
    private static Pop3Reply stat(Pop3Session session, Arguments arguments) throws Pop3Exception {
        arguments.none();
        Maildrop maildrop = session.maildrop();
        return Pop3Reply.ok(maildrop.count() + " " + maildrop.octets());
    }

    private static Pop3Reply list(Pop3Session session, Arguments arguments) throws Pop3Exception {
        Maildrop maildrop = session.maildrop();
        return listing(maildrop, arguments, number -> number + " " + maildrop.size(number));
    }

    private static Pop3Reply uidl(Pop3Session session, Arguments arguments) throws Pop3Exception {
        Maildrop maildrop = session.maildrop();
        return listing(maildrop, arguments, number -> number + " " + maildrop.uniqueId(number));
    }

    /** With a number: its line. Without: the lines of all. */
    private static Pop3Reply listing(Maildrop maildrop, Arguments arguments, IntFunction<String> line)
            throws Pop3Exception {
        int[] numbers = arguments.numbers(0, 1);
        if (numbers.length == 0) {
            return Pop3Reply.ok(maildrop.summary(), out -> {
                PrimitiveIterator.OfInt all = maildrop.numbers().iterator();
                while (all.hasNext()) {
                    writeLine(out, line.apply(all.nextInt()));
                }
            });
        }
        maildrop.requirePresent(numbers[0]);
        return Pop3Reply.ok(line.apply(numbers[0]));
    }

    private static void writeLine(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Pop3Reply retr(Pop3Session session, Arguments arguments) throws Pop3Exception {
        RawMessage message = session.maildrop().retrieve(arguments.numbers(1, 1)[0]);
        return Pop3Reply.ok(message.size() + " octets", new MessageLines(message, message.size()));
    }

    private static Pop3Reply top(Pop3Session session, Arguments arguments) throws Pop3Exception {
        int[] numbers = arguments.numbers(2, 2);
        RawMessage message = session.maildrop().message(numbers[0]);
        return Pop3Reply.ok(
                "Top of message follows",
                new MessageLines(message, message.mime().endOfBodyLines(numbers[1])));
    }

    private static Pop3Reply dele(Pop3Session session, Arguments arguments) throws Pop3Exception {
        int number = arguments.numbers(1, 1)[0];
        session.maildrop().delete(number);
        return Pop3Reply.ok("Message " + number + " is marked as deleted");
    }

    private static Pop3Reply rset(Pop3Session session, Arguments arguments) throws Pop3Exception {
        arguments.none();
        session.maildrop().reset();
        return maildropHas(session);
    }

    private static Pop3Reply noop(Pop3Session session, Arguments arguments) throws Pop3Exception {
        arguments.none();
        return Pop3Reply.ok("Nothing done");
    }

    private static Pop3Reply capa(Pop3Session session, Arguments arguments) throws Pop3Exception {
        arguments.none();
        return Pop3Reply.ok(
                "Capabilities follow", session.dialect().announcements(session).toArray(String[]::new));
    }

    /** RFC 1939 section 6: where messages could not be removed the client is told so, and the connection ends. */
    private static Pop3Reply quit(Pop3Session session, Arguments arguments) throws Pop3Exception {
        arguments.none();
        try {
            session.update();
        } catch (Pop3Exception e) {
            return e.reply().andClose();
        }
        return Pop3Reply.ok(session.settings().hostName() + " closes the connection")
                .andClose();
    }
}
