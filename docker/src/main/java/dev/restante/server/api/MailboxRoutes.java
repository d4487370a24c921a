package dev.restante.server.api;

import dev.restante.MailAccount;
import dev.restante.MailServer;
import dev.restante.Mailbox;
import dev.restante.mail.MailboxMessage;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.RawMessage;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The mailboxes as IMAP clients see them: looked at, filled, and changed as by another client. */
public final class MailboxRoutes {

    private static final String NEW = "new";

    private final MailServer server;

    private MailboxRoutes(MailServer server) {
        this.server = server;
    }

    /**
     * The rows.
     *
     * @param server whose mailboxes
     * @return the routes
     */
    public static List<Route> of(MailServer server) {
        MailboxRoutes routes = new MailboxRoutes(server);
        return List.of(
                Route.of("GET", "/api/mailboxes", routes::list),
                Route.of("POST", "/api/mailboxes", routes::fill),
                Route.of("GET", "/api/mailboxes/{account}/{name}", unlessGone(routes::one)),
                Route.of("PATCH", "/api/mailboxes/{account}/{name}", unlessGone(routes::change)),
                Route.of("DELETE", "/api/mailboxes/{account}/{name}", unlessGone(routes::delete)),
                Route.of("GET", "/api/mailboxes/{account}/{name}/{uid}/raw", unlessGone(routes::raw)),
                Route.of("DELETE", "/api/mailboxes/{account}/{name}/messages", unlessGone(routes::empty)),
                Route.of("DELETE", "/api/mailboxes/{account}/{name}/{uid}", unlessGone(routes::expunge)));
    }

    /** A client may delete a mailbox while it is looked at. */
    private static Route.Handler unlessGone(Route.Handler handler) {
        return request -> {
            try {
                return handler.answer(request);
            } catch (IllegalArgumentException e) {
                throw Problem.notFound(e.getMessage());
            }
        };
    }

    private Answer list(Request request) {
        request.requireParametersAmong("account");
        List<MailAccount> accounts = request.parameter("account")
                .map(name -> List.of(AccountRoutes.find(server, name)))
                .orElseGet(server::accounts);
        return Answer.json(Map.of(
                "mailboxes",
                accounts.stream()
                        .flatMap(each -> MailboxJson.mailboxes(each).stream())
                        .toList()));
    }

    private Answer fill(Request request) {
        request.requireParametersAmong();
        try {
            MailboxFilling filling = MailboxFilling.read(request);
            MailAccount account = server.account(filling.account());
            Mailbox mailbox = account.hasMailbox(filling.name())
                    ? account.mailbox(filling.name())
                    : account.createMailbox(filling.name());
            List<MailboxMessage> added = mailbox.add(filling.mails());
            return Answer.json(withMessages(mailbox, added)).withStatus(201);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage());
        }
    }

    private Answer one(Request request) {
        request.requireParametersAmong("since", "limit");
        long since = request.number("since", 0).orElse(0L);
        long limit = request.number("limit", 0).orElse(Long.MAX_VALUE);
        Mailbox mailbox = find(request);
        return Answer.json(withMessages(
                mailbox,
                mailbox.messages().stream()
                        .filter(each -> each.uid() > since)
                        .limit(limit)
                        .toList()));
    }

    private Map<String, Object> withMessages(Mailbox mailbox, List<MailboxMessage> messages) {
        Map<RawMessage, Long> received = server.received().stream()
                .collect(Collectors.toMap(ReceivedMail::message, ReceivedMail::id, (one, other) -> one));
        return MailboxJson.mailbox(mailbox)
                .always(
                        "messages",
                        messages.stream()
                                .map(each ->
                                        MailboxJson.message(each, Optional.ofNullable(received.get(each.message()))))
                                .toList())
                .map();
    }

    private Answer change(Request request) {
        request.requireParametersAmong();
        Body body = Body.of(request, "readOnly", "uidValidity");
        if (body.isEmpty()) {
            throw Problem.badRequest("A mailbox changes by {\"readOnly\": true} or by {\"uidValidity\": \"new\"}");
        }
        Optional<Boolean> readOnly = body.flag("readOnly");
        Optional<String> uidValidity = body.optionalText("uidValidity");
        if (!uidValidity.orElse(NEW).equals(NEW)) {
            throw Body.wrong("uidValidity", "'uidValidity' can become \"new\", the server chooses the number");
        }
        Mailbox mailbox = find(request);
        readOnly.ifPresent(mailbox::readOnly);
        uidValidity.ifPresent(unused -> mailbox.changeUidValidity());
        return Answer.json(MailboxJson.mailbox(mailbox).map());
    }

    /** There is always an INBOX (RFC 3501 section 5.1), so it is emptied. */
    private Answer delete(Request request) {
        request.requireParametersAmong();
        Mailbox mailbox = find(request);
        if (mailbox.name().equalsIgnoreCase("INBOX")) {
            mailbox.clear();
        } else {
            mailbox.delete();
        }
        return Answer.done();
    }

    private Answer empty(Request request) {
        request.requireParametersAmong();
        find(request).clear();
        return Answer.done();
    }

    private Answer raw(Request request) {
        request.requireParametersAmong();
        return Answer.of("message/rfc822", message(find(request), request).raw());
    }

    private Answer expunge(Request request) {
        request.requireParametersAmong();
        Mailbox mailbox = find(request);
        int uid = message(mailbox, request).uid();
        mailbox.expunge(each -> each.uid() == uid);
        return Answer.done();
    }

    private static MailboxMessage message(Mailbox mailbox, Request request) {
        String uid = request.path("uid");
        return mailbox.messages().stream()
                .filter(each -> Integer.toString(each.uid()).equals(uid))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "There is no message with the UID %s in %s".formatted(Shown.quoted(uid), mailbox.name())));
    }

    private Mailbox find(Request request) {
        MailAccount account = AccountRoutes.find(server, request.path("account"));
        String name = request.path("name");
        if (!account.hasMailbox(name)) {
            throw Problem.notFound("%s has no mailbox %s: GET /api/mailboxes tells which there are"
                    .formatted(account.name(), Shown.quoted(name)));
        }
        return account.mailbox(name);
    }
}
