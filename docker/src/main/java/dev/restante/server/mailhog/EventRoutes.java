package dev.restante.server.mailhog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.server.http.Answer;
import dev.restante.server.http.Event;
import dev.restante.server.http.EventFeed;
import dev.restante.server.http.Json;
import dev.restante.server.http.Route;
import dev.restante.server.live.Happening;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.Optional;

/** New messages, told as they come: by server-sent events that are named data, or over a WebSocket. */
final class EventRoutes {

    private final LiveServer live;

    private EventRoutes(LiveServer live) {
        this.live = live;
    }

    static List<Route> of(LiveServer live) {
        EventFeed feed = live.events(new EventRoutes(live)::written);
        return List.of(
                Route.of("GET", "/api/v1/events", request -> Answer.events(feed, "")),
                Route.ofWebSocket("/api/v2/websocket", feed));
    }

    private Optional<Event> written(Happening happening) {
        return happening instanceof Happening.Arrived arrived
                ? live.mail()
                        .received()
                        .find(arrived.id())
                        .map(mail -> new Event("", "data", new String(Json.write(MessageJson.of(mail)), UTF_8)))
                : Optional.empty();
    }
}
