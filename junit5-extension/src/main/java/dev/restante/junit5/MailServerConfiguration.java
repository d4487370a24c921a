package dev.restante.junit5;

import dev.restante.MailServerBuilder;

/**
 * Sets up the server of tests. {@link MailServerTest#configuration()} names a class of this kind, which has a
 * constructor without parameters; {@link MailServerExtension#with} takes a lambda.
 *
 * <pre>{@code
 * class SmallMessages implements MailServerConfiguration {
 *
 *     @Override
 *     public void configure(MailServerBuilder server) {
 *         server.maxMessageSize(10_000);
 *     }
 * }
 *
 * @MailServerTest(configuration = SmallMessages.class)
 * class NewsletterTest { ... }
 * }</pre>
 */
@FunctionalInterface
public interface MailServerConfiguration {

    /**
     * Says what the server shall be like. It is called once for each server that is started.
     *
     * @param server describes the server; it is started after this
     */
    void configure(MailServerBuilder server);
}
