package dev.restante.imap.thread;

import dev.restante.imap.search.UnicodeCasemap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The algorithm ORDEREDSUBJECT (RFC 5256 section 3): a thread for each base subject, two levels deep. */
public final class OrderedSubject {

    private static final Comparator<ThreadMessage> BY_SUBJECT =
            Comparator.comparing(message -> message.subject().folded(), UnicodeCasemap::compare);

    private OrderedSubject() {}

    /**
     * Threads messages. Takes the time to sort them.
     *
     * @param messages the messages
     * @return the heads of the threads in order
     */
    public static List<ThreadNode> thread(List<ThreadMessage> messages) {
        List<ThreadMessage> sorted = new ArrayList<>(messages);
        sorted.sort(BY_SUBJECT.thenComparing(ThreadMessage.BY_DATE));
        List<ThreadNode> heads = new ArrayList<>();
        String subject = "";
        for (ThreadMessage message : sorted) {
            ThreadNode node = ThreadNode.of(message);
            boolean sameThread = !heads.isEmpty() && message.subject().folded().equals(subject);
            if (sameThread) {
                heads.get(heads.size() - 1).add(node);
            } else {
                heads.add(node);
            }
            subject = message.subject().folded();
        }
        heads.sort(ThreadNode.BY_DATE);
        return heads;
    }
}
