package dev.restante.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.FaultRules;
import dev.restante.fault.Smtp;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventRoutesTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void tellsWhoComesToLookAtEverything() throws IOException {
        try (EventListening events = new EventListening(host, "")) {
            assertThat(events.next().name()).isEqualTo("start");
        }
    }

    @Test
    void tellsOfEachMailAsItComes() throws IOException {
        try (EventListening events = new EventListening(host, "")) {
            events.next();
            host.deliver("jane@example.com", "Welcome");
            host.deliver("bob@example.com", "Hello");
            assertThat(events.nextNamed("mail").data()).contains("Welcome");
            assertThat(events.nextNamed("mail").data()).contains("Hello");
        }
    }

    @Test
    void goesOnWhereAClientWas() throws IOException {
        String cursor;
        try (EventListening events = new EventListening(host, "")) {
            cursor = events.next().id();
        }
        host.deliver("jane@example.com", "Welcome");
        try (EventListening events = new EventListening(host, "Last-Event-ID: " + cursor + "\r\n")) {
            assertThat(events.nextNamed("mail").data()).contains("Welcome");
        }
    }

    @Test
    void beginsAnewWithWhomItDoesNotKnow() throws IOException {
        for (String cursor : List.of("x", "zzz-5", "-1", "9999999")) {
            try (EventListening events = new EventListening(host, "Last-Event-ID: " + cursor + "\r\n")) {
                assertThat(events.next().name()).isEqualTo("start");
            }
        }
    }

    @Test
    void tellsWhichMailsAreGone() throws IOException {
        host.deliver("jane@example.com", "Welcome");
        try (EventListening events = new EventListening(host, "")) {
            events.next();
            long id = host.server().received().drain().get(0).id();
            assertThat(events.nextNamed("removed").data()).isEqualTo("{\"ids\":[" + id + "]}");
        }
    }

    @Test
    void tellsWhichMailsSomebodyHasRead() throws IOException, InterruptedException {
        host.deliver("jane@example.com", "Welcome");
        try (EventListening events = new EventListening(host, "")) {
            events.next();
            host.send("PATCH", "/api/mails/latest", "{\"read\": true, \"tags\": [\"seen\"]}");
            assertThat(events.nextNamed("marked").data())
                    .isEqualTo("{\"ids\":[1],\"marks\":[{\"id\":1,\"read\":true,\"tags\":[]}]}");
            assertThat(events.nextNamed("marked").data())
                    .isEqualTo("{\"ids\":[1],\"marks\":[{\"id\":1,\"read\":true,\"tags\":[\"seen\"]}]}");
        }
    }

    @Test
    void tellsThatRulesHaveChanged() throws IOException {
        try (EventListening events = new EventListening(host, "")) {
            events.next();
            host.server().faults().add(FaultRules.on(Smtp.RCPT).reply(451, "4.7.1", "Later"));
            events.nextNamed("faults");
        }
    }
}
