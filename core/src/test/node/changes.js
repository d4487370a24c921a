// Sets flags, appends, copies, moves and deletes.
import assert from 'node:assert/strict';
import { inMailbox, withClients } from './clients.js';

await withClients(async (client) => {
  // IMAP4rev2 knows no recent messages.
  const flags = async (number) =>
    [...(await client.fetchOne(number, { flags: true })).flags].filter((flag) => flag !== '\\Recent').sort();
  const subjects = async () =>
    (await client.fetchAll('1:*', { envelope: true })).map((mail) => mail.envelope.subject);

  await client.mailboxCreate('Archive');
  await inMailbox(client, 'INBOX', async (mailbox) => {
    await client.messageFlagsAdd('1:2', ['\\Seen', 'urgent']);
    await client.messageFlagsRemove('2', ['urgent']);
    await client.messageFlagsSet('3', ['\\Answered']);
    assert.deepEqual(await flags('1'), ['\\Seen', 'urgent']);
    assert.deepEqual(await flags('2'), ['\\Seen']);
    assert.deepEqual(await client.search({ answered: true }, { uid: true }), [3]);

    const draft = 'Subject: Entwurf\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGrüße\r\n';
    const appended = await client.append('INBOX', draft, ['\\Draft'], new Date('2026-01-02T03:04:05Z'));
    assert.equal(appended.uid, 4);
    assert.equal(appended.uidValidity, mailbox.uidValidity);
    const found = await client.fetchOne('4', { flags: true, internalDate: true, source: true }, { uid: true });
    assert.equal(found.source.toString(), draft);
    assert.equal(found.internalDate.toISOString(), '2026-01-02T03:04:05.000Z');
    assert.ok(found.flags.has('\\Draft'));

    assert.deepEqual((await client.messageCopy('1', 'Archive')).uidMap, new Map([[1, 1]]));
    assert.deepEqual((await client.messageMove('2,4', 'Archive', { uid: true })).uidMap, new Map([[2, 2], [4, 3]]));
    assert.deepEqual(await subjects(), ['awkward', 'third']);
    assert.ok(await client.messageDelete('1', { uid: true }));
    assert.deepEqual(await subjects(), ['third']);
  });
  await inMailbox(client, 'Archive', async () => {
    assert.deepEqual(await subjects(), ['awkward', 'Grüße', 'Entwurf']);
    assert.deepEqual(await flags('1'), ['\\Seen', 'urgent']);
  });
});
