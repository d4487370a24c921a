package dev.restante.imap.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Step 5 of REFERENCES: threads of the same base subject become one. */
final class SubjectGathering {

    private final List<ThreadNode> heads;
    private final Set<ThreadNode> gathered;
    private final Map<String, ThreadNode> bySubject = new HashMap<>();

    /** The heads must be sorted, and so must the children of those that are dummies. */
    SubjectGathering(List<ThreadNode> heads) {
        this.heads = heads;
        this.gathered = new LinkedHashSet<>(heads);
    }

    List<ThreadNode> heads() {
        heads.stream().filter(SubjectGathering::hasSubject).forEach(this::enter);
        heads.stream().filter(SubjectGathering::hasSubject).forEach(this::merge);
        return new ArrayList<>(gathered);
    }

    private static boolean hasSubject(ThreadNode head) {
        return !subject(head).isEmpty();
    }

    private static String subject(ThreadNode head) {
        return head.dated().subject().folded();
    }

    private static boolean isReply(ThreadNode head) {
        return !head.isDummy() && head.dated().subject().replyOrForward();
    }

    /** Step 5.B: a dummy is the best one to stand for a subject, and an original is better than a reply. */
    private void enter(ThreadNode head) {
        bySubject.merge(subject(head), head, (old, current) -> {
            boolean better = !old.isDummy() && (current.isDummy() || isReply(old) && !isReply(current));
            return better ? current : old;
        });
    }

    /** Step 5.C. */
    private void merge(ThreadNode head) {
        String subject = subject(head);
        ThreadNode other = bySubject.get(subject);
        if (other == head) {
            return;
        }
        gathered.remove(head);
        if (head.isDummy() && other.isDummy()) {
            head.children().forEach(other::add);
        } else if (other.isDummy() || isReply(head) && !isReply(other)) {
            other.add(head);
        } else {
            ThreadNode dummy = ThreadNode.dummy();
            dummy.add(other);
            dummy.add(head);
            gathered.remove(other);
            gathered.add(dummy);
            bySubject.put(subject, dummy);
        }
    }
}
