package dev.restante.server.api;

import dev.restante.MailMark;
import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.ReceivedMails;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.query.QuerySyntaxException;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the received mails a request is about.
 *
 * @param scope whose mails
 * @param query which of them
 * @param since the id of the last one that is left out for being too old; 0 for none
 */
record MailSelection(MailScope scope, MailQuery query, long since) {

    private static final List<String> OWN = List.of(ScopeParameter.NAME, "since", "until");

    /** By the parameters of a request; those named mean something else. */
    static MailSelection of(MailServer server, Request request, String... others) {
        String[] besides = Stream.concat(OWN.stream(), Stream.of(others)).toArray(String[]::new);
        MailQuery query = query(request.parametersBut(besides));
        return new MailSelection(
                ScopeParameter.of(server, request),
                request.number("until", 0)
                        .map(last -> query.and(MailQuery.any().matching("id up to " + last, mail -> mail.id() <= last)))
                        .orElse(query),
                request.number("since", 0).orElse(0L));
    }

    /** The same selection, narrowed. */
    MailSelection and(MailQuery narrower) {
        return new MailSelection(scope, query.and(narrower), since);
    }

    ReceivedMails mails() {
        return scope.received(query).since(new MailMark(since));
    }

    /** What could have been meant: those that came since then, or if none has come, those from before. */
    List<ReceivedMail> candidates() {
        List<ReceivedMail> all = scope.received().list();
        List<ReceivedMail> late = all.stream().filter(mail -> mail.id() > since).toList();
        return late.isEmpty() ? all : late;
    }

    /** Why a mail of the scope is not among them; empty if it is. */
    Optional<String> difference(ReceivedMail mail) {
        return mail.id() <= since
                ? Optional.of("it came before: its id is not above since=" + since)
                : query.firstDifference(mail);
    }

    private static MailQuery query(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> requireReadable(name, Map.of(name, values)));
        return MailQuery.ofParameters(parameters);
    }

    /** One by one, to know which is wrong. */
    private static void requireReadable(String name, Map<String, List<String>> parameter) {
        try {
            MailQuery.ofParameters(parameter);
        } catch (QuerySyntaxException e) {
            throw Problem.badRequest(e.getMessage()).with("parameter", name);
        }
    }
}
