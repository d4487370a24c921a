package dev.restante.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines of a conversation prove: commands, passwords that everybody could read, and capabilities. */
class DialogueTest {

    private static final TlsDetails TLS = new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, null);

    /** Of lines as they are printed. */
    private static Conversation conversation(Listener listener, String... printed) {
        return conversation(listener, false, printed);
    }

    private static Conversation conversation(Listener listener, boolean tls, String... printed) {
        return new Conversation(
                1,
                listener,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 54321),
                Instant.EPOCH,
                null,
                tls ? TLS : null,
                null,
                Set.of(),
                List.of(),
                Stream.of(printed).map(DialogueTest::line).toList());
    }

    private static ConversationLine line(String printed) {
        Direction direction = Stream.of(Direction.values())
                .filter(each -> printed.startsWith(each.mark().strip()))
                .findFirst()
                .orElseThrow();
        String text =
                printed.substring(Math.min(printed.length(), direction.mark().length()));
        return new ConversationLine(direction, Instant.EPOCH, text);
    }

    private static List<String> texts(List<ConversationLine> lines) {
        return lines.stream().map(ConversationLine::text).toList();
    }

    @Test
    void commandsOfSmtpAreItsVerbs() {
        Conversation smtp = conversation(
                Listener.SMTP,
                "S: 220 localhost",
                "C: ehlo client",
                "S: 250 localhost",
                "C: AUTH LOGIN",
                "S: 334 VXNlcm5hbWU6",
                "C: ***",
                "C: *",
                "C: Mail FROM:<shop@example.com>",
                "C: DATA",
                "C: [12 octets of message]",
                "C: .",
                "C: BDAT 1,234 LAST",
                "C: [1,234 octets]",
                "C: FOO ***",
                "C:",
                "C: QUIT");

        assertThat(smtp.commands()).containsExactly("EHLO", "AUTH", "MAIL", "DATA", "BDAT", "FOO", "QUIT");
        assertThat(texts(smtp.commandLines()))
                .startsWith("ehlo client", "AUTH LOGIN", "Mail FROM:<shop@example.com>")
                .hasSize(7);
    }

    @Test
    void commandsOfImapHaveTheirUid() {
        Conversation imap = conversation(
                Listener.IMAP,
                "C: a1 login ***",
                "C: [6 octets]",
                "C: ***",
                "C: a2 APPEND {5}",
                "S: + go on",
                "C: [5 octets]",
                "C:  (\\Seen) {3+}",
                "C: [3 octets]",
                "C: b NOOP",
                "C: a3 uid fetch 1:* FLAGS",
                "C: [x IDLE",
                "C: DONE",
                "C: a4 AUTHENTICATE PLAIN",
                "C: ***",
                "C: a5 UID",
                "C: * FETCH 1",
                "C: a6 LOGOUT");

        assertThat(imap.commands())
                .containsExactly("LOGIN", "APPEND", "UID FETCH", "IDLE", "AUTHENTICATE", "UID", "LOGOUT");
    }

    @Test
    void aCommandThatWasCutLosesItsLastWord() {
        Conversation smtp = conversation(Listener.SMTP, "C: MAIL FROM:<> SIZE=1 SMTPUTF8 … [9 octets more]");

        assertThat(smtp.usedCapabilities()).containsExactly("SIZE");
    }

    @Test
    void passwordsShowWhereTheyWereSaid() {
        assertThat(texts(conversation(
                                Listener.SMTP,
                                "C: EHLO x",
                                "C: AUTH PLAIN ***",
                                "S: 535 no",
                                "C: AUTH LOGIN ***",
                                "S: 334 UGFzc3dvcmQ6",
                                "C: ***",
                                "S: 535 no",
                                "C: auth xoauth2",
                                "S: 334",
                                "C: ***",
                                "C: AUTH OAUTHBEARER ***",
                                "C:",
                                "C: QUIT")
                        .passwordsInTheClear()))
                .containsExactly("AUTH PLAIN ***", "***", "***", "AUTH OAUTHBEARER ***");
        assertThat(texts(conversation(Listener.POP3, "C: USER jane", "C: PASS ***")
                        .passwordsInTheClear()))
                .containsExactly("PASS ***");
        assertThat(texts(conversation(Listener.IMAP, "C: a LOGIN ***", "C: b AUTHENTICATE PLAIN", "S: +", "C: ***")
                        .passwordsInTheClear()))
                .containsExactly("a LOGIN ***", "***");
    }

    @Test
    void aPasswordOfLoginIsItsSecondResponse() {
        Conversation left = conversation(Listener.SMTP, "C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: ***");
        Conversation cancelled =
                conversation(Listener.SMTP, "C: AUTH LOGIN", "S: 334 VXNlcm5hbWU6", "C: ***", "S: 334", "C: *");

        assertThat(left.passwordsInTheClear()).isEmpty();
        assertThat(cancelled.passwordsInTheClear()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AUTH CRAM-MD5",
                "AUTH SCRAM-SHA-256 ***",
                "AUTH EXTERNAL ***",
                "APOP ***",
                "USER jane",
                "AUTH PLAIN",
                "AUTH",
                "PASS",
                "NOOP ***"
            })
    void noPasswordIsSaidBy(String line) {
        assertThat(conversation(Listener.POP3, "C: " + line, "S: +", "C: QUIT").passwordsInTheClear())
                .isEmpty();
    }

    @Test
    void challengesAreAnsweredWithoutAPassword() {
        assertThat(conversation(Listener.SMTP, "C: AUTH CRAM-MD5", "S: 334 PDE+", "C: ***", "S: 235 yes")
                        .passwordsInTheClear())
                .isEmpty();
    }

    @Test
    void anAuthenticationOfWhichNothingShowsMayHaveSaidAPassword() {
        assertThat(conversation(Listener.SMTP, "C: AUTH ***").passwordsInTheClear())
                .hasSize(1);
    }

    @Test
    void tlsProtectsWhatFollowsTheHandshake() {
        Conversation both = conversation(
                Listener.SMTP,
                true,
                "C: AUTH PLAIN ***",
                "C: STARTTLS",
                "S: 220 go on",
                "-- TLSv1.3 with TLS_AES_256_GCM_SHA384 for localhost",
                "C: AUTH LOGIN ***",
                "S: 334",
                "C: ***");

        assertThat(texts(both.passwordsInTheClear())).containsExactly("AUTH PLAIN ***");
        assertThat(conversation(Listener.SMTP, "C: STARTTLS", "S: 220 go on", "C: AUTH PLAIN ***")
                        .passwordsInTheClear())
                .hasSize(1);
        assertThat(conversation(Listener.POP3S, true, "C: PASS ***").passwordsInTheClear())
                .isEmpty();
    }

    @Test
    void aHandshakeMayBeAmongTheLinesThatWereLeftOut() {
        Conversation left = conversation(
                Listener.POP3, true, "C: PASS ***", "-- 1,234 lines left out", "C: USER jane", "C: PASS ***");

        assertThat(left.passwordsInTheClear()).containsExactly(left.lines().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STARTTLS | STARTTLS",
                "AUTH PLAIN *** | AUTH",
                "MAIL FROM:<a@b.test> AUTH=<> | AUTH",
                "MAIL FROM:<a@b.test> size=12 | SIZE",
                "MAIL FROM:<a@b.test> BODY=8BITMIME | 8BITMIME",
                "MAIL FROM:<a@b.test> BODY=BINARYMIME | BINARYMIME",
                "MAIL FROM:<a@b.test> SMTPUTF8 | SMTPUTF8",
                "MAIL FROM:<> RET=HDRS | DSN",
                "RCPT TO:<a@b.test> NOTIFY=NEVER | DSN",
                "MAIL FROM:<> BY=120;R | DELIVERBY",
                "MAIL FROM:<> HOLDFOR=60 | FUTURERELEASE",
                "MAIL FROM:<> MT-PRIORITY=3 | MT-PRIORITY",
                "MAIL FROM:<> REQUIRETLS | REQUIRETLS",
                "BDAT 5 LAST | CHUNKING",
                "ETRN example.com | ETRN",
                "EXPN team | EXPN",
                "XCLIENT NAME=x | XCLIENT"
            })
    void aCommandOfSmtpShows(String line, String capability) {
        Conversation smtp = conversation(Listener.SMTP, "C: " + line);

        assertThat(smtp.usedCapabilities()).containsExactly(capability);
        assertThat(smtp.linesUsing(capability.toLowerCase())).isEqualTo(smtp.lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EHLO SIZE",
                "MAIL FROM:<SIZE=1@b.test>",
                "MAIL FROM:<\"a> SIZE=1\\\" SMTPUTF8 \"@b.test>",
                "MAIL FROM:SIZE=1 SIZE=1",
                "MAIL FROM:<> BODY=",
                "RCPT TO:<a@b.test> SIZE=1",
                "NOOP STARTTLS",
                "VRFY <a@b.test> SIZE=1",
                "MAIL",
                "MAIL FROM:<a"
            })
    void aCommandOfSmtpShowsNothing(String line) {
        assertThat(conversation(Listener.SMTP, "C: " + line).usedCapabilities()).isEmpty();
    }

    @Test
    void pipeliningIsToSpeakBeforeTheAnswer() {
        Conversation smtp = conversation(
                Listener.SMTP,
                "C: EHLO x",
                "S: 220 localhost",
                "S: 250 localhost",
                "C: MAIL FROM:<>",
                "C: RCPT TO:<a@b.test>",
                "S: 250 ok",
                "S: 250 ok",
                "C: DATA",
                "S: 354 go on",
                "C: [5 octets of message]",
                "C: .",
                "-- 5 lines left out",
                "C: QUIT");

        assertThat(texts(smtp.linesUsing("PIPELINING"))).containsExactly("RCPT TO:<a@b.test>");
    }

    @Test
    void pipeliningDoesNotEndWithTheMessage() {
        Conversation smtp =
                conversation(Listener.LMTP, "C: DATA", "S: 354", "C: [5 octets of message]", "C: .", "C: QUIT");

        assertThat(texts(smtp.linesUsing("PIPELINING"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STLS | STLS",
                "AUTH PLAIN *** | SASL",
                "USER jane | USER",
                "PASS *** | USER",
                "UIDL 1 | UIDL",
                "TOP 1 0 | TOP",
                "UTF8 | UTF8",
                "LANG * | LANG",
            })
    void aCommandOfPop3Shows(String line, String capability) {
        assertThat(conversation(Listener.POP3, "C: " + line).usedCapabilities()).containsExactly(capability);
    }

    @Test
    void aCommandOfPop3ShowsNothing() {
        assertThat(conversation(Listener.POP3, "C: AUTH", "S: +OK", "C: LIST", "S: +OK", "C: RETR 1", "S: +OK")
                        .usedCapabilities())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "STARTTLS | STARTTLS",
                "AUTHENTICATE PLAIN *** | SASL-IR",
                "ID NIL | ID",
                "IDLE | IDLE",
                "NOTIFY NONE | NOTIFY",
                "UNAUTHENTICATE | UNAUTHENTICATE",
                "COMPRESS deflate | COMPRESS=DEFLATE",
                "NAMESPACE | NAMESPACE",
                "UNSELECT | UNSELECT",
                "CREATE x (USE (\\Drafts)) | CREATE-SPECIAL-USE",
                "STATUS [Gmail]/All (SIZE) | STATUS=SIZE",
                "STATUS \"\" (APPENDLIMIT) | APPENDLIMIT",
                "STATUS INBOX (MAILBOXID) | OBJECTID",
                "STATUS INBOX (HIGHESTMODSEQ) | CONDSTORE",
                "MYRIGHTS INBOX | ACL",
                "GETMETADATA \"\" /shared/comment | METADATA",
                "GETQUOTAROOT INBOX | QUOTA",
                "SETQUOTA \"\" () | QUOTASET",
                "SELECT INBOX (CONDSTORE) | CONDSTORE",
                "EXAMINE INBOX (QRESYNC (1 2)) | QRESYNC",
                "UID FETCH 1:* (FLAGS MODSEQ) | CONDSTORE",
                "FETCH 1:* FLAGS (CHANGEDSINCE 5) | CONDSTORE",
                "STORE 1 (UNCHANGEDSINCE 5) FLAGS () | CONDSTORE",
                "UID EXPUNGE 1 | UIDPLUS",
                "MOVE 1 x | MOVE",
                "UID MOVE 1 x | MOVE",
                "REPLACE 1 x {5} | REPLACE",
                "APPEND x CATENATE (URL \"/x\") | CATENATE",
                "APPEND x (\\Seen) ~{5} | BINARY",
                "FETCH 1 BINARY.PEEK[1]<0.5> | BINARY",
                "FETCH 1 (PREVIEW (LAZY)) | PREVIEW",
                "FETCH 1 SAVEDATE | SAVEDATE",
                "FETCH 1 THREADID | OBJECTID",
                "SEARCH RETURN () ALL | ESEARCH",
                "FETCH 1:* FLAGS (PARTIAL 1:5) | PARTIAL",
                "UID SORT (DATE) UTF-8 ALL | SORT",
                "THREAD REFERENCES UTF-8 ALL | THREAD=REFERENCES",
                "UID THREAD ORDEREDSUBJECT UTF-8 ALL | THREAD=ORDEREDSUBJECT",
                "LIST \"\" (a b) | LIST-EXTENDED"
            })
    void aCommandOfImapShows(String line, String capability) {
        assertThat(conversation(Listener.IMAP, "C: a " + line).usedCapabilities())
                .containsExactly(capability);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "ENABLE CONDSTORE imap4rev2 | ENABLE, IMAP4rev2, CONDSTORE",
                "ENABLE UTF8=ACCEPT UIDONLY QRESYNC | ENABLE, QRESYNC, UIDONLY, UTF8=ACCEPT",
                "UID FETCH 1 FLAGS (CHANGEDSINCE 5 VANISHED) | CONDSTORE, QRESYNC",
                "LIST (SPECIAL-USE) \"\" * | LIST-EXTENDED, SPECIAL-USE",
                "LIST \"\" % RETURN (STATUS (UNSEEN) MYRIGHTS) | LIST-EXTENDED, LIST-STATUS, LIST-MYRIGHTS",
                "LIST \"\" % RETURN (METADATA (/shared/comment)) | LIST-EXTENDED, LIST-METADATA",
                "UID SEARCH RETURN (SAVE PARTIAL 1:5) ALL | ESEARCH, SEARCHRES, PARTIAL",
                "SEARCH RETURN (UPDATE) ALL | ESEARCH, CONTEXT=SEARCH",
                "SORT RETURN (CONTEXT) (DATE) UTF-8 ALL | SORT, ESORT, CONTEXT=SORT",
                "APPEND {5+} | LITERAL+, LITERAL-",
                "APPEND x {4096+} | LITERAL+, LITERAL-",
                "APPEND x {4097+} | LITERAL+"
            })
    void aCommandOfImapShowsSeveral(String line, String capabilities) {
        assertThat(conversation(Listener.IMAP, "C: a " + line).usedCapabilities())
                .containsExactlyInAnyOrder(capabilities.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT CONDSTORE",
                "SELECT \"x (CONDSTORE)\"",
                "SELECT \"x \\\" (CONDSTORE)\"",
                "STATUS SIZE (UNSEEN)",
                "LIST \"\" SPECIAL-USE",
                "LIST \"\" \"(RETURN\"",
                "FETCH 1 BODY[HEADER.FIELDS (MODSEQ PREVIEW)]",
                "FETCH 1 (BODY[HEADER.FIELDS (\"x\" BINARY)] FLAGS)",
                "STORE 1 FLAGS (UNCHANGEDSINCE)",
                "SEARCH SUBJECT MODSEQ",
                "SEARCH SUBJECT \"RETURN (SAVE)\"",
                "APPEND CATENATE (CATENATE) {5}",
                "AUTHENTICATE PLAIN",
                "LOGIN ***",
                "NOOP",
                "COPY 1 MOVE",
                "APPEND \"{5+}\" {5}",
                "SELECT x[ ((((",
                "SELECT \"",
                "SELECT \"\\",
                "SELECT ))))"
            })
    void aCommandOfImapShowsNothing(String line) {
        assertThat(conversation(Listener.IMAP, "C: a " + line).usedCapabilities())
                .isEmpty();
    }

    @Test
    void aCommandOfImapGoesOnBehindItsLiterals() {
        Conversation imap = conversation(
                Listener.IMAP,
                "C: a APPEND {5}",
                "S: + go on",
                "C: [5 octets]",
                "C:  (\\Seen) {3}",
                "S: + go on",
                "C: [3 octets]",
                "C:  {4}",
                "S: + go on",
                "C: [4 octets]",
                "C: ",
                "S: a OK",
                "C: b SELECT {2+}",
                "C: [2 octets]",
                "C:  (CONDSTORE)");

        assertThat(imap.usedCapabilities()).containsExactly("MULTIAPPEND", "LITERAL+", "LITERAL-", "CONDSTORE");
        assertThat(texts(imap.linesUsing("CONDSTORE"))).containsExactly("b SELECT {2+}");
    }

    @Test
    void aCapabilityOfWhichNoCommandTellsIsRefused() {
        Conversation pop3 = conversation(Listener.POP3, "C: NOOP");

        assertThatThrownBy(() -> pop3.linesUsing("RESP-CODES"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No command of POP3 shows that a client uses \"RESP-CODES\", only that it uses"
                        + " STLS, SASL, USER, PIPELINING, UIDL, TOP, UTF8, LANG");
    }

    @Test
    void capabilitiesHaveTheNamesThatTheServerGivesThem() {
        MailServer.builder()
                .hide(MailProtocol.SMTP, names(SmtpCapabilities.ALL))
                .hide(MailProtocol.POP3, names(Pop3Capabilities.ALL))
                .hide(MailProtocol.IMAP, names(ImapCapabilities.ALL))
                .start()
                .close(); // or it would refuse to hide what it does not have
    }

    private static String[] names(List<Capability> capabilities) {
        return capabilities.stream().map(Capability::name).toArray(String[]::new);
    }
}
