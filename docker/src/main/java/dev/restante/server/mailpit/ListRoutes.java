package dev.restante.server.mailpit;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.server.http.Answer;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many messages at once: listed, searched, marked and deleted. */
final class ListRoutes {

    private final LiveServer live;
    private final Messages messages;
    private final TagList tags;
    private final SummaryJson summary;

    private ListRoutes(LiveServer live) {
        this.live = live;
        this.messages = new Messages(live);
        this.tags = new TagList(live);
        this.summary = new SummaryJson(live);
    }

    static List<Route> of(LiveServer live) {
        ListRoutes routes = new ListRoutes(live);
        return List.of(
                Route.of("GET", "/api/v1/messages", routes::list),
                Route.of("PUT", "/api/v1/messages", routes::setRead),
                Route.of("DELETE", "/api/v1/messages", routes::delete),
                Route.of("GET", "/api/v1/search", routes::search),
                Route.of("DELETE", "/api/v1/search", routes::deleteFound));
    }

    private Answer list(Request request) {
        return listed(request, MailQuery.any());
    }

    private Answer search(Request request) {
        return listed(request, searched(request));
    }

    private MailQuery searched(Request request) {
        return messages.query(request, request.parameter("query").orElse(""));
    }

    private Answer listed(Request request, MailQuery query) {
        Page page = Page.of(request);
        List<ReceivedMail> all = live.mail().received().list();
        List<ReceivedMail> selected = live.newestFirst(query);
        List<ReceivedMail> shown = page.of(selected);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", all.size());
        json.put("unread", live.marks().unread(all));
        json.put("count", shown.size());
        json.put("messages_count", selected.size());
        json.put("messages_unread", live.marks().unread(selected));
        json.put("start", page.start());
        json.put("tags", tags.all());
        json.put("messages", shown.stream().map(summary::listed).toList());
        return Answer.json(json);
    }

    /** Of all, if nothing says of which. */
    private Answer setRead(Request request) {
        JsonMembers body = JsonMembers.of(request);
        List<String> ids = body.texts("IDs");
        String search = body.text("Search");
        if (!ids.isEmpty() && !search.isEmpty()) {
            throw Problem.badRequest("You may specify either IDs or a search query, not both");
        }
        MailQuery query = search.isEmpty() ? MailQuery.any() : messages.query(request, search);
        live.marks().read(ids.isEmpty() ? live.mail().received(query).list() : messages.named(ids), body.isSet("Read"));
        return Replies.ok();
    }

    /**
     * All, if nothing says which. Without a body, it may be a client of MailHog, which takes nothing but JSON or
     * nothing for an answer.
     */
    private Answer delete(Request request) {
        if (request.body().length == 0) {
            messages.delete(MailQuery.any());
            return Answer.text("text/plain", "");
        }
        List<String> ids = JsonMembers.of(request).texts("IDs");
        if (ids.isEmpty()) {
            messages.delete(MailQuery.any());
        } else {
            messages.delete(ids);
        }
        return Replies.ok();
    }

    private Answer deleteFound(Request request) {
        messages.delete(searched(request));
        return Replies.ok();
    }
}
