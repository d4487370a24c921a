// The rules that people know by name, with what can be said of each.

import { CERTIFICATES } from './fault-words.js';

const TO = { name: 'to', label: 'Recipient', value: '*@example.com' };
const DELAY = { name: 'delay', label: 'Time', value: '2s' };
const TIMES = { name: 'times', label: 'Times', type: 'number', value: 2 };
const LIMIT = { name: 'beyond', label: 'Mails', type: 'number', value: 10 };
const WITHIN = { name: 'within', label: 'Within', value: '1m' };
const SMTP = ['SMTP', 'LMTP'];
const LOGINS = ['SMTP AUTH', 'POP3 PASS', 'POP3 APOP', 'POP3 AUTH', 'IMAP LOGIN', 'IMAP AUTHENTICATE'];

const reply = (code, enhanced, text) => ({ reply: { code, enhanced, text } });

/** Each has an id, a group, a title, what it does in words, its fields, and rule(values). */
export const PRESETS = [
  {
    id: 'greylisting',
    group: 'Sending',
    title: 'Greylisting',
    words: 'Each triplet of client, sender and recipient is refused the first time, and accepted when it comes again.',
    fields: [],
    rule: () => ({
      on: 'SMTP RCPT',
      count: { times: 1, per: 'triplet' },
      do: [reply(451, '4.7.1', 'Greylisted, try again later')],
    }),
  },
  {
    id: 'busy',
    group: 'Sending',
    title: 'Busy for now',
    words: 'A recipient is refused with a temporary error, so many times. Does the program try again?',
    fields: [TO, TIMES],
    rule: ({ to, times }) => ({
      on: 'SMTP RCPT',
      if: { to },
      count: { times: Number(times) },
      do: [reply(451, '4.3.2', 'Try again later')],
    }),
  },
  {
    id: 'recipient unknown',
    group: 'Sending',
    title: 'Recipient refused',
    words: 'A recipient is refused for good. Does the program give up, and say so?',
    fields: [TO],
    rule: ({ to }) => ({ on: 'SMTP RCPT', if: { to }, do: [reply(550, '5.1.1', 'No such user here')] }),
  },
  {
    id: 'mailbox full',
    group: 'Sending',
    title: 'Mailbox full',
    words: 'A recipient is refused for now, for the mailbox is full.',
    fields: [TO],
    rule: ({ to }) => ({ on: 'SMTP RCPT', if: { to }, do: [reply(452, '4.2.2', 'The mailbox is full')] }),
  },
  {
    id: 'content refused',
    group: 'Sending',
    title: 'Content refused',
    words: 'A message is refused when it has come as a whole, as a spam filter does.',
    fields: [{ name: 'subject', label: 'Subject contains', value: 'casino' }],
    rule: ({ subject }) => ({
      on: 'message',
      if: { mail: { subject: { contains: subject } } },
      do: [reply(554, '5.7.1', 'The message was refused for its content')],
    }),
  },
  {
    id: 'rate limit',
    group: 'Sending',
    title: 'Rate limit',
    words: 'Who sends more mails than this is told to come again later.',
    fields: [LIMIT, WITHIN],
    rule: ({ beyond, within }) => ({
      on: 'SMTP MAIL',
      count: { per: 'client', beyond: Number(beyond), within },
      do: [reply(452, '4.7.1', 'Too many messages, try again later')],
    }),
  },
  {
    id: 'accept then bounce',
    group: 'Sending',
    title: 'Bounce',
    words: 'A message is accepted, and then a report goes to its sender that it could not be delivered.',
    fields: [TO],
    rule: ({ to }) => ({ on: 'stored', if: { to }, do: [{ bounce: { status: '5.1.1', text: 'No such user here' } }] }),
  },
  {
    id: 'lost 250',
    group: 'Sending',
    title: 'Lost answer',
    words: 'A message is accepted, and the connection breaks before its client knows. Is it sent twice?',
    fields: [],
    rule: () => ({ on: 'stored', count: { times: 1 }, do: ['close'] }),
  },
  {
    id: 'tarpit',
    group: 'Connection',
    title: 'Slow replies',
    words: 'Each command of SMTP is answered late.',
    fields: [DELAY],
    rule: ({ delay }) => ({ on: 'command', at: 'reply', if: { protocol: SMTP }, do: [{ delay }] }),
  },
  {
    id: 'dropped connection',
    group: 'Connection',
    title: 'Dropped connection',
    words: 'The connection is closed without a word in the middle of a message.',
    fields: [TIMES],
    rule: ({ times }) => ({ on: 'SMTP DATA', at: { received: 1 }, count: { times: Number(times) }, do: ['close'] }),
  },
  {
    id: 'silence',
    group: 'Connection',
    title: 'No answer',
    words: 'A client connects, and the server never says anything. Does the program have a timeout?',
    fields: [],
    rule: () => ({ on: 'greeting', if: { protocol: SMTP }, do: ['stall'] }),
  },
  {
    id: 'connection limit',
    group: 'Connection',
    title: 'Too many connections',
    words: 'Who comes beyond so many connections is told so, in all protocols.',
    fields: [{ name: 'connections', label: 'Connections', type: 'number', value: 10 }],
    rule: ({ connections }) => ({
      on: 'greeting',
      if: { moreConnectionsThan: Number(connections) },
      do: [
        reply(421, '4.7.0', 'Too many connections'),
        { err: { code: 'SYS/TEMP', text: 'Too many connections' } },
        { bye: { code: 'UNAVAILABLE', text: 'Too many connections' } },
        'close',
      ],
    }),
  },
  {
    id: 'bad certificate',
    group: 'Connection',
    title: 'Bad certificate',
    words: 'The server shows a certificate that is wrong. Does the program notice?',
    fields: [{ name: 'flaw', label: 'Certificate', value: CERTIFICATES[0], options: CERTIFICATES }],
    rule: ({ flaw }) => ({ on: 'tls', do: [{ showCertificate: flaw }] }),
  },
  {
    id: 'auth outage',
    group: 'Login',
    title: 'Nobody can log in',
    words: 'Every login is refused for now, in all protocols, whatever the password.',
    fields: [],
    rule: () => ({
      on: LOGINS,
      do: [
        reply(454, '4.7.0', 'Temporary authentication failure'),
        { err: { code: 'SYS/TEMP', text: 'Temporary authentication failure' } },
        { no: { code: 'UNAVAILABLE', text: 'Temporary authentication failure' } },
      ],
    }),
  },
  {
    id: 'login refused',
    group: 'Login',
    title: 'Login refused',
    words: 'A user is refused as with a wrong password, in all protocols.',
    fields: [{ name: 'user', label: 'User', value: 'jane@example.com' }],
    rule: ({ user }) => ({
      on: 'login',
      if: { user },
      do: [
        reply(535, '5.7.8', 'Wrong user or password'),
        { err: { code: 'AUTH', text: 'Wrong user or password' } },
        { no: { code: 'AUTHENTICATIONFAILED', text: 'Wrong user or password' } },
      ],
    }),
  },
  {
    id: 'new UIDVALIDITY',
    group: 'IMAP',
    title: 'New UIDVALIDITY',
    words: 'The mailbox has another UIDVALIDITY when it is selected, once: all UIDs that a client remembers are void.',
    fields: [{ name: 'mailbox', label: 'Mailbox', value: 'INBOX' }],
    rule: ({ mailbox }) => ({ on: 'IMAP SELECT', if: { mailbox }, count: { times: 1 }, do: ['newUidValidity'] }),
  },
  {
    id: 'goodbye in IDLE',
    group: 'IMAP',
    title: 'Goodbye in IDLE',
    words: 'Who waits in IDLE is sent away. Does the program come again?',
    fields: [],
    rule: () => ({ on: 'idle', count: { times: 1 }, do: [{ bye: 'The server is restarted' }] }),
  },
  {
    id: 'cut message',
    group: 'IMAP',
    title: 'Cut message',
    words: 'The connection breaks while a message is fetched.',
    fields: [{ name: 'sent', label: 'After octets', type: 'number', value: 100 }],
    rule: ({ sent }) => ({ on: 'IMAP FETCH', at: { sent: Number(sent) }, count: { times: 1 }, do: ['close'] }),
  },
];
