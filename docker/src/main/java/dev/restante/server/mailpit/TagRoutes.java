package dev.restante.server.mailpit;

import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Answer;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.server.live.LiveServer;
import dev.restante.server.live.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The tags of messages. */
final class TagRoutes {

    private final LiveServer live;
    private final Messages messages;
    private final TagList tags;

    private TagRoutes(LiveServer live) {
        this.live = live;
        this.messages = new Messages(live);
        this.tags = new TagList(live);
    }

    static List<Route> of(LiveServer live) {
        TagRoutes routes = new TagRoutes(live);
        return List.of(
                Route.of("GET", "/api/v1/tags", routes::list),
                Route.of("PUT", "/api/v1/tags", routes::set),
                Route.of("PUT", "/api/v1/tags/{tag}", routes::rename),
                Route.of("DELETE", "/api/v1/tags/{tag}", routes::delete));
    }

    private Answer list(Request request) {
        return Answer.json(tags.all());
    }

    /** In place of those that the messages have. */
    private Answer set(Request request) {
        JsonMembers body = JsonMembers.of(request);
        List<String> wanted =
                body.texts("Tags").stream().map(TagRoutes::valid).distinct().toList();
        live.marks().tag(messages.named(body.texts("IDs")), wanted);
        return Replies.ok();
    }

    private Answer rename(Request request) {
        String old = existing(request);
        String name = valid(JsonMembers.of(request).text("Name"));
        replace(old, tag -> name);
        return Replies.ok();
    }

    private Answer delete(Request request) {
        replace(existing(request), tag -> "");
        return Replies.ok();
    }

    private String existing(Request request) {
        String tag = request.path("tag");
        return tags.all().stream()
                .filter(tag::equals)
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("tag not found: " + tag));
    }

    private static String valid(String tag) {
        String clean = Tags.cleaned(tag);
        if (clean.isEmpty() || clean.length() > Tags.MAX_LENGTH) {
            throw Problem.badRequest("invalid tag name: a tag has 1 to %d letters, digits, spaces or - _ . @"
                    .formatted(Tags.MAX_LENGTH));
        }
        return clean;
    }

    private void replace(String old, UnaryOperator<String> change) {
        for (ReceivedMail mail : live.mail().received().list()) {
            List<String> now = new ArrayList<>(live.marks().tags(mail));
            if (now.contains(old)) {
                now.replaceAll(tag -> tag.equals(old) ? change.apply(tag) : tag);
                now.removeIf(String::isEmpty);
                live.marks().tag(List.of(mail), now);
            }
        }
    }
}
