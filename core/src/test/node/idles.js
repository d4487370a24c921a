// Idles, and is told what another client does.
import assert from 'node:assert/strict';
import { next, withClients } from './clients.js';

await withClients(async (idling, other) => {
  await idling.mailboxOpen('INBOX');
  await other.mailboxOpen('INBOX');
  idling.idle();

  let news = next(idling, 'exists');
  await other.append('INBOX', 'Subject: fourth\r\n\r\nline\r\n');
  const exists = await news;
  assert.deepEqual([exists.path, exists.prevCount, exists.count], ['INBOX', 3, 4]);

  news = next(idling, 'flags');
  await other.messageFlagsAdd('2', ['\\Flagged']);
  const changed = await news;
  assert.equal(changed.seq, 2);
  assert.ok(changed.flags.has('\\Flagged'));

  news = next(idling, 'expunge');
  await other.messageDelete('1');
  const gone = await news;
  assert.deepEqual([gone.path, gone.vanished ? gone.uid : gone.seq], ['INBOX', 1]);

  // A command ends IDLE by itself.
  assert.deepEqual(
    (await idling.fetchAll('1:*', { uid: true })).map((mail) => mail.uid),
    [2, 3, 4],
  );
});
