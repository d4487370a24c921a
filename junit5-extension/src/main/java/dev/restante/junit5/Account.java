package dev.restante.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an account of the server that {@link MailServerTest} starts. A declared account needs its password; whoever
 * else gets mail has an account that takes any.
 *
 * <p>A test has all accounts that are declared on its method, on its class and the superclasses, on the classes around
 * a {@code @Nested} one, and on annotations of these that are composed of others. The same account may be declared more
 * than once, but not with two passwords.
 *
 * <pre>{@code
 * @MailServerTest
 * @Account(address = "jane@example.com", password = "secret")
 * class InboxTest {
 *
 *     @Test
 *     @Account(address = "bob@example.com", password = "hidden")
 *     void showsEachTheirOwn(MailServer server) { ... }
 * }
 * }</pre>
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Repeatable(Accounts.class)
public @interface Account {

    /**
     * Names the account.
     *
     * @return its address, or a bare local part such as {@code jane} that receives at every domain
     */
    String address();

    /**
     * The password of the account.
     *
     * @return what a client has to log in with
     */
    String password();
}
