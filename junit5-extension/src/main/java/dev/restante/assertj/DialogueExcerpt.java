package dev.restante.assertj;

import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows of a conversation what a failure is about. */
final class DialogueExcerpt {

    private static final int BEFORE = 2;
    private static final int AFTER = 1;
    private static final int MARKED = 5;

    private final List<ConversationLine> lines;
    private final List<Integer> marked;

    private DialogueExcerpt(Conversation conversation, List<ConversationLine> about) {
        this.lines = conversation.lines();
        this.marked = positions(lines, about).stream().limit(MARKED).toList();
    }

    /** Some of its lines, which are marked, with those around them. */
    static String of(Conversation conversation, List<ConversationLine> about) {
        return new DialogueExcerpt(conversation, about).text();
    }

    /** All of it, or the beginning. */
    static String whole(Conversation conversation) {
        return FailureText.indented(FailureText.cut(conversation.toString()));
    }

    /** Equal lines can stand at several places; these are the very lines. */
    private static List<Integer> positions(List<ConversationLine> lines, List<ConversationLine> about) {
        List<Integer> positions = new ArrayList<>();
        int from = 0;
        for (ConversationLine each : about) {
            while (from < lines.size() && lines.get(from) != each) {
                from++;
            }
            positions.add(from);
        }
        return positions;
    }

    private String text() {
        List<String> shown = new ArrayList<>();
        int next = 0; // the first line that is not shown yet
        for (int position : marked) {
            int from = Math.max(next, position - BEFORE);
            if (from > next) {
                shown.add("  …");
            }
            int to = Math.min(lines.size(), position + AFTER + 1);
            for (int i = from; i < to; i++) {
                shown.add((marked.contains(i) ? "> " : "  ")
                        + FailureText.inOneLine(lines.get(i).toString()));
            }
            next = Math.max(next, to);
        }
        if (next < lines.size()) {
            shown.add("  …");
        }
        return shown.stream().collect(Collectors.joining("\n"));
    }
}
