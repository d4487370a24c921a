package dev.restante.fault;

import dev.restante.query.MailQuery;
import dev.restante.settings.MailProtocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a rule asks, in JSON. */
final class FaultJsonConditions {

    private static final String PROTOCOL = "protocol";
    private static final String MAIL = "mail";
    private static final String MORE_CONNECTIONS_THAN = "moreConnectionsThan";
    static final List<String> FIELDS = Stream.concat(
                    Stream.of(FaultCondition.values()).map(FaultCondition::key),
                    Stream.of(PROTOCOL, MAIL, MORE_CONNECTIONS_THAN))
            .toList();

    private FaultJsonConditions() {}

    static FaultTrigger read(JsonValue json, FaultTrigger anything) {
        JsonObject fields = json.object(FIELDS);
        FaultTrigger over = fields.read(PROTOCOL, anything, value -> anything.over(protocols(value)));
        FaultTrigger mail = fields.read(MAIL, over, value -> over.mail(MailQuery.ofJson(value.map())));
        FaultTrigger asking =
                fields.read(MORE_CONNECTIONS_THAN, mail, value -> mail.withMoreConnectionsThan(value.integer()));
        for (FaultCondition each : FaultCondition.values()) {
            FaultTrigger soFar = asking;
            asking = fields.read(each.key(), soFar, value -> soFar.and(each, value.text()));
        }
        return asking;
    }

    private static MailProtocol[] protocols(JsonValue json) {
        return json.oneOrMore().stream()
                .map(each -> each.oneOf(List.of(MailProtocol.values()), MailProtocol::name))
                .toArray(MailProtocol[]::new);
    }

    static Map<String, Object> write(FaultConditions conditions) {
        Map<String, Object> json = new LinkedHashMap<>();
        conditions.values().forEach((condition, value) -> json.put(condition.key(), value));
        if (!conditions.protocols().isEmpty()) {
            json.put(
                    PROTOCOL,
                    FaultJson.oneOrMore(conditions.protocols().stream()
                            .map(MailProtocol::name)
                            .toList()));
        }
        conditions.mail().ifPresent(query -> json.put(MAIL, query.toJson()));
        if (conditions.moreConnectionsThan() > 0) {
            json.put(MORE_CONNECTIONS_THAN, conditions.moreConnectionsThan());
        }
        return json;
    }
}
