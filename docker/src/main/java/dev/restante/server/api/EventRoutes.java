package dev.restante.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Event;
import dev.restante.server.http.EventFeed;
import dev.restante.server.http.Json;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.Happening;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What happens on the server, told as it happens (server-sent events, HTML standard section 9.2). */
public final class EventRoutes {

    private static final int TOLD_MARKS = 100;

    private final LiveServer live;
    private final MailJson json;
    private final EventFeed feed;

    private EventRoutes(LiveServer live) {
        this.live = live;
        this.json = new MailJson(live);
        this.feed = live.events(this::written);
    }

    /**
     * The rows.
     *
     * @param live whose events
     * @return the routes
     */
    public static List<Route> of(LiveServer live) {
        EventRoutes routes = new EventRoutes(live);
        return List.of(Route.of("GET", "/api/events", routes::events));
    }

    /** A browser that comes again names the last event by itself; others may do so with a parameter. */
    private Answer events(Request request) {
        request.requireParametersAmong("cursor");
        Optional<String> cursor = request.header("Last-Event-ID").or(() -> request.parameter("cursor"));
        return Answer.events(feed, cursor.orElse(""));
    }

    private Optional<Event> written(Happening happening) {
        if (happening instanceof Happening.Arrived arrived) {
            return live.mail().received().find(arrived.id()).map(mail -> event("mail", json.summary(mail)));
        }
        if (happening instanceof Happening.Removed removed) {
            return Optional.of(event("removed", Map.of("ids", removed.ids())));
        }
        if (happening instanceof Happening.Marked marked) {
            return Optional.of(event("marked", marks(marked.ids())));
        }
        if (happening instanceof Happening.Changed changed) {
            return Optional.of(event(changed.topic().name().toLowerCase(Locale.ROOT), Map.of()));
        }
        return Optional.of(event("start", Map.of()));
    }

    /** Of many, only which. */
    private Map<String, Object> marks(List<Long> ids) {
        Fields fields = new Fields().always("ids", ids);
        if (ids.size() <= TOLD_MARKS) {
            fields.always(
                    "marks",
                    ids.stream()
                            .flatMap(id -> live.mail().received().find(id).stream())
                            .map(this::mark)
                            .toList());
        }
        return fields.map();
    }

    private Map<String, Object> mark(ReceivedMail mail) {
        return new Fields()
                .always("id", mail.id())
                .always("read", live.marks().isRead(mail))
                .always("tags", live.marks().tags(mail))
                .map();
    }

    private static Event event(String name, Object data) {
        return new Event("", name, new String(Json.write(data), UTF_8));
    }
}
