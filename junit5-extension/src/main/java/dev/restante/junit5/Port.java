package dev.restante.junit5;

import dev.restante.settings.Listener;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter or field for where the test's server listens: an {@code int} for the port, or an
 * {@link dev.restante.Endpoint} for host and port.
 *
 * <pre>{@code
 * @Test
 * void sendsTheWelcomeMail(MailServer mail, @Port(Listener.SMTP) int port) {
 *     new Signup("localhost", port).register("jane@example.com");
 *     ...
 * }
 * }</pre>
 */
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Port {

    /**
     * Which port.
     *
     * @return a listener that the server has
     */
    Listener value();
}
