package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** What one session does at random. */
final class Steps {

    static final String INBOX = "INBOX";
    static final List<String> LASTING = List.of("Archive", "Archive/Old");
    /** Is created, renamed and deleted now and then. */
    static final String FLEETING = "Fleeting";

    private static final int MANY = 60;

    private final Session session;
    private final Random random;
    private final Writing writing;
    private final Moving moving;
    private final Reading reading;

    Steps(Session session, Ledger ledger, Random random, int number) {
        this.session = session;
        this.random = random;
        this.writing = new Writing(session, ledger, random, number);
        this.moving = new Moving(session, ledger, writing, random);
        this.reading = new Reading(session, writing, random);
    }

    Session session() {
        return session;
    }

    Writing writing() {
        return writing;
    }

    Reading reading() {
        return reading;
    }

    /** Does something. */
    void step() throws IOException {
        session.sync();
        if (session.kind().hasVanished() && random.nextInt(5) == 0) {
            session.reconnect(random.nextBoolean());
            session.resume();
        } else if (session.isReadOnly()) {
            look();
        } else {
            change();
        }
    }

    private void look() throws IOException {
        switch (random.nextInt(8)) {
            case 0 -> writing.append(INBOX);
            case 1 -> moving.copy(target());
            case 2 -> session.select(false);
            case 3 ->
                assertThat(session.run("STORE 1:* +FLAGS (\\Seen)").isOk()).isFalse();
            case 4, 5 -> reading.search();
            default -> read();
        }
    }

    private void read() throws IOException {
        if (session.kind().hasModSeqs() && random.nextInt(3) == 0) {
            reading.fetchChanges();
        } else {
            reading.fetch();
        }
    }

    private void change() throws IOException {
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> writing.append(session.picture().size() < MANY ? INBOX : target());
            case 4, 5, 6 -> writing.storeShared();
            case 7, 8 -> writing.mark();
            case 9, 10, 11 -> writing.advance();
            case 12, 13 -> moving.copy(session.picture().size() < MANY ? INBOX : target());
            case 14 -> moving.move(random.nextBoolean() ? INBOX : target());
            case 15, 16 -> moving.expunge();
            case 17, 18 -> reading.search();
            case 19, 20 -> read();
            case 21 -> changeMailboxes();
            case 22 -> reselect();
            default -> session.catchUp();
        }
    }

    private String target() {
        int mailbox = random.nextInt(LASTING.size() + 1);
        return mailbox == LASTING.size() ? FLEETING : LASTING.get(mailbox);
    }

    private void changeMailboxes() throws IOException {
        session.run(
                switch (random.nextInt(3)) {
                    case 0 -> "DELETE " + FLEETING;
                    case 1 -> "RENAME " + FLEETING + " Renamed-" + random.nextInt(1000);
                    default -> "CREATE " + FLEETING;
                });
    }

    private void reselect() throws IOException {
        switch (random.nextInt(5)) {
            case 0 -> session.select(true);
            case 1 -> session.ok("UNSELECT");
            case 2 -> session.ok("CLOSE");
            default -> session.reconnect(random.nextBoolean());
        }
        if (!session.isReadOnly()) {
            comeBack();
        }
    }

    /** With what it knew before, or with nothing. */
    private void comeBack() throws IOException {
        if (session.kind().hasVanished() && random.nextInt(4) > 0) {
            session.resume();
        } else {
            session.select(false);
        }
    }
}
