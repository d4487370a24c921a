package dev.restante.clients;

import dev.restante.MailServer;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Python's {@code imaplib}: what goes beyond reading and deleting. Each script says what it sees wrong by failing. */
class ImaplibDialogueIT {

    private static final String USER = "jane@example.com";

    private static final String BEGIN = """
            import imaplib, sys
            host, port, user, password = sys.argv[1:]
            def login():
                imap = imaplib.IMAP4(host, int(port), timeout=20)
                imap.login(user, password)
                imap.select()
                return imap
            def ok(answer):
                assert answer[0] == 'OK', answer
                return answer[1]
            def same(found, expected):
                assert found == expected, (found, expected)
            def refused(call, *arguments):
                try:
                    call(*arguments)
                except imaplib.IMAP4.error as error:
                    return str(error)
                raise SystemExit('not refused')
            imap = login()
            """;

    /** A script of Python. */
    private enum Script {
        NAMES_MESSAGES_BY_UID("""
                same(ok(imap.uid('SEARCH', None, 'ALL')), [b'1 2'])
                ok(imap.create('Archive'))
                ok(imap.uid('COPY', '2', 'Archive'))
                same(imap.response('COPYUID')[1][-1].split()[1:], [b'2', b'1'])
                ok(imap.uid('MOVE', '1', 'Archive'))
                ok(imap.uid('STORE', '2', '+FLAGS.SILENT', '(\\\\Deleted)'))
                ok(imap.uid('EXPUNGE', '2'))
                same(ok(imap.uid('SEARCH', 'ALL')), [b''])
                same(ok(imap.select('Archive')), [b'2'])
                same(ok(imap.uid('FETCH', '2:*', '(UID RFC822.SIZE)'))[0].split()[:3], [b'2', b'(UID', b'2'])
                """),
        APPENDS_AND_FETCHES_IN_PIECES("""
                mail = 'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\\r\\nX-Long: a\\r\\n b\\r\\n\\r\\nGr\\u00fc\\u00dfe\\r\\n'.encode()
                ok(imap.append('INBOX', '\\\\Draft', '" 2-Jan-2026 03:04:05 +0000"', mail))
                same(imap.response('APPENDUID')[1][-1].split()[1], b'3')
                def piece(name):
                    return ok(imap.fetch('3', '(%s)' % name))[0][1]
                same(piece('RFC822'), mail)
                same(piece('BODY.PEEK[]<0.7>'), mail[:7])
                same(piece('BODY.PEEK[]<%d.100>' % (len(mail) - 3)), mail[-3:])
                same(piece('BODY.PEEK[HEADER.FIELDS (x-long)]'), b'X-Long: a\\r\\n b\\r\\n\\r\\n')
                same(piece('RFC822.TEXT'), 'Gr\\u00fc\\u00dfe\\r\\n'.encode())
                imap.literal = 'gr\\u00fc\\u00dfe'.encode()
                same(ok(imap.search('UTF-8', 'SUBJECT')), [b'3'])
                imap.literal = 'gr\\u00fc\\u00dfe'.encode('iso-8859-1')
                same(ok(imap.search('ISO-8859-1', 'BODY')), [b'1 3'])
                """),
        IDLES("""
                other = login()
                imap.send(b'IDLE1 IDLE\\r\\n')
                assert imap.readline().startswith(b'+ ')
                ok(other.append('INBOX', None, None, b'Subject: third\\r\\n\\r\\nline\\r\\n'))
                def told():
                    # RECENT may come beside other news.
                    return next(line for line in iter(imap.readline, b'') if b'RECENT' not in line)
                same(told(), b'* 3 EXISTS\\r\\n')
                ok(other.store('1', '+FLAGS.SILENT', '\\\\Flagged'))
                assert told().startswith(b'* 1 FETCH (')
                ok(other.uid('MOVE', '1', 'INBOX'))
                same({told(), told()}, {b'* 1 EXPUNGE\\r\\n', b'* 3 EXISTS\\r\\n'})
                imap.send(b'DONE\\r\\n')
                assert told().startswith(b'IDLE1 OK ')
                same(ok(imap.uid('SEARCH', 'FLAGGED')), [b'4'])
                other.logout()
                """),
        SORTS_AND_THREADS("""
                reply = b'Subject: Re: second\\r\\nMessage-ID: <c@x>\\r\\nReferences: <b@x>\\r\\n\\r\\n'
                ok(imap.append('INBOX', None, None, b'Subject: zebra\\r\\nMessage-ID: <b@x>\\r\\n\\r\\n'))
                ok(imap.append('INBOX', None, None, reply))
                same(ok(imap.sort('SUBJECT', 'UTF-8', 'ALL')), [b'1 2 4 3'])
                same(ok(imap.uid('SORT', '(REVERSE SIZE)', 'US-ASCII', 'SUBJECT', 'second')), [b'4 2'])
                same(ok(imap.thread('REFERENCES', 'UTF-8', '2:*')), [b'(2)(3 4)'])
                same(ok(imap.uid('THREAD', 'ORDEREDSUBJECT', 'UTF-8', 'ALL')), [b'(1)(2 4)(3)'])
                """),
        ASKS_FOR_RIGHTS_AND_QUOTAS("""
                assert b'lr' in ok(imap.myrights('INBOX'))[0]
                ok(imap.setacl('INBOX', 'bob@example.com', 'lr'))
                assert b'bob@example.com lr' in ok(imap.getacl('INBOX'))[0], imap.getacl('INBOX')
                ok(imap.deleteacl('INBOX', 'bob@example.com'))
                assert b'bob' not in ok(imap.getacl('INBOX'))[0]
                ok(imap.setquota('""', '(MESSAGE 2)'))
                same(ok(imap.getquotaroot('INBOX'))[1], [b'"" (MESSAGE 2 2)'])
                typ, (words,) = imap.copy('1', 'INBOX')
                assert typ == 'NO' and b'OVERQUOTA' in words, words
                """),
        GOES_ON_AFTER_REFUSALS("""
                assert 'NO' == imap.select('Nowhere')[0]
                imap.select()
                assert 'BAD' in refused(imap.fetch, '1', '(NONSENSE)')
                assert 'BAD' in refused(imap.search, None, 'NONSENSE')
                assert 'NO' == imap.copy('1', 'Nowhere')[0]
                assert 'NO' == imap.append('Nowhere', None, None, b'Subject: x\\r\\n\\r\\n')[0]
                same(imap.xatom('NOOP')[0], 'OK')
                imap.select(readonly=True)
                assert imap.store('1', '+FLAGS', '\\\\Deleted')[0] == 'NO'
                same(ok(imap.namespace()), [b'(("" "/")) NIL NIL'])
                imap.unselect()
                ok(imap.enable('NONSENSE'))
                imap.select()
                same(ok(imap.fetch('1', '(UID)')), [b'1 (UID 1)'])
                """);

        private final String text;

        Script(String text) {
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsWell(Script script) throws IOException, InterruptedException {
        ExternalClient python = ExternalClient.python(BEGIN + script.text + "imap.logout()\n");
        try (MailServer server = MailServer.builder().account(USER, "a secret").start()) {
            SampleMail.deliver(server, USER, SampleMail.AWKWARD);
            SampleMail.deliver(server, USER, SampleMail.withSubject("second"));
            python.run(server.imap().host(), Integer.toString(server.imap().port()), USER, "a secret");
        }
    }
}
