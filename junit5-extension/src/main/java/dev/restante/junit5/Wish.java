package dev.restante.junit5;

import dev.restante.Endpoint;
import dev.restante.MailAccount;
import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.Mailbox;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What can be asked for: how it is recognized, and where it comes from. */
interface Wish {

    /** Gives what is wished for, or says why it is not there. */
    Object from(Source source);

    /** Where things come from; each method throws an exception with advice if there is no such thing yet. */
    interface Source {

        MailServer server();

        MailScope scope();
    }

    /** What is given for an account. */
    Map<Class<?>, BiFunction<MailScope, String, Object>> ACCOUNT_TYPES = Map.of(
            String.class, (scope, name) -> DeclaredAccount.isWholeAddress(name) ? name : scope.address(name),
            MailAccount.class, Wish::mailAccount,
            Mailbox.class, (scope, name) -> mailAccount(scope, name).inbox());

    /** What is given for a port. */
    Map<Class<?>, Function<Endpoint, Object>> PORT_TYPES =
            Map.of(int.class, Endpoint::port, Integer.class, Endpoint::port, Endpoint.class, endpoint -> endpoint);

    /** The wish of a parameter or field; empty if it is none of ours. */
    static Optional<Wish> of(Injectee injectee) {
        Port port = injectee.port();
        if (port != null) {
            return Optional.of(source -> port(injectee, port, source));
        }
        if (!injectee.accounts().isEmpty()) {
            return Optional.of(source -> account(injectee, source));
        }
        if (injectee.type() == MailServer.class) {
            return Optional.of(Source::server);
        }
        return injectee.type() == MailScope.class ? Optional.of(Source::scope) : Optional.empty();
    }

    private static Object port(Injectee injectee, Port port, Source source) {
        Function<Endpoint, Object> view =
                require(PORT_TYPES.get(injectee.type()), "@Port", injectee, "an int or an Endpoint");
        return view.apply(source.server().endpoint(port.value()));
    }

    private static Object account(Injectee injectee, Source source) {
        BiFunction<MailScope, String, Object> view = require(
                ACCOUNT_TYPES.get(injectee.type()), "@Account", injectee, "a String, a MailAccount or a Mailbox");
        if (injectee.accounts().size() > 1) {
            throw new ExtensionConfigurationException(
                    "@Account is there twice on one value of %s: it is one account.".formatted(injectee.place()));
        }
        Account account = injectee.accounts().get(0);
        String name = DeclaredAccount.nameOf(account, injectee.place());
        if (!account.password().isEmpty()) {
            DeclaredAccount.of(account, injectee.place()).declareIn(source.scope());
        }
        return view.apply(source.scope(), name);
    }

    /** A whole address may be outside of the test's scope. */
    private static MailAccount mailAccount(MailScope scope, String name) {
        return (DeclaredAccount.isWholeAddress(name) ? scope.server() : scope).account(name);
    }

    private static <T> T require(@Nullable T view, String annotation, Injectee injectee, String possible) {
        if (view == null) {
            throw new ExtensionConfigurationException("%s cannot be of type %s, as in %s: it is %s."
                    .formatted(annotation, injectee.type().getSimpleName(), injectee.place(), possible));
        }
        return view;
    }
}
