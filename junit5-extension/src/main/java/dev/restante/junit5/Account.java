package dev.restante.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an account of the server that {@link MailServerTest} gives to tests. A declared account needs its password;
 * whoever else gets mail has an account that takes any.
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
 *
 * <p>On a parameter or field, it asks for an account: a {@code String} gets its address, a
 * {@link dev.restante.MailAccount} itself, and a {@link dev.restante.Mailbox} its INBOX. A bare local part then has the
 * domain of the test's {@link dev.restante.MailScope}. If it says a password, it declares the account as well.
 *
 * <pre>{@code
 * @Test
 * void sendsTheWelcomeMail(MailScope mail, @Account("jane") String jane) { ... }
 * }</pre>
 *
 * <p>Where tests share a server, a bare local part is declared in the scope of each test, for as long as it runs, so
 * that they cannot disturb each other. A whole address is one account of that server for all tests that declare it.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Repeatable(Accounts.class)
public @interface Account {

    /**
     * Names the account, as {@link #address()} does.
     *
     * @return its address, or a bare local part
     */
    String value() default "";

    /**
     * Names the account.
     *
     * @return its address, or a bare local part such as {@code jane} that receives at every domain of the test
     */
    String address() default "";

    /**
     * The password of the account. Only a parameter or field can do without.
     *
     * @return what a client has to log in with
     */
    String password() default "";
}
