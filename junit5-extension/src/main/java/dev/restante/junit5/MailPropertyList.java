package dev.restante.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds several {@link MailProperty}s. Repeat {@code @MailProperty} instead of writing this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface MailPropertyList {

    /**
     * The properties.
     *
     * @return one for each {@code @MailProperty}
     */
    MailProperty[] value();
}
