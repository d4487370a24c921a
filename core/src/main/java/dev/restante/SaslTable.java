package dev.restante;

import dev.restante.sasl.Anonymous;
import dev.restante.sasl.CramMd5;
import dev.restante.sasl.External;
import dev.restante.sasl.Login;
import dev.restante.sasl.Mechanisms;
import dev.restante.sasl.OauthBearer;
import dev.restante.sasl.Plain;
import dev.restante.sasl.SaslMechanism;
import dev.restante.sasl.Scram;
import dev.restante.sasl.ScramHash;
import dev.restante.sasl.Xoauth2;
import dev.restante.settings.TlsPolicy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The mechanisms that all protocols are handed: what is not listed here does not exist. */
final class SaslTable {

    /** Offered only to who names them. */
    private static final Set<String> NEVER_BY_DEFAULT = Set.of("ANONYMOUS");

    private final AuthenticationOptions options;
    private final TlsPolicy tls;
    private final Map<String, SaslMechanism> known = new LinkedHashMap<>();

    private SaslTable(AuthenticationOptions options, TlsPolicy tls) {
        this.options = options;
        this.tls = tls;
        all().forEach(mechanism -> known.put(mechanism.name(), mechanism));
    }

    /** In the order in which they are announced: naive clients take the first that they know. */
    private List<SaslMechanism> all() {
        return List.of(
                new Plain(),
                new Login(),
                new CramMd5(InProcessMailServer.HOST_NAME),
                Scram.bare(ScramHash.SHA_1, isChosen("SCRAM-SHA-1-PLUS")),
                Scram.plus(ScramHash.SHA_1),
                Scram.bare(ScramHash.SHA_256, isChosen("SCRAM-SHA-256-PLUS")),
                Scram.plus(ScramHash.SHA_256),
                new Xoauth2(options.tokens),
                new OauthBearer(options.tokens),
                new External(),
                new Anonymous());
    }

    private boolean isChosen(String name) {
        return options.mechanisms.isEmpty() || options.mechanisms.contains(name);
    }

    static Mechanisms mechanisms(AuthenticationOptions options, TlsPolicy tls) {
        return new SaslTable(options, tls).chosen();
    }

    private Mechanisms chosen() {
        requireAmong(known.keySet(), options.mechanisms);
        List<String> names = options.mechanisms.isEmpty()
                ? known.keySet().stream()
                        .filter(name -> !NEVER_BY_DEFAULT.contains(name))
                        .toList()
                : options.mechanisms;
        List<String> beforeTls = options.beforeTls == null ? names : options.beforeTls;
        requireAmong(names, beforeTls);
        return new Mechanisms(
                names.stream().map(known::get).toList(), tls == TlsPolicy.REQUIRED ? List.of() : beforeTls);
    }

    private static void requireAmong(Collection<String> allowed, List<String> named) {
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no mechanism %s, only %s"
                    .formatted(String.join(", ", unknown), String.join(", ", allowed)));
        }
    }
}
