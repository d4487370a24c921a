// The words of rules: when they strike, under which conditions, how often, and what happens.

const COMMANDS = {
  SMTP: 'HELO EHLO LHLO MAIL RCPT DATA BDAT RSET VRFY EXPN HELP NOOP QUIT STARTTLS AUTH ETRN XCLIENT',
  POP3: 'USER PASS APOP AUTH STLS CAPA UTF8 LANG STAT LIST UIDL RETR TOP DELE RSET NOOP QUIT',
  IMAP:
    'CAPABILITY NOOP LOGOUT STARTTLS AUTHENTICATE LOGIN UNAUTHENTICATE ENABLE ID COMPRESS SELECT EXAMINE CREATE DELETE ' +
    'RENAME SUBSCRIBE UNSUBSCRIBE LIST LSUB NAMESPACE STATUS APPEND IDLE NOTIFY CHECK CLOSE UNSELECT EXPUNGE SEARCH SORT ' +
    'THREAD CANCELUPDATE FETCH STORE COPY MOVE REPLACE GETACL SETACL DELETEACL LISTRIGHTS MYRIGHTS GETMETADATA ' +
    'SETMETADATA GETQUOTA GETQUOTAROOT SETQUOTA',
};

const FIRST = { SMTP: 'RCPT', POP3: 'PASS', IMAP: 'SELECT' };

/** The commands of a protocol. */
export function commandsOf(protocol) {
  return COMMANDS[protocol].split(' ');
}

/** The command to begin with. */
export function firstCommand(protocol) {
  return FIRST[protocol];
}

export const PROTOCOLS = [
  { id: 'SMTP', label: 'SMTP and LMTP' },
  { id: 'POP3', label: 'POP3' },
  { id: 'IMAP', label: 'IMAP' },
  { id: 'all', label: 'All protocols' },
];

const EVERYWHERE = ['connect', 'tls', 'greeting', 'command', 'login', 'message', 'stored', 'idle'];
const KNOWN_USER = ['command', 'login', 'message', 'stored', 'idle'];
const ANSWERED = ['greeting', 'command', 'login'];
const MAIL = ['message', 'stored'];
const MAIL_PROTOCOLS = ['SMTP', 'all'];

/** "verb" is a certain command, which in a rule is its name. */
export const MOMENTS = [
  { id: 'verb', label: 'at the command …', protocols: ['SMTP', 'POP3', 'IMAP'] },
  { id: 'command', label: 'at any command' },
  { id: 'connect', label: 'when a client connects' },
  { id: 'tls', label: 'when a TLS handshake begins' },
  { id: 'greeting', label: 'at the greeting' },
  { id: 'login', label: 'when a client has proved who it is' },
  { id: 'message', label: 'when a message has come', protocols: ['SMTP', 'all'] },
  { id: 'stored', label: 'when a message is stored', protocols: ['SMTP', 'all'] },
  { id: 'idle', label: 'while a client waits in IDLE', protocols: ['IMAP', 'all'] },
];

/** Messages and literals pass only in some commands: where a protocol is named, in these. */
export const POSITIONS = [
  { id: '', label: 'before it is carried out', moments: ['verb', 'command'] },
  { id: '', label: 'in place of it', moments: ['greeting'] },
  { id: 'reply', label: 'in place of its reply', moments: ['verb', 'command'] },
  { id: 'after', label: 'after its reply', moments: ['verb', 'command', 'greeting'] },
  { id: 'received', label: 'after receiving octets of a message', moments: ['verb', 'command'], verbs: { SMTP: ['DATA', 'BDAT'], POP3: [] } },
  { id: 'sent', label: 'after sending octets of a message', moments: ['verb', 'command'], verbs: { SMTP: [], POP3: ['RETR', 'TOP'] } },
];

export const CONDITIONS = [
  { id: 'to', label: 'recipient', hint: '*@example.com', protocols: MAIL_PROTOCOLS, moments: ['command', ...MAIL] },
  { id: 'from', label: 'sender', hint: 'shop@example.com', protocols: MAIL_PROTOCOLS, moments: ['command', ...MAIL] },
  { id: 'domain', label: 'domain of an address', hint: 'example.com', moments: KNOWN_USER },
  { id: 'user', label: 'user', hint: 'jane@example.com', moments: KNOWN_USER },
  { id: 'mechanism', label: 'login mechanism', hint: 'PLAIN', moments: KNOWN_USER },
  { id: 'mailbox', label: 'mailbox', hint: 'INBOX', protocols: ['IMAP', 'all'], moments: ['command', 'idle'] },
  { id: 'helo', label: 'HELO name', hint: 'ci-*', protocols: MAIL_PROTOCOLS, moments: ['command', 'login', ...MAIL] },
  { id: 'client', label: 'IP address of the client', hint: '127.0.0.*', moments: EVERYWHERE },
  {
    id: 'moreConnectionsThan',
    label: 'more connections than',
    hint: '10',
    type: 'number',
    moments: ['connect', 'greeting'],
  },
];

export const FREQUENCIES = [
  { id: 'always', label: 'always', fields: [] },
  { id: 'times', label: 'so many times', fields: [{ name: 'times', label: 'Times', type: 'number', value: 2 }], per: true },
  { id: 'after', label: 'after the first', fields: [{ name: 'after', label: 'Passed over', type: 'number', value: 1 }], per: true },
  { id: 'every', label: 'every so many times', fields: [{ name: 'every', label: 'Every', type: 'number', value: 3 }], per: true },
  {
    id: 'probability',
    label: 'sometimes',
    fields: [
      { name: 'probability', label: 'Probability (0 to 1)', type: 'number', value: 0.5 },
      { name: 'seed', label: 'Seed', type: 'number', value: 42 },
    ],
  },
  { id: 'lasting', label: 'for a time', fields: [{ name: 'lasting', label: 'Time', value: '30s' }], per: true },
  {
    id: 'beyond',
    label: 'beyond a rate',
    fields: [
      { name: 'beyond', label: 'More than', type: 'number', value: 10 },
      { name: 'within', label: 'Within', value: '1m' },
    ],
    per: true,
  },
];

export const COUNTED_PER = [
  { id: 'rule', label: 'all together' },
  { id: 'connection', label: 'each connection' },
  { id: 'client', label: 'each client' },
  { id: 'sender', label: 'each sender' },
  { id: 'recipient', label: 'each recipient' },
  { id: 'triplet', label: 'client, sender and recipient' },
  { id: 'user', label: 'each user' },
];

/** What can be wrong with a certificate. */
export const CERTIFICATES = ['expired', 'notYetValid', 'wrongHost', 'unknownIssuer', 'selfSigned'];
const text = (label, value) => [{ name: 'value', label, value }];
const number = (label, value) => [{ name: 'value', label, value, type: 'number' }];

/** What can happen. What has no fields stands in JSON as a word; nothing can follow what ends the connection. */
export const FAULTS = [
  { id: 'reply', label: 'reply of SMTP', protocols: ['SMTP', 'all'], moments: [...ANSWERED, ...MAIL], fields: text('Reply', '451 4.7.1 Try again later') },
  { id: 'err', label: '-ERR of POP3', protocols: ['POP3', 'all'], moments: ANSWERED, fields: text('Words', '[SYS/TEMP] Later') },
  { id: 'no', label: 'NO of IMAP', protocols: ['IMAP', 'all'], moments: ANSWERED, fields: text('Words', '[UNAVAILABLE] Later') },
  { id: 'bad', label: 'BAD of IMAP', protocols: ['IMAP', 'all'], moments: ANSWERED, fields: text('Words', 'What?') },
  { id: 'bye', label: 'BYE of IMAP', protocols: ['IMAP', 'all'], moments: [...ANSWERED, 'idle'], fields: text('Words', 'Later'), ends: true },
  { id: 'untagged', label: 'untagged response of IMAP', protocols: ['IMAP', 'all'], moments: [...ANSWERED, 'idle'], fields: text('Response', '5 EXISTS') },
  { id: 'delay', label: 'delay', moments: EVERYWHERE, fields: text('Time', '2s') },
  { id: 'throttle', label: 'throttle', moments: EVERYWHERE, fields: number('Octets a second', 1000) },
  { id: 'close', label: 'close the connection', moments: EVERYWHERE, ends: true },
  { id: 'reset', label: 'reset the connection', moments: EVERYWHERE, ends: true },
  { id: 'stall', label: 'say nothing any more', moments: EVERYWHERE, ends: true },
  { id: 'garbage', label: 'garbage', moments: EVERYWHERE, fields: number('Octets', 100) },
  { id: 'breakHandshake', label: 'break the handshake', moments: ['tls'], ends: true },
  {
    id: 'showCertificate',
    label: 'show a bad certificate',
    moments: ['tls'],
    fields: [{ name: 'value', label: 'Certificate', value: CERTIFICATES[0], options: CERTIFICATES }],
  },
  { id: 'truncate', label: 'cut the reply', moments: ['greeting', 'command'] },
  { id: 'duplicateReply', label: 'say the reply twice', moments: ['greeting', 'command'] },
  { id: 'wrongTag', label: 'wrong tag', protocols: ['IMAP', 'all'], moments: ['command'] },
  { id: 'newMessage', label: 'a message arrives', moments: KNOWN_USER, fields: text('Subject', 'Hello') },
  { id: 'expunge', label: 'expunge messages', moments: KNOWN_USER, fields: number('How many', 1) },
  { id: 'newUidValidity', label: 'new UIDVALIDITY', moments: KNOWN_USER },
  { id: 'deleteMailbox', label: 'delete the mailbox', moments: KNOWN_USER },
  { id: 'makeReadOnly', label: 'make the mailbox read-only', moments: KNOWN_USER },
  { id: 'fillQuota', label: 'fill the quota', moments: KNOWN_USER },
  { id: 'expireTokens', label: 'expire bearer tokens', moments: KNOWN_USER },
  { id: 'bounce', label: 'bounce', protocols: ['SMTP', 'all'], moments: ['stored'], fields: text('Report', '5.1.1 No such user') },
];
