// Creates, lists, subscribes, renames and deletes mailboxes, and asks how they are.
import assert from 'node:assert/strict';
import { withClients } from './clients.js';

await withClients(async (client) => {
  const mailboxes = async () => new Map((await client.list()).map((mailbox) => [mailbox.path, mailbox]));

  assert.equal((await client.mailboxCreate('Entwürfe/2026')).created, true);
  assert.equal((await client.mailboxCreate(['Entwürfe', '2026'])).created, false);
  await client.mailboxCreate('Sent');
  // This client subscribes to what it creates.
  await client.mailboxUnsubscribe('Sent');

  let list = await mailboxes();
  assert.deepEqual([...list.keys()].sort(), ['Entwürfe', 'Entwürfe/2026', 'INBOX', 'Sent']);
  assert.equal(list.get('INBOX').specialUse, '\\Inbox');
  assert.equal(list.get('Sent').specialUse, '\\Sent');
  assert.deepEqual(list.get('Entwürfe/2026').parent, ['Entwürfe']);
  assert.ok(list.get('Entwürfe').flags.has('\\HasChildren'));
  assert.ok(list.get('Entwürfe/2026').subscribed);
  assert.ok(!list.get('Sent').subscribed);
  assert.equal((await client.listTree()).folders.find((folder) => folder.name === 'Entwürfe').folders.length, 1);

  await client.append('Sent', 'Subject: sent\r\n\r\nline\r\n', ['\\Seen']);
  const status = await client.status('Sent', { messages: true, unseen: true, uidNext: true, uidValidity: true });
  assert.deepEqual([status.messages, status.unseen, status.uidNext], [1, 0, 2]);
  const [sent] = (await client.list({ statusQuery: { messages: true } })).filter(({ path }) => path === 'Sent');
  assert.equal(sent.status.messages, 1);
  assert.equal((await client.mailboxOpen('Sent', { readOnly: true })).uidValidity, status.uidValidity);
  await client.mailboxClose();

  if (client.capabilities.has('QUOTA')) {
    assert.equal((await client.getQuota('INBOX')).path, 'INBOX');
  }

  await client.mailboxRename('Entwürfe', 'Archiv');
  await client.mailboxDelete('Archiv/2026');
  list = await mailboxes();
  assert.deepEqual([...list.keys()].sort(), ['Archiv', 'INBOX', 'Sent']);
  await assert.rejects(client.mailboxDelete('Archiv/2026'), { responseStatus: 'NO' });
});
