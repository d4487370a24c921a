package dev.restante.server.links;

import dev.restante.words.Times;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks for the links of mails whether they lead anywhere: with HEAD, and with GET where a server refuses that. Bodies
 * are not read, nothing is sent along, and proxies are not used. Since the links come from mails, which are anybody's,
 * only addresses of the open internet are asked, also where a redirect leads, unless it is made for others too. Safe
 * for several threads.
 *
 * <pre>{@code
 * try (LinkCheck links = new LinkCheck(false)) {
 *     links.check(List.of("https://example.com/"), false).thenAccept(System.out::println);
 * }
 * }</pre>
 */
public final class LinkCheck implements AutoCloseable {

    /** How many links are asked for in one check. */
    public static final int MOST_LINKS = 100;

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int AT_ONCE = 8;
    private static final int MOST_WAITING = 1_000;
    private static final int IDLE_SECONDS = 5;

    private final LinkRequest request;
    private final Duration limit;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            LinkCheck::thread);

    /**
     * Makes a check; its few threads begin when there is something to do.
     *
     * @param privateToo whether it may ask addresses that are not of the open internet, such as loopback and those of
     *     the own network
     */
    public LinkCheck(boolean privateToo) {
        this(
                new LinkRequest(
                        InetAddress::getAllByName,
                        privateToo ? any -> true : PublicAddresses::contain,
                        (SSLSocketFactory) SSLSocketFactory.getDefault()),
                LIMIT);
    }

    LinkCheck(LinkRequest request, Duration limit) {
        this.request = request;
        this.limit = limit;
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "restante-link-check");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins to ask. A few links are asked for at once, each for ten seconds at most.
     *
     * @param links URLs; those that are neither http nor https are left out, and each counts once
     * @param follow whether to go where redirects lead
     * @return one result for each in order, for the first {@link #MOST_LINKS} of them after an attempt. To cancel it
     *     leaves out what has not begun
     */
    public CompletableFuture<List<LinkResult>> check(Collection<String> links, boolean follow) {
        List<String> distinct =
                links.stream().filter(LinkTarget::isWeb).distinct().toList();
        List<CompletableFuture<LinkResult>> results = new ArrayList<>();
        for (String link : distinct) {
            results.add(
                    results.size() < MOST_LINKS
                            ? begin(link, follow)
                            : CompletableFuture.completedFuture(LinkResult.unanswered(
                                    link, "not asked: one check asks for " + MOST_LINKS + " links at most")));
        }
        CompletableFuture<List<LinkResult>> all = CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
                .thenApply(done -> results.stream().map(CompletableFuture::join).toList());
        all.whenComplete((done, problem) -> results.forEach(each -> each.cancel(false)));
        return all;
    }

    private CompletableFuture<LinkResult> begin(String link, boolean follow) {
        CompletableFuture<LinkResult> result = new CompletableFuture<>();
        try {
            threads.execute(() -> visit(link, follow, result));
        } catch (RejectedExecutionException e) {
            result.complete(LinkResult.unanswered(link, "not asked: there are too many other links to be asked for"));
        }
        return result;
    }

    /** To resolve a name may take longer than anybody likes, and cannot be ended. */
    private void visit(String link, boolean follow, CompletableFuture<LinkResult> result) {
        if (result.isDone()) {
            return;
        }
        result.completeOnTimeout(
                LinkResult.unanswered(link, "no answer within " + Times.written(limit)),
                limit.plusSeconds(1).toMillis(),
                TimeUnit.MILLISECONDS);
        try (Deadline deadline = new Deadline(limit)) {
            result.complete(new LinkVisit(request, follow, deadline).of(link));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /** Asks for no more links; those that are being asked for go on to their limit. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
