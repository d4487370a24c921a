package dev.restante.conversation;

import dev.restante.settings.MailProtocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the commands among the lines of a conversation. What the client says within a command is none: messages,
 * literals, the responses of an authentication, DONE. Nor is a line of which nothing may be shown.
 */
final class SpokenCommands {

    private static final Pattern COMMAND = Pattern.compile("(?<verb>[A-Za-z][A-Za-z0-9]*+)(?: (?<arguments>.*))?");

    /**
     * RFC 3501 section 9, {@code command}. What follows a literal begins with a space or a parenthesis, and no tag
     * does.
     */
    private static final Pattern TAGGED_COMMAND = Pattern.compile(
            "[^ (){%*\"\\\\+\\]]++ (?<verb>(?:[Uu][Ii][Dd] )?[A-Za-z][A-Za-z0-9.-]*+)(?: (?<arguments>.*))?");

    private static final Pattern OCTETS = Pattern.compile("\\[[\\d,]++ octets?(?: of message)?]");
    private static final String CUT = " … [";
    private static final String CUT_END = " octets more]";

    private final List<ConversationLine> lines;
    private final boolean tagged;
    private final List<SpokenCommand> commands = new ArrayList<>();
    private boolean octets; // whether the client said octets last
    private boolean unanswered; // whether nothing has happened since the last command

    private SpokenCommands(Conversation conversation) {
        this.lines = conversation.lines();
        this.tagged = conversation.listener().protocol() == MailProtocol.IMAP;
    }

    static List<SpokenCommand> of(Conversation conversation) {
        SpokenCommands found = new SpokenCommands(conversation);
        for (int i = 0; i < found.lines.size(); i++) {
            found.read(i);
        }
        return List.copyOf(found.commands);
    }

    private void read(int position) {
        ConversationLine line = lines.get(position);
        if (line.direction() != Direction.CLIENT) {
            unanswered = false;
            return;
        }
        if (OCTETS.matcher(line.text()).matches()) {
            octets = true;
            return;
        }
        Matcher command = (tagged ? TAGGED_COMMAND : COMMAND).matcher(line.text());
        if (tagged && octets) {
            goOn(line);
        } else if (command.matches()) {
            begin(command, line, position);
        }
        octets = false;
    }

    private void begin(Matcher command, ConversationLine line, int position) {
        String arguments = command.group("arguments");
        commands.add(new SpokenCommand(
                command.group("verb").toUpperCase(Locale.ROOT),
                arguments == null ? "" : whole(arguments),
                line,
                position,
                unanswered));
        unanswered = true;
    }

    /** The command goes on behind its literal. */
    private void goOn(ConversationLine line) {
        if (!commands.isEmpty()) {
            SpokenCommand begun = commands.remove(commands.size() - 1);
            commands.add(new SpokenCommand(
                    begun.verb(),
                    begun.arguments() + whole(line.text()),
                    begun.line(),
                    begun.position(),
                    begun.early()));
        }
    }

    /** The last word of a line that was cut may have had another end. */
    private static String whole(String text) {
        int cut = text.endsWith(CUT_END) ? text.lastIndexOf(CUT) : -1;
        return cut < 0 ? text : text.substring(0, Math.max(0, text.lastIndexOf(' ', cut - 1)));
    }
}
