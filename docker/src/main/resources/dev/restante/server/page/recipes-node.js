// Node, with Nodemailer.

import { download, SEND, TRUST, WAIT, WAIT_WORDS, waitUrl } from './recipe-titles.js';

export function nodeSteps(place) {
  return [
    { title: SEND, file: 'send.mjs (npm install nodemailer)', code: sending(place) },
    { title: WAIT, words: WAIT_WORDS, code: waiting(place) },
    { title: TRUST, words: 'Then ignoreTLS can go, and the mail is sent over TLS.', code: trust(place) },
  ];
}

function sending(place) {
  return `import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({
  host: '${place.host}',
  port: ${place.port},
  ignoreTLS: true,
});

await transport.sendMail({
  from: 'shop@example.com',
  to: 'jane@example.com',
  subject: 'Welcome',
  text: 'Hello Jane',
});`;
}

function waiting(place) {
  return `const answer = await fetch('${waitUrl(place)}');
if (!answer.ok) {
  throw new Error((await answer.json()).detail);
}
const { mails: [mail] } = await answer.json();
console.log(mail.id, mail.subject);`;
}

function trust(place) {
  return `${download(place)}
NODE_EXTRA_CA_CERTS=restante.pem node send.mjs`;
}
