package dev.restante.standards;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.tls.ClientCertificates;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a server announces in one protocol, keywords or mechanisms.
 *
 * @param beforeTls to a client without TLS
 * @param overTls to a client over TLS
 * @param afterLogin to a client that has logged in
 */
record Announced(Set<String> beforeTls, Set<String> overTls, Set<String> afterLogin) {

    static Announced keywords(Announcer announcer, MailServerBuilder builder) throws IOException {
        try (MailServer server = builder.lmtpPort(0).start()) {
            return new Announced(
                    Set.copyOf(announcer.keywords(announcer.beforeTls(server))),
                    Set.copyOf(announcer.keywords(announcer.overTls(server))),
                    Set.copyOf(announcer.keywords(announcer.afterLogin(server))));
        }
    }

    static Announced mechanisms(Announcer announcer, MailServerBuilder builder) throws IOException {
        try (MailServer server = builder.lmtpPort(0).start()) {
            return new Announced(
                    Set.copyOf(announcer.mechanisms(announcer.beforeTls(server))),
                    Set.copyOf(announcer.mechanisms(announcer.overTls(server))),
                    Set.of());
        }
    }

    /** A server on which all is switched on that can be, for clients of every kind. */
    static MailServerBuilder everything(String... mechanisms) {
        return MailServer.builder()
                .account("jane@example.com", "secret")
                .authentication(auth -> auth.mechanisms(mechanisms))
                .smtp(smtp -> smtp.xclient(true))
                .imap(imap -> imap.messageLimit(1000))
                .pop3(pop3 -> pop3.loginDelay(Duration.ofMinutes(1)).expire(30))
                .tls(tls -> tls.clientCertificates(ClientCertificates.REQUESTED));
    }

    /** To any client. */
    Set<String> atAnyMoment() {
        Set<String> all = new LinkedHashSet<>(beforeTls);
        all.addAll(overTls);
        all.addAll(afterLogin);
        return all;
    }

    ByDefault when(String name) {
        return ByDefault.of(beforeTls.contains(name), overTls.contains(name), afterLogin.contains(name));
    }
}
