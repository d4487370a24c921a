package dev.restante.docs;

import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;

import dev.restante.MailScope;
import dev.restante.junit5.Account;
import dev.restante.junit5.MailServerTest;
import dev.restante.junit5.ServerScope;
import org.junit.jupiter.api.Test;

@MailServerTest(scope = ServerScope.SUITE)
class ParallelTest {

    @Test
    void welcomes(MailScope mail, @Account("jane") String jane) {
        new Shop(mail.server().smtp()).signUp(jane);

        assertThat(mail).received(to(jane)).one().hasSubject("Welcome");
    }
}
