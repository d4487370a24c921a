package dev.restante.imap.thread;

import dev.restante.imap.wire.ImapWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes threads (RFC 5256 section 5), of any depth. */
public final class ThreadWriter {

    private static final ThreadNode CLOSE = ThreadNode.dummy();

    private final ImapWriter out;

    /**
     * Makes a writer.
     *
     * @param out where they go
     */
    public ThreadWriter(ImapWriter out) {
        this.out = out;
    }

    /**
     * Writes {@code 1*thread-list}.
     *
     * @param heads the heads of the threads in order
     * @throws IOException if the connection breaks
     */
    public void write(List<ThreadNode> heads) throws IOException {
        for (ThreadNode head : heads) {
            writeList(head);
            out.relieve();
        }
    }

    /** {@code thread-list = "(" (thread-members / thread-nested) ")"}. */
    private void writeList(ThreadNode head) throws IOException {
        Deque<ThreadNode> todo = new ArrayDeque<>();
        todo.push(head);
        while (!todo.isEmpty()) {
            ThreadNode next = todo.pop();
            if (next == CLOSE) {
                out.raw(")");
                continue;
            }
            ThreadNode last = writeMembers(next);
            todo.push(CLOSE);
            for (int i = last.children().size() - 1; i >= 0; i--) {
                todo.push(last.children().get(i));
            }
            out.relieve();
        }
    }

    /** Writes {@code "("} and the members up to where the thread splits or ends, and gives back the last of them. */
    private ThreadNode writeMembers(ThreadNode first) throws IOException {
        out.raw("(");
        ThreadNode member = first;
        writeNumber(member);
        while (member.children().size() == 1) {
            member = member.children().get(0);
            out.raw(" ");
            writeNumber(member);
            out.relieve();
        }
        if (!member.isDummy() && !member.children().isEmpty()) {
            out.raw(" ");
        }
        return member;
    }

    private void writeNumber(ThreadNode member) {
        member.message().ifPresent(message -> out.number(message.number()));
    }
}
