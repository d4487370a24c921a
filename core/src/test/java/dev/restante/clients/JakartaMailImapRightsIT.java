package dev.restante.clients;

import static dev.restante.clients.JakartaImap.USER;
import static dev.restante.clients.JakartaImap.login;
import static dev.restante.clients.JakartaImap.open;
import static dev.restante.clients.JakartaImap.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.restante.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Quota;
import org.eclipse.angus.mail.imap.ACL;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.Rights;
import org.junit.jupiter.api.Test;

/** The IMAP store of Jakarta Mail: who may do what, and how much. */
class JakartaMailImapRightsIT {

    @Test
    void givesRights() throws MessagingException {
        try (MailServer server = start();
                IMAPStore store = login(server)) {
            IMAPFolder inbox = open(store);
            assertThat(inbox.myRights().contains(new Rights("lrswipkxtea"))).isTrue();
            inbox.addACL(new ACL("bob@example.com", new Rights("lr")));
            inbox.addRights(new ACL("bob@example.com", new Rights("s")));
            inbox.removeRights(new ACL("bob@example.com", new Rights("l")));
            assertThat(inbox.getACL())
                    .extracting(ACL::getName, acl -> acl.getRights().toString())
                    .contains(tuple("bob@example.com", "rs"));
            assertThat(inbox.listRights("bob@example.com")).isNotEmpty();
            inbox.removeACL("bob@example.com");
            assertThat(inbox.getACL()).extracting(ACL::getName).containsOnly(USER);
        }
    }

    @Test
    void setsAQuotaAndMeetsIt() throws MessagingException {
        try (MailServer server = start(SampleMail.withSubject("first"));
                IMAPStore store = login(server)) {
            Quota quota = store.getQuota("INBOX")[0];
            assertThat(quota.resources).isEmpty();
            quota.setResourceLimit("MESSAGE", 1);
            store.setQuota(quota);

            assertThat(store.getQuota("INBOX")[0].resources)
                    .extracting(resource -> resource.name, resource -> resource.usage, resource -> resource.limit)
                    .containsExactly(tuple("MESSAGE", 1L, 1L));
            IMAPFolder inbox = open(store);
            assertThatThrownBy(() -> inbox.copyMessages(inbox.getMessages(), inbox))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("OVERQUOTA");
        }
    }
}
