package dev.restante.examples.signup;

import dev.restante.junit5.MailProperties;
import dev.restante.junit5.MailServerTest;
import dev.restante.junit5.ServerScope;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The first way, and the fast one: all test classes share Spring's cached context, so its mail server has to be the
 * same one all the time too. Each test has a scope of its own on it, and they run in parallel.
 */
@SpringBootTest
@MailServerTest(scope = ServerScope.SUITE)
abstract class ShopTest {

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        MailProperties.SPRING_BOOT.addTo(registry::add, ShopTest.class);
    }
}
