package dev.restante.server.mailpit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Event;
import dev.restante.server.http.Json;
import dev.restante.server.http.Route;
import dev.restante.server.live.Happening;
import dev.restante.server.live.LiveServer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens, told over a WebSocket. Prune means: look at everything anew. */
final class EventRoutes {

    /** Of more, all is looked at anew. */
    private static final int SINGLY = 100;

    private final LiveServer live;
    private final SummaryJson summary;

    private EventRoutes(LiveServer live) {
        this.live = live;
        this.summary = new SummaryJson(live);
    }

    static List<Route> of(LiveServer live) {
        return List.of(Route.ofWebSocket("/api/events", live.manyEvents(new EventRoutes(live)::written)));
    }

    private List<Event> written(Happening happening) {
        List<Event> events = new ArrayList<>();
        if (happening instanceof Happening.Changed) {
            return events;
        }
        if (happening instanceof Happening.Arrived arrived) {
            live.mail()
                    .received()
                    .find(arrived.id())
                    .map(summary::written)
                    .ifPresent(mail -> events.add(event("new", mail)));
        } else if (happening instanceof Happening.Removed removed) {
            addRemovals(removed.ids(), events);
        } else if (happening instanceof Happening.Marked marked && marked.ids().size() <= SINGLY) {
            marked.ids().stream()
                    .flatMap(id -> live.mail().received().find(id).stream())
                    .forEach(mail -> events.add(event("update", marks(mail))));
        } else {
            events.add(event("prune", null));
        }
        events.add(event("stats", statistics()));
        return events;
    }

    private void addRemovals(List<Long> ids, List<Event> events) {
        if (live.mail().received().count() == 0) {
            events.add(event("truncate", null));
        } else if (ids.size() <= SINGLY) {
            ids.forEach(id -> events.add(event("delete", Map.of("ID", Long.toString(id)))));
        } else {
            events.add(event("prune", null));
        }
    }

    private Map<String, Object> marks(ReceivedMail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ID", Long.toString(mail.id()));
        json.put("Read", live.marks().isRead(mail));
        json.put("Tags", live.marks().tags(mail));
        return json;
    }

    private Map<String, Object> statistics() {
        List<ReceivedMail> mails = live.mail().received().list();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Total", mails.size());
        json.put("Unread", live.marks().unread(mails));
        return json;
    }

    private static Event event(String type, @Nullable Object data) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("Type", type);
        json.put("Data", data);
        return new Event("", type, new String(Json.write(json), UTF_8));
    }
}
