package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the parameters of a SELECT ask for (RFC 4466 section 2.1). Gathered while it is read. */
public final class SelectRequest {

    private final List<Check> checks = new ArrayList<>();
    private final List<Step> first = new ArrayList<>();
    private final List<Step> last = new ArrayList<>();

    /** Something that has to be so before anything happens. */
    @FunctionalInterface
    public interface Check {

        /**
         * Makes sure of it.
         *
         * @param session who selects
         * @throws ImapException if it is not so
         */
        void require(ImapSession session) throws ImapException;
    }

    /** Something that is done while the mailbox is opened. */
    @FunctionalInterface
    public interface Step {

        /**
         * Does it.
         *
         * @param session who selects
         * @param view the mailbox
         * @throws IOException if the connection breaks
         */
        void take(ImapSession session, MailboxView view) throws IOException;
    }

    /**
     * Has something checked, while the mailbox of before is still selected.
     *
     * @param check what
     */
    public void require(Check check) {
        checks.add(check);
    }

    /**
     * Has something done before the mailbox is described.
     *
     * @param step what
     */
    public void first(Step step) {
        first.add(step);
    }

    /**
     * Has something done when the mailbox was described.
     *
     * @param step what
     */
    public void last(Step step) {
        last.add(step);
    }

    void check(ImapSession session) throws ImapException {
        for (Check check : checks) {
            check.require(session);
        }
    }

    void begin(ImapSession session, MailboxView view) throws IOException {
        for (Step step : first) {
            step.take(session, view);
        }
    }

    void end(ImapSession session, MailboxView view) throws IOException {
        for (Step step : last) {
            step.take(session, view);
        }
    }
}
