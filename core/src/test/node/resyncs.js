// Comes back to a mailbox, and is told what another client did in between.
import assert from 'node:assert/strict';
import { withClients } from './clients.js';

await withClients(async (client, other) => {
  const { uidValidity, highestModseq } = await client.mailboxOpen('INBOX');
  assert.equal(client.enabled.has('QRESYNC'), true);
  await client.mailboxClose();

  await other.mailboxOpen('INBOX');
  await other.messageFlagsAdd('3', ['\\Flagged']);
  await other.messageDelete('1');
  await other.append('INBOX', 'Subject: fourth\r\n\r\nline\r\n');

  const gone = [];
  const changed = new Map();
  client.on('expunge', (event) => gone.push(event.uid));
  client.on('flags', (event) => changed.set(event.uid, [...event.flags]));
  const mailbox = await client.mailboxOpen('INBOX', { uidValidity, changedSince: highestModseq });
  assert.ok(mailbox.highestModseq > highestModseq);
  assert.deepEqual(gone, [1]);
  assert.deepEqual(changed.get(3), ['\\Flagged']);

  const mails = await client.fetchAll('1:*', { uid: true }, { uid: true, changedSince: highestModseq });
  assert.deepEqual(mails.map((mail) => mail.uid), [3, 4]);
  assert.ok(mails.every((mail) => mail.modseq > highestModseq));

  // Nobody else may have changed the message, or the flag is not set.
  await client.messageFlagsAdd('2', ['\\Seen'], { uid: true, unchangedSince: mailbox.highestModseq });
  await client.messageFlagsAdd('3', ['\\Seen'], { uid: true, unchangedSince: highestModseq });
  assert.deepEqual(await client.search({ seen: true }, { uid: true }), [2]);
});
