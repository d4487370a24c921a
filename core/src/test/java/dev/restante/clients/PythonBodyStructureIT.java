package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.MailServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What FETCH tells of a message, compared with what Python's {@code email} package finds in its octets: a second
 * opinion on MIME, header fields and transfer encodings.
 */
class PythonBodyStructureIT {

    private static final String USER = "jane@example.com";

    private static final List<String> STORIES =
            List.of("alternative-with-image-and-attachment", "bounce", "digest", "the-example-of-rfc3501");

    /** Reads BODYSTRUCTURE with a parser of its own; the numbers of parts are those of RFC 3501 section 6.4.5. */
    private static final String SCRIPT = """
            import email, email.policy, email.utils, imaplib, re, sys
            host, port, user = sys.argv[1:]
            imap = imaplib.IMAP4(host, int(port), timeout=20)
            imap.login(user, 'any')
            count = int(imap.select('INBOX', readonly=True)[1][0])
            assert count > 0
            def same(what, found, expected):
                assert found == expected, (what, found, expected)
            def fetch(number, item):
                status, data = imap.fetch(str(number), '(' + item + ')')
                assert status == 'OK', data
                return data
            def octets(number, section):
                part = fetch(number, 'BODY.PEEK[' + section + ']')[0]
                assert isinstance(part, tuple), (number, section, part)
                return part[1]
            def parsed(data):
                text, at = b'', 0
                for p in data:
                    text += p if isinstance(p, bytes) else p[0] + b'\\r\\n' + p[1]
                tokens = []
                while at < len(text):
                    literal = re.compile(rb'\\{(\\d+)\\}\\r\\n').match(text, at)
                    quoted = re.compile(rb'"((?:[^"\\\\]|\\\\.)*)"').match(text, at)
                    atom = re.compile(rb'[^ ()"{]+').match(text, at)
                    if literal:
                        end = literal.end() + int(literal.group(1))
                        tokens.append(('s', text[literal.end():end])); at = end
                    elif quoted:
                        tokens.append(('s', re.sub(rb'\\\\(.)', rb'\\1', quoted.group(1)))); at = quoted.end()
                    elif atom:
                        tokens.append(('a', atom.group(0))); at = atom.end()
                    else:
                        if text[at:at + 1] != b' ':
                            tokens.append(('p', text[at:at + 1]))
                        at += 1
                def tree(position):
                    items = []
                    while True:
                        kind, value = tokens[position]
                        if kind == 'p' and value == b')':
                            return items, position + 1
                        if kind == 'p':
                            item, position = tree(position + 1)
                        else:
                            item, position = (None if (kind, value) == ('a', b'NIL') else value), position + 1
                        items.append(item)
                start = next(i for i, t in enumerate(tokens) if t[0] == 'p' and t[1] == b'(')
                return tree(start + 1)[0]
            def text(value):
                return None if value is None else value.decode('latin-1')
            def addresses(message, name):
                fields = message.get_all(name)
                return [a for a in email.utils.getaddresses(fields or []) if a[1]]
            def check_envelope(told, message):
                same('subject', text(told[1]), None if message['Subject'] is None
                     else re.sub('[\\r\\n]', '', message['Subject']).strip())
                same('message-id', text(told[9]), message['Message-ID'])
                for at, name in ((2, 'From'), (5, 'To'), (6, 'Cc')):
                    found = [(text(a[0]) or '', text(a[2]) + '@' + text(a[3])) for a in told[at] or [] if a[3] is not None]
                    same(name, found, addresses(message, name))
            def check_fields(told, message, number, path):
                same(path + ' type', (text(told[0]) + '/' + text(told[1])).lower(), message.get_content_type())
                names = [text(n).lower() for n in (told[2] or [])[::2]]
                if message['Content-Type'] is not None:
                    same(path + ' parameters', [n.split('*')[0] for n in names],
                         [n.lower() for n, v in (message.get_params() or [])[1:]])
                same(path + ' id', text(told[3]), message['Content-ID'])
                same(path + ' encoding', text(told[5]).lower(), (message['Content-Transfer-Encoding'] or '7bit').lower())
                body = octets(number, path)
                same(path + ' size', int(told[6]), len(body))
                return body
            def check_part(told, message, number, path):
                if message.is_multipart() and message.get_content_maintype() == 'multipart':
                    check_multipart(told, message, number, path + '.')
                elif message.get_content_type() == 'message/rfc822':
                    body = check_fields(told, message, number, path)
                    check_envelope(told[7], message.get_payload(0))
                    same(path + ' lines', int(told[9]), body.count(b'\\n'))
                    check_message(told[8], message.get_payload(0), number, path + '.')
                else:
                    body = check_fields(told, message, number, path)
                    if message.get_content_maintype() == 'text':
                        same(path + ' lines', int(told[7]), body.count(b'\\n'))
                    if message.get_content_maintype() not in ('message', 'multipart'):
                        check_content(message, number, path)
            def check_content(message, number, path):
                decoded = fetch(number, 'BINARY.PEEK[' + path + '] BINARY.SIZE[' + path + ']')
                content = message.get_payload(decode=True)
                same(path + ' content', decoded[0][1], content)
                same(path + ' decoded size', int(re.search(rb'SIZE\\[.*?\\] (\\d+)', decoded[1]).group(1)), len(content))
            def check_multipart(told, message, number, prefix):
                children = message.get_payload()
                bodies = [b for b in told if isinstance(b, list)][:len(children)]
                same(prefix + ' children', len(bodies), len(children))
                same(prefix + ' subtype', text(told[len(children)]).lower(), message.get_content_subtype())
                for i, child in enumerate(children):
                    check_part(bodies[i], child, number, prefix + str(i + 1))
            def check_message(told, message, number, prefix):
                if message.get_content_maintype() == 'multipart' and message.is_multipart():
                    check_multipart(told, message, number, prefix)
                else:
                    check_part(told, message, number, prefix + '1')
            for number in range(1, count + 1):
                raw = octets(number, '')
                message = email.message_from_bytes(raw, policy=email.policy.compat32)
                attributes = parsed(fetch(number, 'RFC822.SIZE ENVELOPE BODYSTRUCTURE'))
                same('size', int(attributes[1]), len(raw))
                check_envelope(attributes[3], message)
                check_message(attributes[5], message, number, '')
            imap.logout()
            """;

    @Test
    void agreesWithWhatPythonFindsInTheOctets() throws IOException, InterruptedException {
        ExternalClient python = ExternalClient.python(SCRIPT);
        try (MailServer server = MailServer.start()) {
            SampleMail.deliver(server, USER, SampleMail.RICH);
            SampleMail.deliver(server, USER, SampleMail.AWKWARD);
            for (String story : STORIES) {
                SampleMail.deliver(server, USER, story(story));
            }

            python.run(server.imap().host(), Integer.toString(server.imap().port()), USER);
        }
    }

    private static byte[] story(String name) throws IOException {
        try (InputStream in = MailServer.class.getResourceAsStream("/dev/restante/mime/" + name + ".eml")) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), ISO_8859_1);
            return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(ISO_8859_1);
        }
    }
}
