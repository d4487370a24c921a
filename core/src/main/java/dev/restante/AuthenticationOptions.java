package dev.restante;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How clients can authenticate, in all three protocols: part of {@link MailServerBuilder}. What is not said has a
 * sensible default. Not safe for several threads.
 */
public final class AuthenticationOptions {

    List<String> mechanisms = List.of();
    boolean onlyOverTls;

    AuthenticationOptions() {}

    /**
     * Which SASL mechanisms are offered. The command LOGIN of IMAP and USER and PASS of POP3 are there if PLAIN or
     * LOGIN is.
     *
     * @param names such as {@code PLAIN}, in the order in which they are announced
     * @return these options
     */
    public AuthenticationOptions mechanisms(String... names) {
        this.mechanisms = Arrays.stream(names)
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .toList();
        return this;
    }

    /**
     * Whether authentication is refused to clients without TLS, and not announced to them.
     *
     * @param required whether it is; it is not unless this is called
     * @return these options
     */
    public AuthenticationOptions onlyOverTls(boolean required) {
        this.onlyOverTls = required;
        return this;
    }
}
