package dev.restante.junit5;

import dev.restante.MailServer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Properties that say where a server is. */
@FunctionalInterface
interface Publication {

    /**
     * Names and values.
     *
     * @param account who is to log in; null if that is left to the application
     */
    Map<String, String> of(MailServer server, @Nullable DeclaredAccount account);
}
