package dev.restante.imap.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.imap.Progress;
import dev.restante.imap.result.BasicItem;
import dev.restante.imap.result.Extent;
import dev.restante.imap.result.PartialRange;
import dev.restante.imap.result.ResultItem;
import dev.restante.imap.result.ResultRequest;
import dev.restante.imap.wire.SequenceSet;
import dev.restante.mime.RawMessage;
import dev.restante.sasl.SaslException;
import dev.restante.store.EntryState;
import dev.restante.store.Flags;
import dev.restante.store.MailStore;
import dev.restante.store.Mailbox;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SearcherTest {

    private static final int MESSAGES = 12;
    private static final SearchScope SCOPE = scope();

    private static SearchScope scope() {
        try {
            Mailbox inbox = new MailStore(InstantSource.system(), false)
                    .openSession("jane")
                    .inbox();
            for (int i = 0; i < MESSAGES; i++) {
                inbox.append(RawMessage.of(new byte[0]), Flags.NONE, Instant.EPOCH.atOffset(ZoneOffset.UTC));
            }
            return new SearchScope(inbox.open(true), SequenceSet.of(), InstantSource.system());
        } catch (SaslException e) {
            throw new IllegalStateException(e);
        }
    }

    private final List<Integer> lookedAt = new ArrayList<>();

    private List<EntryState> search(Set<Integer> matching, Extent wanted) throws IOException {
        Searcher searcher = new Searcher(SCOPE, Progress.IGNORED);
        SearchKey key = candidate -> {
            lookedAt.add(candidate.state().number());
            return matching.contains(candidate.state().number());
        };
        return searcher.search(key, searcher.named(key), wanted);
    }

    private static Extent extent(ResultItem... items) {
        ResultRequest request = new ResultRequest();
        List.of(items).forEach(request::add);
        return request.extent();
    }

    @Test
    void looksNoFurtherThanToTheLowest() throws Exception {
        assertThat(search(Set.of(3, 5, 9), extent(BasicItem.MIN))).hasSize(1);
        assertThat(lookedAt).containsExactly(1, 2, 3);
    }

    @Test
    void looksNoFurtherThanToTheHighest() throws Exception {
        assertThat(search(Set.of(3, 5, 9), extent(BasicItem.MAX))).hasSize(1);
        assertThat(lookedAt).containsExactly(12, 11, 10, 9);
    }

    @Test
    void looksFromBothEnds() throws Exception {
        search(Set.of(3, 5, 9), extent(BasicItem.MIN, BasicItem.MAX));

        assertThat(lookedAt).containsExactly(1, 2, 3, 12, 11, 10, 9);
    }

    @Test
    void looksAtAllToCount() throws Exception {
        search(Set.of(3), extent(BasicItem.MIN, BasicItem.COUNT));

        assertThat(lookedAt).hasSize(MESSAGES);
    }

    @Test
    void looksAtAllToKeepTheResultUpToDate() {
        ResultRequest request = new ResultRequest();
        request.add(BasicItem.MIN);
        request.update();

        assertThat(request.extent()).isEqualTo(Extent.ALL);
    }

    @Property
    void findsAllThatIsTold(
            @ForAll @Size(max = MESSAGES) Set<@IntRange(min = 1, max = MESSAGES) Integer> matching,
            @ForAll @IntRange(min = 1, max = MESSAGES + 2) int one,
            @ForAll @IntRange(min = 1, max = MESSAGES + 2) int other,
            @ForAll boolean fromLast)
            throws Exception {
        ResultRequest request = new ResultRequest();
        request.addPartial(new PartialRange(one, other, fromLast));
        request.add(BasicItem.MIN);
        request.add(BasicItem.MAX);
        List<EntryState> all = search(matching, Extent.ALL);

        List<EntryState> wanted = search(matching, request.extent());

        assertThat(BasicItem.MIN.picks(wanted)).isEqualTo(BasicItem.MIN.picks(all));
        assertThat(BasicItem.MAX.picks(wanted)).isEqualTo(BasicItem.MAX.picks(all));
        PartialRange range = new PartialRange(one, other, fromLast);
        assertThat(range.of(wanted)).isEqualTo(range.of(all));
    }
}
