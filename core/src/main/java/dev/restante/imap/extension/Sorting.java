package dev.restante.imap.extension;

import static dev.restante.imap.ImapCommand.Expunges.HELD_BACK;
import static dev.restante.imap.ImapCommand.Expunges.TOLD;
import static dev.restante.imap.ImapCommand.Stage.SELECTED;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapExtension;
import dev.restante.imap.command.Numbers;
import dev.restante.imap.command.Sort;
import dev.restante.imap.command.Threading;
import dev.restante.imap.sort.SortKeys;
import dev.restante.imap.sort.SortReader;
import dev.restante.imap.thread.OrderedSubject;
import dev.restante.imap.thread.References;

/** SORT and THREAD (RFC 5256), and SORT=DISPLAY (RFC 5957). EXPUNGE is told with their UID forms only. */
public final class Sorting {

    private Sorting() {}

    /**
     * SORT.
     *
     * @return its row
     */
    public static ImapExtension sort() {
        return ImapExtension.named("SORT")
                .command(new ImapCommand("SORT", SELECTED, HELD_BACK, new Sort(Numbers.SEQUENCE)))
                .command(new ImapCommand("UID SORT", SELECTED, TOLD, new Sort(Numbers.UID)))
                .build();
    }

    /**
     * SORT=DISPLAY.
     *
     * @return its row
     */
    public static ImapExtension display() {
        ImapExtension.Builder extension = ImapExtension.named("SORT=DISPLAY");
        SortKeys.DISPLAY.forEach((name, key) -> extension.word(SortReader.KEYS, name, key));
        return extension.build();
    }

    /**
     * THREAD=ORDEREDSUBJECT.
     *
     * @return its row
     */
    public static ImapExtension orderedSubject() {
        return thread("ORDEREDSUBJECT", OrderedSubject::thread);
    }

    /**
     * THREAD=REFERENCES.
     *
     * @return its row
     */
    public static ImapExtension references() {
        return thread("REFERENCES", References::thread);
    }

    /** Each algorithm brings the commands along, so that they are there as long as one of them is. */
    private static ImapExtension thread(String name, Threading.Algorithm algorithm) {
        return ImapExtension.named("THREAD=" + name)
                .command(new ImapCommand("THREAD", SELECTED, HELD_BACK, new Threading(Numbers.SEQUENCE)))
                .command(new ImapCommand("UID THREAD", SELECTED, TOLD, new Threading(Numbers.UID)))
                .word(Threading.ALGORITHMS, name, algorithm)
                .build();
    }
}
