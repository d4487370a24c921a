package dev.restante.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a test class that the extension sets: a {@link dev.restante.MailServer} or a
 * {@link dev.restante.MailScope}, before the {@code @BeforeEach} methods of each test run. Fields with {@link Account}
 * or {@link Port} need no other annotation.
 *
 * <p>The field must not be final; it may be private. A field that outlives a test, because it is static or because the
 * tests share their instance ({@code @TestInstance(PER_CLASS)}), can only hold what those tests share: the server of
 * {@link ServerScope#CLASS} or {@link ServerScope#SUITE}. It is set before the {@code @BeforeAll} methods run.
 *
 * <pre>{@code
 * @MailServerTest
 * class SignupTest {
 *
 *     @Injected
 *     private MailServer mail;
 *
 *     @Account("jane")
 *     private String jane;
 * }
 * }</pre>
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Injected {}
