package dev.restante.server.api;

import dev.restante.Conversations;
import dev.restante.MailServer;
import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationEnd;
import dev.restante.conversation.ConversationLine;
import dev.restante.fault.FaultStrike;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.settings.MailProtocol;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What clients and the server said to each other. */
public final class ConversationRoutes {

    private static final String[] PARAMETERS = Stream.concat(
                    Stream.of("naming", "protocol", ScopeParameter.NAME), Stream.of(Page.PARAMETERS))
            .toArray(String[]::new);

    private final MailServer server;

    private ConversationRoutes(MailServer server) {
        this.server = server;
    }

    /**
     * The rows.
     *
     * @param server whose conversations
     * @return the routes
     */
    public static List<Route> of(MailServer server) {
        ConversationRoutes routes = new ConversationRoutes(server);
        return List.of(
                Route.of("GET", "/api/conversations", routes::list),
                Route.of("GET", "/api/conversations/{number}", routes::one));
    }

    /** In short. */
    private Answer list(Request request) {
        request.requireParametersAmong(PARAMETERS);
        List<Conversation> all = selected(request).list();
        return Answer.json(new Fields()
                .always("count", all.size())
                .always(
                        "conversations",
                        Page.of(request).of(all).stream()
                                .map(each -> summary(each).map())
                                .toList())
                .map());
    }

    private Conversations selected(Request request) {
        Conversations all = ScopeParameter.of(server, request).conversations();
        Conversations named = request.parameter("naming").map(all::naming).orElse(all);
        return request.choice("protocol", "SMTP", "LMTP", "POP3", "IMAP")
                .map(MailProtocol::valueOf)
                .map(named::over)
                .orElse(named);
    }

    private Answer one(Request request) {
        request.requireParametersAmong();
        String number = request.path("number");
        return server.conversations().list().stream()
                .filter(each -> Long.toString(each.number()).equals(number))
                .findFirst()
                .map(each -> Answer.json(whole(each)))
                .orElseThrow(() -> Problem.notFound("There is no conversation %s: the newest few hundred are kept"
                        .formatted(Shown.quoted(number))));
    }

    private static Fields summary(Conversation conversation) {
        return new Fields()
                .always("number", conversation.number())
                .always("listener", conversation.listener().toString())
                .always("client", conversation.client().getHostString())
                .always("began", conversation.began().toString())
                .with("ended", conversation.end().map(end -> end.at().toString()))
                .with("end", conversation.end().map(ConversationEnd::toString))
                .with("tls", conversation.tls().map(Object::toString))
                .with("user", conversation.authentication().map(each -> each.user()))
                .with("addresses", List.copyOf(conversation.addresses()))
                .with(
                        "faults",
                        conversation.faults().stream()
                                .map(ConversationRoutes::strike)
                                .toList());
    }

    static Map<String, Object> whole(Conversation conversation) {
        return summary(conversation)
                .always("commands", conversation.commands())
                .always(
                        "lines",
                        conversation.lines().stream()
                                .map(ConversationRoutes::line)
                                .toList())
                .map();
    }

    private static Map<String, Object> strike(FaultStrike strike) {
        return new Fields()
                .always("rule", strike.rule())
                .always("moment", strike.moment().toString())
                .always("what", strike.what())
                .always("at", strike.at().toString())
                .map();
    }

    private static Map<String, Object> line(ConversationLine line) {
        return new Fields()
                .always("by", line.direction().name().toLowerCase(Locale.ROOT))
                .always("at", line.at().toString())
                .always("text", line.text())
                .map();
    }
}
