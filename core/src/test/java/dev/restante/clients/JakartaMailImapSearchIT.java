package dev.restante.clients;

import static dev.restante.clients.JakartaImap.login;
import static dev.restante.clients.JakartaImap.open;
import static dev.restante.clients.SampleMail.RICH;
import static dev.restante.clients.SampleMail.withSubject;
import static jakarta.mail.search.ComparisonTerm.EQ;
import static jakarta.mail.search.ComparisonTerm.GE;
import static jakarta.mail.search.ComparisonTerm.GT;
import static jakarta.mail.search.ComparisonTerm.LE;
import static jakarta.mail.search.ComparisonTerm.LT;
import static jakarta.mail.search.ComparisonTerm.NE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.settings.MailProtocol;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.BodyTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.FromStringTerm;
import jakarta.mail.search.FromTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.MessageIDTerm;
import jakarta.mail.search.NotTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.RecipientStringTerm;
import jakarta.mail.search.RecipientTerm;
import jakarta.mail.search.SearchTerm;
import jakarta.mail.search.SentDateTerm;
import jakarta.mail.search.SizeTerm;
import jakarta.mail.search.SubjectTerm;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The IMAP store of Jakarta Mail: its search terms, which it leaves to the server as far as IMAP has words for them.
 */
class JakartaMailImapSearchIT {

    private MailServer server;
    private IMAPStore store;
    private IMAPFolder inbox;

    @BeforeEach
    void start() throws MessagingException {
        // With UTF8=ACCEPT, this client sends the characters of Latin-1 as single octets, which are no UTF-8.
        MailServerBuilder builder = JakartaImap.builder().hide(MailProtocol.IMAP, "UTF8=ACCEPT");
        server = JakartaImap.start(builder, RICH, withSubject("second"), withSubject("third"));
        store = login(server);
        inbox = open(store);
        inbox.getMessage(3).setFlag(Flags.Flag.FLAGGED, true);
        inbox.getMessage(3).setFlags(new Flags("urgent"), true);
    }

    @AfterEach
    void close() throws MessagingException {
        store.close();
        server.close();
    }

    @Test
    void findsTexts() throws MessagingException {
        assertFound(new SubjectTerm("SECON"), 2);
        assertFound(new SubjectTerm("gr\u00fc\u00dfe"), 1);
        assertFound(new SubjectTerm("fourth"));
        assertFound(new BodyTerm("gr\u00fc\u00dfe in"), 1);
        assertFound(new HeaderTerm("X-Order", "471"), 1);
        assertFound(new MessageIDTerm("<rich@example.com>"), 1);
    }

    @Test
    void findsAddresses() throws MessagingException {
        assertFound(new FromStringTerm("shop@"), 1, 2, 3);
        assertFound(new FromTerm(new InternetAddress("shop@example.com")), 1, 2, 3);
        assertFound(new RecipientStringTerm(Message.RecipientType.CC, "bob"), 1);
        assertFound(new RecipientTerm(Message.RecipientType.TO, new InternetAddress("jane@example.com")), 1);
        assertFound(new RecipientStringTerm(Message.RecipientType.BCC, "bob"));
    }

    @Test
    void findsFlags() throws MessagingException {
        assertFound(new FlagTerm(new Flags(Flags.Flag.FLAGGED), true), 3);
        assertFound(new FlagTerm(new Flags("urgent"), false), 1, 2);
        Flags both = new Flags(Flags.Flag.FLAGGED);
        both.add("urgent");
        assertFound(new FlagTerm(both, true), 3);
        assertFound(new FlagTerm(new Flags(Flags.Flag.RECENT), true), 1, 2, 3);
    }

    @Test
    void comparesSizes() throws MessagingException {
        assertFound(new SizeTerm(GT, 200), 1);
        assertFound(new SizeTerm(LT, 200), 2, 3);
        assertFound(new SizeTerm(GT, RICH.length));
        assertFound(new SizeTerm(LT, RICH.length), 2, 3);
    }

    @Test
    void comparesDates() throws MessagingException {
        Date sent = Date.from(Instant.parse("2026-01-02T12:00:00Z"));
        assertFound(new SentDateTerm(EQ, sent), 1);
        assertFound(new AndTerm(new SubjectTerm("gr\u00fc\u00dfe"), new SentDateTerm(NE, sent)));
        assertFound(new SentDateTerm(LE, sent), 1);
        assertFound(new SentDateTerm(LT, sent));
        assertFound(new SentDateTerm(GT, Date.from(Instant.parse("2026-01-01T12:00:00Z"))), 1);
        assertFound(new ReceivedDateTerm(GE, new Date(0)), 1, 2, 3);
        assertFound(new ReceivedDateTerm(LT, new Date(0)));
    }

    @Test
    void combinesTerms() throws MessagingException {
        SearchTerm second = new SubjectTerm("second");
        SearchTerm third = new SubjectTerm("third");
        SearchTerm urgent = new FlagTerm(new Flags("urgent"), true);
        assertFound(new NotTerm(new SubjectTerm("d")), 1);
        assertFound(new OrTerm(second, third), 2, 3);
        assertFound(new AndTerm(new SubjectTerm("d"), urgent), 3);
        assertFound(new NotTerm(new OrTerm(new SearchTerm[] {second, third, urgent})), 1);
        assertFound(new OrTerm(new AndTerm(second, new NotTerm(urgent)), new BodyTerm("Greetings")), 1, 2);
    }

    @Test
    void searchesOnlyTheMessagesNamed() throws MessagingException {
        Message[] found = inbox.search(new SubjectTerm("d"), inbox.getMessages(1, 2));
        assertThat(found).extracting(Message::getMessageNumber).containsExactly(2);
    }

    private void assertFound(SearchTerm term, Integer... numbers) throws MessagingException {
        assertThat(inbox.search(term)).extracting(Message::getMessageNumber).containsExactly(numbers);
    }
}
