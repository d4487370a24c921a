package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.Vocabulary;
import dev.restante.imap.search.SearchCriteria;
import dev.restante.imap.search.SearchReader;
import dev.restante.imap.thread.ThreadMessage;
import dev.restante.imap.thread.ThreadNode;
import dev.restante.imap.thread.ThreadWriter;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.EntryState;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** THREAD and UID THREAD (RFC 5256 section 3). */
public final class Threading implements ImapCommand.Parser {

    /** The algorithms, by the names that the client calls them. */
    public static final Vocabulary<Algorithm> ALGORITHMS = new Vocabulary<>("THREAD algorithm");

    /** A way to make threads. */
    @FunctionalInterface
    public interface Algorithm {

        /**
         * Makes threads.
         *
         * @param messages the messages in the order of the mailbox
         * @return the heads of the threads in order
         */
        List<ThreadNode> thread(List<ThreadMessage> messages);
    }

    private final Numbers numbers;

    /**
     * A parser for one of the two forms.
     *
     * @param numbers how messages are told
     */
    public Threading(Numbers numbers) {
        this.numbers = numbers;
    }

    /** {@code thread = ["UID" SP] "THREAD" SP thread-alg SP search-criteria}. */
    @Override
    public ImapCommand.Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        Algorithm algorithm = algorithm(in, dialect);
        SearchCriteria criteria = SearchReader.readWithCharset(in, dialect);
        return session -> thread(session, algorithm, criteria);
    }

    private static Algorithm algorithm(ImapReader in, ImapDialect dialect) throws ImapSyntaxException, IOException {
        String name = in.atom().toUpperCase(Locale.ROOT);
        return dialect.word(ALGORITHMS, name)
                .orElseThrow(() -> new ImapSyntaxException("THREAD knows "
                        + dialect.words(ALGORITHMS).keySet().stream().sorted().collect(Collectors.joining(" and "))
                        + ", not " + name));
    }

    private Completion thread(ImapSession session, Algorithm algorithm, SearchCriteria criteria)
            throws ImapException, IOException {
        List<ThreadMessage> messages = SearchRun.ofAll(session, numbers, criteria).found().stream()
                .map(this::message)
                .toList();
        List<ThreadNode> heads = algorithm.thread(messages);
        ImapWriter out = session.out().raw("* THREAD");
        if (!heads.isEmpty()) {
            new ThreadWriter(out.raw(" ")).write(heads);
        }
        out.end();
        return Completion.OK;
    }

    private ThreadMessage message(EntryState state) {
        return ThreadMessage.of(numbers.of(state), state.entry());
    }
}
