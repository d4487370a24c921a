package dev.restante.server.mailpit;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import dev.restante.server.live.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server itself. */
final class InfoRoutes {

    private final LiveServer live;
    private final TagList tags;

    private InfoRoutes(LiveServer live) {
        this.live = live;
        this.tags = new TagList(live);
    }

    static List<Route> of(LiveServer live) {
        InfoRoutes routes = new InfoRoutes(live);
        return List.of(Route.of("GET", "/api/v1/info", routes::info), Route.of("GET", "/api/v1/webui", routes::webui));
    }

    private Answer info(Request request) {
        List<ReceivedMail> mails = live.mail().received().list();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Version", "Restante " + Version.text());
        json.put("LatestVersion", "disabled");
        json.put("Database", "(memory)");
        json.put("DatabaseSize", size(mails));
        json.put("Messages", mails.size());
        json.put("Unread", live.marks().unread(mails));
        json.put("Tags", tags.counts());
        json.put("RuntimeStats", statistics(mails));
        return Answer.json(json);
    }

    /** Nothing is ignored; what is refused is in the conversations. Sizes are of what is still there. */
    private Map<String, Object> statistics(List<ReceivedMail> mails) {
        Runtime jvm = Runtime.getRuntime();
        long received = live.mail().mark().id();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Uptime", Duration.between(live.startedAt(), Instant.now()).toSeconds());
        json.put("Memory", jvm.totalMemory() - jvm.freeMemory());
        json.put("MessagesDeleted", Math.max(0, received - mails.size()));
        json.put("SMTPAccepted", received);
        json.put("SMTPAcceptedSize", size(mails));
        json.put("SMTPRejected", 0);
        json.put("SMTPIgnored", 0);
        return json;
    }

    private static long size(List<ReceivedMail> mails) {
        return mails.stream().mapToLong(ReceivedMail::size).sum();
    }

    private Answer webui(Request request) {
        Map<String, Object> relay = new LinkedHashMap<>();
        relay.put("Enabled", false);
        List.of("SMTPServer", "ReturnPath", "AllowedRecipients", "BlockedRecipients", "OverrideFrom")
                .forEach(each -> relay.put(each, ""));
        relay.put("PreserveMessageIDs", false);
        relay.put("RecipientAllowlist", "");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Label", "");
        json.put("MessageRelay", relay);
        json.put("SpamAssassin", false);
        json.put("Rspamd", false);
        json.put("ChaosEnabled", true);
        json.put("DuplicatesIgnored", false);
        json.put("HideDeleteAllButton", false);
        return Answer.json(json);
    }
}
