package dev.restante.docs;

import static dev.restante.query.MailQueries.attachment;
import static dev.restante.query.MailQueries.from;
import static dev.restante.query.MailQueries.size;
import static dev.restante.query.MailQueries.to;

import dev.restante.MailServer;
import dev.restante.junit5.MailServerTest;
import dev.restante.query.MailQuery;
import org.junit.jupiter.api.Test;

@MailServerTest
class QueriesTest {

    @Test
    void areSaidInSeveralWays(MailServer server) {
        String jane = server.address("jane");
        new Signup(server.smtp().host(), server.smtp().port()).register(jane);

        server.received(to(jane).subject("Welcome")).awaitOne();
        server.received(from().endsWith("@example.com").subject().contains("code"))
                .list();
        server.received(attachment().exists().or(size().atLeast(1_000_000))).count();
        server.received(MailQuery.parse("from:shop subject:\"Welcome back\" -has:attachment"))
                .first();
    }
}
