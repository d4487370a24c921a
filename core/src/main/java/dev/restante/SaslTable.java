package dev.restante;

import dev.restante.sasl.Login;
import dev.restante.sasl.Mechanisms;
import dev.restante.sasl.Plain;
import dev.restante.sasl.SaslMechanism;
import dev.restante.settings.TlsPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mechanisms that all protocols are handed: what is not listed here does not exist. */
final class SaslTable {

    private SaslTable() {}

    /** All mechanisms by their names, in the order in which they are announced. */
    private static Map<String, SaslMechanism> all() {
        Map<String, SaslMechanism> byName = new LinkedHashMap<>();
        for (SaslMechanism mechanism : List.of(new Plain(), new Login())) {
            byName.put(mechanism.name(), mechanism);
        }
        return byName;
    }

    static Mechanisms mechanisms(AuthenticationOptions options, TlsPolicy tls) {
        Map<String, SaslMechanism> all = all();
        List<SaslMechanism> chosen = new ArrayList<>();
        for (String name : options.mechanisms.isEmpty() ? all.keySet() : options.mechanisms) {
            SaslMechanism mechanism = all.get(name);
            if (mechanism == null) {
                throw new IllegalArgumentException(
                        "There is no mechanism " + name + ", only " + String.join(", ", all.keySet()));
            }
            chosen.add(mechanism);
        }
        return new Mechanisms(chosen, options.onlyOverTls || tls == TlsPolicy.REQUIRED ? List.of() : all.keySet());
    }
}
