package dev.restante.junit5;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import java.util.List;

/**
 * How a server is set up. Tests of {@link ServerScope#SUITE} share a server where these are equal.
 *
 * @param strict whether it refuses what nobody declared
 * @param configurations what else is said of it
 */
record ServerSetup(boolean strict, List<MailServerConfiguration> configurations) {

    static ServerSetup of(boolean strict, List<Class<? extends MailServerConfiguration>> configurations) {
        return new ServerSetup(
                strict,
                configurations.stream()
                        .<MailServerConfiguration>map(ConfigurationClass::new)
                        .toList());
    }

    MailServer start() {
        MailServerBuilder builder = MailServer.builder().strict(strict);
        configurations.forEach(each -> each.configure(builder));
        return builder.start();
    }
}
