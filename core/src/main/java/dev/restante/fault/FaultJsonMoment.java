package dev.restante.fault;

import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The moment of a rule in JSON: {@code on}, and {@code at} where it is not the usual place. */
final class FaultJsonMoment {

    private static final String ON = "on";
    private static final String AT = "at";
    private static final List<String> CONTENT = positions(true);

    private FaultJsonMoment() {}

    private static List<String> positions(boolean inContent) {
        return Stream.of(Position.values())
                .filter(each -> each.isInContent() == inContent)
                .map(Position::key)
                .toList();
    }

    static Moment read(JsonObject rule) {
        Moment usual = rule.read(ON, FaultJsonMoment::on);
        return rule.read(AT, usual, value -> at(value, usual));
    }

    private static Moment on(JsonValue json) {
        if (json.isList()) {
            List<JsonValue> verbs = json.list();
            if (verbs.isEmpty()) {
                throw json.error("needs a command, such as \"SMTP RCPT\"; \"command\" is for all of them");
            }
            return Moment.at(verbs.stream().map(FaultJsonMoment::oneOfSeveral).toList());
        }
        return event(json).map(Moment::at).orElseGet(() -> Moment.at(List.of(FaultJsonVerbs.read(json))));
    }

    private static Optional<Event> event(JsonValue json) {
        return Stream.of(Event.values())
                .filter(each -> each.key().equalsIgnoreCase(json.text()))
                .findFirst();
    }

    private static Verb oneOfSeveral(JsonValue json) {
        event(json).ifPresent(event -> {
            throw json.error("is '%s', which stands alone: a list is of commands".formatted(event.key()));
        });
        return FaultJsonVerbs.read(json);
    }

    private static Moment at(JsonValue json, Moment usual) {
        if (json.isText()) {
            return usual.at(json.oneOf(List.of(Position.BEFORE, Position.REPLY, Position.AFTER), Position::key), 0);
        }
        JsonObject fields = json.object(CONTENT);
        List<Position> given = Stream.of(Position.values())
                .filter(each -> fields.has(each.key()))
                .toList();
        if (given.size() != 1) {
            throw json.error("is one of %s, {\"received\": 1000}, {\"sent\": 1000}"
                    .formatted(String.join(", ", positions(false))));
        }
        Position position = given.get(0);
        return fields.read(position.key(), octets -> usual.at(position, octets.whole()));
    }

    static void write(Moment moment, Map<String, Object> json) {
        List<String> verbs = moment.verbs().stream().map(Verb::qualifiedName).toList();
        json.put(ON, verbs.isEmpty() ? moment.event().key() : FaultJson.oneOrMore(verbs));
        Position position = moment.position();
        if (position.isInContent()) {
            json.put(AT, Map.of(position.key(), moment.octets()));
        } else if (position != Moment.at(moment.event()).position()) {
            json.put(AT, position.key());
        }
    }
}
