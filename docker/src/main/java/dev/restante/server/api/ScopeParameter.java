package dev.restante.server.api;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import java.util.Optional;

/** The parameter {@code scope}: whoever names a domain sees and touches what belongs to it, and nothing else. */
final class ScopeParameter {

    static final String NAME = "scope";

    private ScopeParameter() {}

    /** The scope that is asked for; without the parameter, the whole server. */
    static MailScope of(MailServer server, Request request) {
        Optional<String> domain = request.parameter(NAME);
        try {
            return domain.isPresent() ? server.scope(domain.get()) : server;
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage()).with("parameter", NAME);
        }
    }
}
