package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.ImapHost;
import dev.restante.store.Flags;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxException;
import dev.restante.store.Mailboxes;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The sessions, the server that they are at, and what has to be true when nobody does anything any more. */
final class Crowd implements Closeable {

    private final ImapHost host;
    private final Ledger ledger = new Ledger();
    private final List<Steps> all = new ArrayList<>();

    Crowd(ImapHost host, int sessions, long seed) throws IOException, MailboxException {
        this.host = host;
        for (String mailbox : Steps.LASTING) {
            host.account().create(mailbox);
        }
        for (int number = 0; number < sessions; number++) {
            Session session = new Session(host, ledger, number);
            all.add(new Steps(session, ledger, new Random(seed * 1000 + number), number));
        }
    }

    List<Steps> all() {
        return all;
    }

    List<Known> truth() {
        return Truth.of(host.inbox());
    }

    /**
     * A mail comes from elsewhere while somebody idles: he is told before he has asked again, and knows it for good.
     */
    void idleUntilAMailComes(Steps steps) throws IOException {
        Session session = steps.session();
        session.catchUp();
        session.beginIdle();
        String id = steps.writing().newId(false);
        long asked = ledger.now();
        int uid = ImapHost.file(host.inbox(), Flags.NONE, "Subject: " + id + "\r\n\r\n");
        ledger.created(session.key(uid), id, asked);
        session.listenForArrivals();
        session.endIdle();
        session.sync();
        boolean isThere = truth().stream().anyMatch(each -> each.uid() == uid);
        assertThat(session.picture().uids().contains(uid) || !isThere)
                .as("UID %d, which came during IDLE, is known", uid)
                .isTrue();
    }

    void checkAtTheEnd() throws IOException {
        for (Steps steps : all) {
            if (steps.session().isIdling()) {
                steps.session().endIdle();
            }
        }
        List<Known> truth = truth();
        for (Steps steps : all) {
            let(steps, () -> check(steps, truth));
        }
        for (String name : Mailboxes.namesIn(host.account())) {
            check(host.account().mailbox(name).orElseThrow());
        }
    }

    private static void check(Steps steps, List<Known> truth) throws IOException {
        steps.session().catchUp();
        assertThat(steps.session().picture().inStore()).isEqualTo(truth);
        assertThat(steps.session().ok("NOOP").untagged()).as("told twice").isEmpty();
        List<Integer> marked = truth.stream()
                .filter(each -> each.flags().contains(steps.writing().keyword()))
                .map(Known::uid)
                .toList();
        steps.reading().checkMarks(truth, marked);
    }

    /** No message is lost, none is there that nobody knows, and each is what it was. */
    private void check(Mailbox mailbox) {
        long uidValidity = mailbox.uidValidity();
        Set<Integer> ever = ledger.everIn(uidValidity);
        assertThat(ever)
                .as("UIDs that ever were")
                .hasSize((int) mailbox.status().uidNext() - 1);
        List<Known> truth = Truth.of(mailbox);
        Set<Integer> present = truth.stream().map(Known::uid).collect(Collectors.toSet());
        assertThat(ever).containsAll(present);
        truth.forEach(each -> check(new Ledger.Key(uidValidity, each.uid()), each));
        Set<Integer> missing = new HashSet<>(ever);
        missing.removeAll(present);
        Set<Integer> moved = ledger.movedFrom(uidValidity);
        assertThat(present).as("what was moved away").noneMatch(moved::contains);
        missing.removeAll(moved);
        boolean inbox = mailbox == host.inbox();
        assertThat(missing)
                .as("what is missing, though nobody expunged it")
                .allMatch(uid -> inbox && Ledger.mayBeDeleted(ledger.id(new Ledger.Key(uidValidity, uid))));
    }

    /** A copy has the flags that there were when it was made, and nobody changes those of what has an owner. */
    private void check(Ledger.Key key, Known known) {
        ledger.identify(key, known.id());
        if (Ledger.isOwned(known.id())) {
            ledger.history(known.id()).check(known.flags(), ledger.createdAfter(key));
        }
    }

    /** What a session does. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /** A failure shows what the session said and was told before. */
    static void let(Steps steps, Action action) {
        try {
            action.run();
        } catch (IOException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + steps.session().dialogue(), e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Steps steps : all) {
            steps.session().close();
        }
    }
}
