package dev.restante.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Publishes where the server of {@link MailServerTest} listens as a system property of the user's choice, as
 * {@link MailServerTest#publish()} does with ready-made sets.
 *
 * <pre>{@code
 * @MailServerTest(scope = ServerScope.CLASS)
 * @MailProperty(name = "shop.mail.url", value = "smtp://${smtp.host}:${smtp.port}")
 * class ShopTest { ... }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Repeatable(MailPropertyList.class)
public @interface MailProperty {

    /**
     * Names the system property.
     *
     * @return its name, such as {@code shop.mail.port}
     */
    String name();

    /**
     * The value, in which {@code ${smtp.host}} and {@code ${smtp.port}} stand for where SMTP is spoken. The same goes
     * for every {@link dev.restante.settings.Listener} that the server has, in lower case.
     *
     * @return the value with such placeholders, or with none
     */
    String value();
}
