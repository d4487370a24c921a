package dev.restante.clients;

import static dev.restante.clients.JakartaImap.login;
import static dev.restante.clients.JakartaImap.octets;
import static dev.restante.clients.JakartaImap.open;
import static dev.restante.clients.JakartaImap.start;
import static dev.restante.clients.JakartaImap.subjects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.BodyPart;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.Test;

/** The IMAP store of Jakarta Mail: reads, sets flags. */
class JakartaMailImapIT {

    @Test
    void readsMailsAsTheyWereSentPieceByPiece() throws MessagingException, IOException {
        try (MailServer server = start(SampleMail.AWKWARD, SampleMail.RICH);
                IMAPStore store = login(server)) {
            IMAPFolder inbox = open(store);
            assertThat(inbox.getMessageCount()).isEqualTo(2);
            assertThat(inbox.getUnreadMessageCount()).isEqualTo(2);
            Message awkward = inbox.getMessage(1);
            assertThat(awkward.getSize()).isEqualTo(SampleMail.AWKWARD.length);
            assertThat(octets(awkward)).isEqualTo(SampleMail.AWKWARD);
            assertThat(awkward.getSubject()).isEqualTo("awkward");
            assertThat(awkward.getContent().toString()).contains("Gr\u00fc\u00dfe");
            assertThat(octets(inbox.getMessage(2))).isEqualTo(SampleMail.RICH);
            assertThat(inbox.getUnreadMessageCount()).isZero();
        }
    }

    @Test
    void readsEnvelopesAndStructures() throws MessagingException, IOException {
        try (MailServer server = start(SampleMail.RICH);
                IMAPStore store = login(server)) {
            IMAPFolder inbox = open(store);
            FetchProfile profile = new FetchProfile();
            profile.add(FetchProfile.Item.ENVELOPE);
            profile.add(FetchProfile.Item.CONTENT_INFO);
            profile.add(FetchProfile.Item.SIZE);
            profile.add("X-Order");
            inbox.fetch(inbox.getMessages(), profile);
            Message mail = inbox.getMessage(1);
            assertThat(mail.getFrom()[0]).hasToString("=?UTF-8?Q?J=C3=BCrgen?= <shop@example.com>");
            assertThat(mail.getRecipients(Message.RecipientType.CC)[0]).hasToString("bob@example.com");
            assertThat(mail.getSubject()).isEqualTo("Gr\u00fc\u00dfe");
            assertThat(mail.getSentDate()).isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
            assertThat(mail.getHeader("X-Order")).containsExactly("4711");
            Multipart outer = (Multipart) mail.getContent();
            Multipart inner = (Multipart) outer.getBodyPart(0).getContent();
            assertThat(inner.getBodyPart(0).getContent()).isEqualTo("Gr\u00fc\u00dfe in plain");
            assertThat(inner.getBodyPart(1).isMimeType("text/html")).isTrue();
            BodyPart pdf = outer.getBodyPart(1);
            assertThat(pdf.getFileName()).isEqualTo("terms.pdf");
            assertThat(pdf.getInputStream()).hasContent("Hello");
        }
    }

    @Test
    void keepsFlagsForTheNextSession() throws MessagingException {
        try (MailServer server = start(SampleMail.withSubject("first"), SampleMail.withSubject("second"))) {
            try (IMAPStore store = login(server)) {
                IMAPFolder inbox = open(store);
                assertThat(inbox.getPermanentFlags().contains(Flags.Flag.USER)).isTrue();
                inbox.setFlags(1, 2, new Flags(Flags.Flag.ANSWERED), true);
                inbox.setFlags(new int[] {2}, new Flags("urgent"), true);
                inbox.setFlags(new int[] {1}, new Flags(Flags.Flag.ANSWERED), false);
                inbox.close(false);
            }
            try (IMAPStore store = login(server)) {
                IMAPFolder inbox = open(store);
                assertThat(inbox.getMessage(1).getFlags().getSystemFlags()).isEmpty();
                assertThat(inbox.getMessage(2).getFlags().getSystemFlags()).containsExactly(Flags.Flag.ANSWERED);
                assertThat(inbox.getMessage(2).getFlags().getUserFlags()).containsExactly("urgent");
            }
        }
    }

    @Test
    void findsMessagesByTheirUids() throws MessagingException {
        try (MailServer server = start(SampleMail.withSubject("first"), SampleMail.withSubject("second"));
                IMAPStore store = login(server)) {
            IMAPFolder inbox = open(store);
            long uid = inbox.getUID(inbox.getMessage(2));
            long validity = inbox.getUIDValidity();
            inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
            inbox.close(true);

            inbox = open(store);
            assertThat(inbox.getUIDValidity()).isEqualTo(validity);
            assertThat(inbox.getUIDNext()).isGreaterThan(uid);
            assertThat(inbox.getMessageByUID(uid).getMessageNumber()).isEqualTo(1);
            assertThat(subjects(inbox.getMessagesByUID(1, UIDFolder.LASTUID))).isEqualTo(List.of("second"));
            assertThat(inbox.getMessageByUID(uid + 1)).isNull();
        }
    }

    @Test
    void isRefusedWithAWrongPassword() {
        try (MailServer server = start()) {
            assertThatThrownBy(() -> login(server, "wrong"))
                    .isInstanceOf(AuthenticationFailedException.class)
                    .hasMessageContaining("Wrong password");
        }
    }
}
