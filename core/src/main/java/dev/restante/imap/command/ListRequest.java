package dev.restante.imap.command;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapSession;
import dev.restante.store.ListedName;
import dev.restante.store.Mailbox;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the options of a LIST ask for (RFC 5258 section 3), gathered while they are read. An option that is there twice
 * counts once. For one thread.
 */
public final class ListRequest {

    private final ImapDialect dialect;
    private final Map<String, Predicate<ListedName>> criteria = new LinkedHashMap<>();
    private final Set<ListResponse.Attributes> attributes = new LinkedHashSet<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private boolean recursive;

    ListRequest(ImapDialect dialect) {
        this.dialect = dialect;
    }

    /** Another response, behind the LIST response of a mailbox. */
    @FunctionalInterface
    public interface Answer {

        /**
         * Writes it.
         *
         * @param session who asks
         * @param name the mailbox, as it is written
         * @param mailbox the same
         * @throws IOException if the connection breaks
         */
        void tell(ImapSession session, String name, Mailbox mailbox) throws IOException;
    }

    /**
     * For options that are read with the help of others.
     *
     * @return what the server knows
     */
    public ImapDialect dialect() {
        return dialect;
    }

    /**
     * Lists only what meets a criterion, and all others that are asked for. The names are those of mailboxes, and those
     * that are only subscribed.
     *
     * @param option how CHILDINFO calls it
     * @param criterion what a name has to be
     */
    public void select(String option, Predicate<ListedName> criterion) {
        criteria.put(option, criterion);
    }

    /** RECURSIVEMATCH: lists also what has something below it that meets the criteria. */
    public void selectRecursively() {
        recursive = true;
    }

    /**
     * Tells attributes.
     *
     * @param more which
     */
    public void tell(ListResponse.Attributes more) {
        attributes.add(more);
    }

    /**
     * Tells more about each mailbox that meets the criteria.
     *
     * @param option the option that asks for it
     * @param answer what is told
     */
    public void answer(String option, Answer answer) {
        answers.put(option, answer);
    }

    boolean isRecursive() {
        return recursive;
    }

    /** The selection options; without any, the mailboxes are listed. */
    Collection<String> selected() {
        return criteria.keySet();
    }

    boolean meets(ListedName name) {
        return criteria.isEmpty()
                ? name.exists()
                : criteria.values().stream().allMatch(criterion -> criterion.test(name));
    }

    Collection<ListResponse.Attributes> attributes() {
        return attributes;
    }

    Collection<Answer> answers() {
        return answers.values();
    }
}
