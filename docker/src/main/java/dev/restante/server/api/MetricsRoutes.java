package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.conversation.ConversationEnd;
import dev.restante.fault.ActiveFault;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import dev.restante.server.live.Version;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the server is doing, in numbers for a Prometheus server to collect. */
public final class MetricsRoutes {

    private static final String COUNTER = "counter";
    private static final String GAUGE = "gauge";
    private static final double MILLIS = 1_000;

    private final LiveServer live;
    private final MailServer server;

    private MetricsRoutes(LiveServer live) {
        this.live = live;
        this.server = live.mail();
    }

    /**
     * The rows.
     *
     * @param live of which server
     * @return the routes
     */
    public static List<Route> of(LiveServer live) {
        return List.of(Route.of("GET", "/metrics", new MetricsRoutes(live)::metrics));
    }

    private Answer metrics(Request request) {
        request.requireParametersAmong();
        MetricsText text = new MetricsText();
        text.family("restante_info", GAUGE, "Which version this is.").sample(1, "version", Version.text());
        addMail(text);
        addConversations(text);
        addFaults(text);
        addHttp(text);
        addProcess(text);
        return Answer.of(MetricsText.MEDIA_TYPE, text.octets());
    }

    private void addMail(MetricsText text) {
        List<ReceivedMail> mails = server.received().list();
        text.family("restante_mails_received_total", COUNTER, "Mails that were received.")
                .sample(server.changes().arrivals());
        text.family("restante_mails", GAUGE, "Received mails that are held now.")
                .sample(mails.size());
        text.family("restante_mails_unread", GAUGE, "Held mails that nobody has marked as read.")
                .sample(live.marks().unread(mails));
        text.family("restante_mails_bytes", GAUGE, "Size of the held mails.")
                .sample(mails.stream().mapToLong(ReceivedMail::size).sum());
        text.family(
                        "restante_mail_removals_total",
                        COUNTER,
                        "How often received mails were taken out, forgotten or restored.")
                .sample(server.changes().removals());
        text.family("restante_accounts", GAUGE, "Accounts.")
                .sample(server.accounts().size());
    }

    /** Of those that are kept: the newest few hundred. */
    private void addConversations(MetricsText text) {
        Map<String, Long> byEnd = server.conversations().list().stream()
                .collect(Collectors.groupingBy(
                        each -> each.end()
                                .map(ConversationEnd::cause)
                                .map(Enum::name)
                                .orElse("open"),
                        TreeMap::new,
                        Collectors.counting()));
        MetricsText.Family kept =
                text.family("restante_conversations_kept", GAUGE, "Conversations that are kept, by how they ended.");
        byEnd.forEach((end, count) -> kept.sample(count, "end", end.toLowerCase(Locale.ROOT)));
    }

    private void addFaults(MetricsText text) {
        MetricsText.Family strikes =
                text.family("restante_fault_strikes_total", COUNTER, "How often each fault rule struck.");
        for (ActiveFault each : server.faults().list()) {
            strikes.sample(
                    each.strikes(), "rule", each.name(), "scope", each.scope().orElse(""));
        }
    }

    private void addHttp(MetricsText text) {
        MetricsText.Family answered = text.family(
                "restante_http_requests_total", COUNTER, "Requests that were answered, by class of status.");
        live.traffic().answered().forEach((status, count) -> answered.sample(count, "status", status));
        text.family("restante_http_waiting_clients", GAUGE, "Clients that wait for something to happen.")
                .sample(live.traffic().waiting());
    }

    private void addProcess(MetricsText text) {
        text.family("restante_jvm_memory_used_bytes", GAUGE, "Memory of the JVM that is in use, by area.")
                .sample(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), "area", "heap")
                .sample(
                        ManagementFactory.getMemoryMXBean()
                                .getNonHeapMemoryUsage()
                                .getUsed(),
                        "area",
                        "nonheap");
        text.family("restante_uptime_seconds", GAUGE, "How long the server has been there.")
                .sample(Duration.between(live.startedAt(), Instant.now()).toMillis() / MILLIS);
    }
}
