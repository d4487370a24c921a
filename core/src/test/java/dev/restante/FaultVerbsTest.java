package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.Imap;
import dev.restante.fault.Pop3;
import dev.restante.fault.Smtp;
import dev.restante.fault.Verb;
import dev.restante.imap.Dialects;
import dev.restante.imap.ImapCommand;
import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import dev.restante.smtp.TransferProtocol;
import dev.restante.strike.Verbs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults know exactly the commands that the servers know. */
class FaultVerbsTest {

    private static final int SIZE = 1024 * 1024;

    private static Set<String> verbsOf(MailProtocol protocol) {
        return Stream.<Verb[]>of(Smtp.values(), Pop3.values(), Imap.values())
                .flatMap(Stream::of)
                .filter(verb -> verb.protocols().contains(protocol))
                .map(Verb::word)
                .collect(Collectors.toSet());
    }

    private static List<String> known(TransferProtocol protocol) {
        return SmtpTable.dialect(protocol, new SmtpOptions().xclient(true), mechanisms(), Hidden.NOTHING)
                .verbs();
    }

    private static Mechanisms mechanisms() {
        return SaslTable.mechanisms(new AuthenticationOptions(), TlsPolicy.OPTIONAL);
    }

    @Test
    void ofSmtp() {
        assertThat(verbsOf(MailProtocol.SMTP)).containsExactlyInAnyOrderElementsOf(known(TransferProtocol.SMTP));
    }

    @Test
    void ofLmtp() {
        assertThat(verbsOf(MailProtocol.LMTP)).containsExactlyInAnyOrderElementsOf(known(TransferProtocol.LMTP));
    }

    @Test
    void ofPop3() {
        assertThat(verbsOf(MailProtocol.POP3))
                .containsExactlyInAnyOrderElementsOf(
                        Pop3Table.dialect(mechanisms(), Hidden.NOTHING).verbs());
    }

    @Test
    void ofImap() {
        Set<String> known = Stream.concat(
                        ImapBasics.commands(SIZE).stream().map(ImapCommand::name),
                        ImapExtensions.all(SIZE, null).stream().flatMap(Dialects::commands))
                .map(name -> name.replaceFirst("^UID ", ""))
                .collect(Collectors.toSet());
        assertThat(verbsOf(MailProtocol.IMAP)).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource(Imap.class)
    void aVerbOfImapIsFoundBehindUidToo(Imap verb) {
        assertThat(Verbs.find(MailProtocol.IMAP, "UID " + verb.word())).isSameAs(verb);
    }

    @Test
    void aVerbOfAnotherProtocolIsNotFound() {
        assertThat(Verbs.find(MailProtocol.POP3, "RCPT")).isNull();
        assertThat(Verbs.find(MailProtocol.IMAP, "RETR")).isNull();
        assertThat(Verbs.find(MailProtocol.SMTP, "FETCH")).isNull();
    }
}
