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
 * {@code @BeforeEach} method runs, closed after the last {@code @AfterEach} method. Or lets them share one, each with a
 * {@link dev.restante.MailScope} of its own: see {@link #scope()}. Either way, tests may run in parallel.
 *
 * <p>Parameters of these types get what the test has, in the test method and its {@code @BeforeEach} and
 * {@code @AfterEach} methods, and from JUnit 5.12 on in the constructor too:
 *
 * <ul>
 *   <li>{@code MailServer}: the server. Where tests share it, {@code @BeforeAll} and {@code @AfterAll} methods and all
 *       constructors can have it as well.
 *   <li>{@code MailScope}: what is this test's own. For {@link ServerScope#METHOD} that is the server itself.
 *   <li>{@link Account @Account("jane")} and {@link Port @Port(SMTP)}: see there.
 * </ul>
 *
 * Fields get the same with {@link Injected}. Each invocation of a {@code @ParameterizedTest} or {@code @RepeatedTest}
 * is a test of its own here; the dynamic tests of one {@code @TestFactory} are one.
 *
 * <p>The annotation is inherited by subclasses and {@code @Nested} classes, and can be part of a composed annotation. A
 * {@code @Nested} class that is annotated itself has servers of its own. To set a server up with a lambda, there is
 * {@link MailServerExtension#with} instead.
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
 * and on one server for all:
 *
 * <pre>{@code
 * @MailServerTest(scope = ServerScope.SUITE)
 * class SignupTest {
 *
 *     @Test
 *     void sendsTheWelcomeMail(MailScope mail, @Account("jane") String jane) {
 *         new Signup(mail.server().smtp()).register(jane); // jane@scope7.example.com
 *
 *         assertThat(mail.received(to(jane)).awaitOne()).hasSubject("Welcome");
 *     }
 * }
 * }</pre>
 *
 * <p>When a test fails, its mails and conversations are written to {@code target/restante/<class>/<method>/}, which
 * JUnit's configuration parameter {@code restante.report.directory} moves elsewhere, or switches off if it is blank.
 * JUnit's report names that folder, and has the files where its version takes some; the console shows a summary.
 *
 * @see Account
 * @see MailProperty
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(MailServerExtension.class)
public @interface MailServerTest {

    /**
     * Who shares a server.
     *
     * @return nobody, the tests of this class, or all tests
     */
    ServerScope scope() default ServerScope.METHOD;

    /**
     * Whether the server refuses recipients that no {@link Account} declares, and senders that are not authenticated. A
     * {@code @Nested} class that is annotated itself decides for its own tests.
     *
     * @return whether it refuses them
     */
    boolean strict() default false;

    /**
     * Sets the server up further.
     *
     * @return classes with a constructor without parameters, which are asked one after the other
     */
    Class<? extends MailServerConfiguration>[] configuration() default {};

    /**
     * Publishes where the server listens as system properties, for the application that is tested: before the test
     * instance is made, so before Spring starts its context. Frameworks that start in a {@code @BeforeAll} callback of
     * their own need this annotation above theirs.
     *
     * <p>System properties are the whole JVM's, so the server has to be shared. For {@link ServerScope#CLASS} their
     * former values are restored after the class, and a class that publishes the same ones meanwhile fails. For
     * {@link ServerScope#SUITE} they stay.
     *
     * @return ready-made sets of properties
     * @see MailProperty
     */
    MailProperties[] publish() default {};
}
