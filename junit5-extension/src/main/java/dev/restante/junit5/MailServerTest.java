package dev.restante.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test method a {@link dev.restante.MailServer} of its own: on free ports, listening before the first
 * {@code @BeforeEach} method runs, closed after the last {@code @AfterEach} method. Tests may run in parallel.
 *
 * <p>The test method and its {@code @BeforeEach} and {@code @AfterEach} methods get the server by a parameter of that
 * type. Each invocation of a {@code @ParameterizedTest} or {@code @RepeatedTest} has its own server; the dynamic tests
 * of one {@code @TestFactory} share one.
 *
 * <p>The annotation is inherited by subclasses and {@code @Nested} classes, and can be part of a composed annotation.
 *
 * <pre>{@code
 * @MailServerTest
 * @Account(address = "jane@example.com", password = "secret")
 * class SignupTest {
 *
 *     @Test
 *     void sendsTheWelcomeMail(MailServer server) {
 *         new Signup(server.smtp().host(), server.smtp().port()).register("jane@example.com");
 *
 *         ReceivedMail welcome = server.received(to("jane@example.com")).awaitOne();
 *         assertThat(welcome).hasSubject("Welcome");
 *     }
 * }
 * }</pre>
 *
 * @see Account
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(MailServerExtension.class)
public @interface MailServerTest {

    /**
     * Whether the server refuses recipients that no {@link Account} declares, and senders that are not authenticated. A
     * {@code @Nested} class that is annotated itself decides for its own tests.
     *
     * @return whether it refuses them
     */
    boolean strict() default false;
}
