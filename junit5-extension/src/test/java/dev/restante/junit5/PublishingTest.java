package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Where a server is, as system properties. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class PublishingTest {

    @Test
    void namedPropertiesAreThereFromTheBeginningAndGoneAfterTheClass() {
        System.setProperty("restante.test.before", "kept");

        TestRun.of(NamedCase.class).assertSucceeded(1);

        assertThat(System.clearProperty("restante.test.before")).isEqualTo("kept");
        assertThat(System.getProperty("restante.test.url")).isNull();
    }

    @MailServerTest(scope = ServerScope.CLASS)
    @MailProperty(name = "restante.test.url", value = "smtp://${smtp.host}:${smtp.port}")
    @MailProperty(name = "restante.test.before", value = "${imaps.port}")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class NamedCase {

        private final String early = System.getProperty("restante.test.url");

        @Test
        void test(MailServer server) {
            assertThat(early).isEqualTo("smtp://" + server.smtp());
            assertThat(System.getProperty("restante.test.before"))
                    .isEqualTo("" + server.imaps().port());
        }
    }

    @Test
    void readyMadeSetsArePublished() {
        TestRun.of(SpringCase.class).assertSucceeded(1);

        assertThat(System.getProperty("spring.mail.port")).isNull();
    }

    @MailServerTest(scope = ServerScope.CLASS, publish = MailProperties.SPRING_BOOT)
    @Account(address = "shop@example.com", password = "secret")
    static class SpringCase {

        @BeforeAll
        static void early(MailServer server) throws Exception {
            assertThat(new Postman(server).canLogIn("shop@example.com", "wrong"))
                    .isFalse();
        }

        @Test
        void test(MailServer server) {
            assertThat(System.getProperty("spring.mail.host"))
                    .isEqualTo(server.smtp().host());
            assertThat(System.getProperty("spring.mail.port"))
                    .isEqualTo("" + server.smtp().port());
            assertThat(System.getProperty("spring.mail.username")).isEqualTo("shop@example.com");
            assertThat(System.getProperty("spring.mail.password")).isEqualTo("secret");
        }
    }

    @Test
    void anExtensionInAFieldPublishesToo() {
        TestRun.of(FieldCase.class).assertSucceeded(1);

        assertThat(System.getProperty("restante.test.field")).isNull();
    }

    static class FieldCase {

        @RegisterExtension
        static final MailServerExtension MAIL = MailServerExtension.with(server -> {})
                .publish(MailProperties.QUARKUS)
                .publish("restante.test.field", "${pop3.port}");

        @Test
        void test(MailServer server) {
            assertThat(System.getProperty("restante.test.field"))
                    .isEqualTo("" + server.pop3().port());
            assertThat(System.getProperty("quarkus.mailer.mock")).isEqualTo("false");
        }
    }

    @Test
    void thoseOfTheSuiteStayAndSoDoesItsServer() throws Exception {
        TestRun.of(FirstSuiteCase.class, SecondSuiteCase.class).assertSucceeded(2);

        String port = System.getProperty("restante.test.suite");
        Map<String, Object> registered = new HashMap<>();
        MailProperties.JAKARTA_MAIL.addTo(collector(registered), SecondSuiteCase.class);
        assertThat(registered).containsEntry("mail.smtp.port", port);
    }

    static class SuiteConfiguration implements MailServerConfiguration {

        @Override
        public void configure(MailServerBuilder server) {
            server.maxRecipients(8);
        }
    }

    @MailServerTest(scope = ServerScope.SUITE, configuration = SuiteConfiguration.class)
    @MailProperty(name = "restante.test.suite", value = "${smtp.port}")
    static class FirstSuiteCase {

        @Test
        void test(MailServer server) {
            assertThat(System.getProperty("restante.test.suite"))
                    .isEqualTo("" + server.smtp().port());
        }
    }

    static class SecondSuiteCase extends FirstSuiteCase {}

    @Test
    void aRegistryLearnsOfTheServerOfTheSuiteBeforeThereIsATest() {
        EARLY.clear();
        MailProperties.SPRING_BOOT.addTo(collector(EARLY), RegistryCase.class);

        TestRun.of(RegistryCase.class).assertSucceeded(1);
    }

    private static final Map<String, Object> EARLY = new HashMap<>();

    static class RegistryConfiguration implements MailServerConfiguration {

        @Override
        public void configure(MailServerBuilder server) {
            server.maxRecipients(9);
        }
    }

    @MailServerTest(scope = ServerScope.SUITE, strict = true, configuration = RegistryConfiguration.class)
    @Account(address = "shop@example.com", password = "secret")
    static class RegistryCase {

        @Test
        void test(MailServer server) {
            assertThat(EARLY)
                    .containsEntry("spring.mail.host", server.smtp().host())
                    .containsEntry("spring.mail.port", "" + server.smtp().port())
                    .containsEntry("spring.mail.username", "shop@example.com");
        }
    }

    @Test
    void aRegistryCannotLearnOfAServerThatIsNotTheSuites() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailProperties.SPRING_BOOT.addTo(collector(new HashMap<>()), NamedCase.class))
                .withMessage(
                        NamedCase.class.getName() + " is not annotated with @MailServerTest(scope = SUITE): only such"
                                + " a server can be there before there is a test.");
    }

    @Test
    void setsSayWhatEachFrameworkReads() {
        try (MailServer server = MailServer.start()) {
            String port = "" + server.smtp().port();
            assertThat(MailProperties.SPRING_BOOT.of(server)).containsEntry("spring.mail.port", port);
            assertThat(MailProperties.QUARKUS.of(server)).containsEntry("quarkus.mailer.port", port);
            assertThat(MailProperties.MICRONAUT.of(server)).containsEntry("javamail.properties.mail.smtp.port", port);
            assertThat(MailProperties.JAKARTA_MAIL.of(server))
                    .containsEntry("mail.smtp.port", port)
                    .containsEntry("mail.imaps.port", "" + server.imaps().port());
        }
    }

    /** The certificate is of an authority that nobody knows. */
    @Test
    void jakartaMailSendsWithThemEvenOverTls() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            Properties properties = new Properties();
            properties.putAll(MailProperties.JAKARTA_MAIL.of(server));
            properties.setProperty("mail.smtp.starttls.required", "true");
            MimeMessage message = new MimeMessage(Session.getInstance(properties));
            message.setFrom("shop@example.com");
            message.setRecipients(MimeMessage.RecipientType.TO, "jane@example.com");
            message.setText("Hello");

            Transport.send(message);

            assertThat(server.received().awaitOne().envelope().client().tls()).isPresent();
        }
    }

    private static BiConsumer<String, Supplier<Object>> collector(Map<String, Object> registered) {
        return (name, value) -> registered.put(name, value.get());
    }

    @Test
    void twoClassesAtOnceCannotPublishTheSame() {
        TestRun.of(OpenCase.class).assertSucceeded(1);

        assertThat(System.getProperty("restante.test.clash")).isNull();
    }

    @MailServerTest(scope = ServerScope.CLASS)
    @MailProperty(name = "restante.test.clash", value = "1")
    static class OpenCase {

        @Test
        void test() {
            assertThat(TestRun.of(LaterCase.class).onlyFailure())
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage("System property restante.test.clash cannot be published for class LaterCase: it is"
                            + " published for class OpenCase, and the JVM has only one. Let both share the server of the"
                            + " suite (scope = SUITE), or run one after the other"
                            + " (@ResourceLock(Resources.SYSTEM_PROPERTIES) on both).");
            assertThat(System.getProperty("restante.test.clash")).isEqualTo("1");
        }
    }

    @MailServerTest(scope = ServerScope.CLASS)
    @MailProperty(name = "restante.test.clash", value = "2")
    static class LaterCase {

        @Test
        void test() {}
    }

    @Test
    void publishingNeedsAServerThatIsShared() {
        assertThat(TestRun.of(MethodCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("class MethodCase publishes system properties, of which the JVM has only one, for servers"
                        + " that each test has for itself. Let the tests share a server: scope = CLASS or scope ="
                        + " SUITE.");
    }

    @MailServerTest(publish = MailProperties.JAKARTA_MAIL)
    static class MethodCase {

        @Test
        void test() {}
    }

    @Test
    void anUnknownPlaceholderIsExplained() {
        assertThat(TestRun.of(UnknownCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Property restante.test.typo cannot have the value ${smpt.port}: there is no ${smpt.port},"
                        + " only ${imap.host}, ${imap.port}, ${imaps.host}, ${imaps.port}, ${pop3.host}, ${pop3.port},"
                        + " ${pop3s.host}, ${pop3s.port}, ${smtp.host}, ${smtp.port}, ${smtps.host}, ${smtps.port}.");
    }

    @MailServerTest(scope = ServerScope.CLASS)
    @MailProperty(name = "restante.test.typo", value = "${smpt.port}")
    static class UnknownCase {

        @Test
        void test() {}
    }

    @Test
    void aPropertyNeedsAName() {
        assertThat(TestRun.of(NamelessCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("A property with the value '${smtp.port}' needs a name, such as shop.mail.port.");
    }

    @MailServerTest(scope = ServerScope.CLASS)
    @MailProperty(name = "", value = "${smtp.port}")
    static class NamelessCase {

        @Test
        void test() {}
    }
}
