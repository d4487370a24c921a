// Uses every method of mailpit-api against a server without mail.
import assert from 'node:assert/strict';
import { MailpitClient } from 'mailpit-api';

const mailpit = new MailpitClient(process.argv[2]);

/** The method says so, and names the status. */
async function isNotSupported(promise) {
  await assert.rejects(promise, /Mailpit API Error: 501 .*Restante/);
}

assert.match((await mailpit.getInfo()).Version, /^Restante /);
assert.equal((await mailpit.getConfiguration()).MessageRelay.Enabled, false);
assert.equal((await mailpit.listMessages()).total, 0);
await assert.rejects(mailpit.getMessageSummary(), /404 .*Message not found/);

const sent = await mailpit.sendMessage({
  From: { Email: 'shop@example.com', Name: 'Shop' },
  To: [{ Email: 'jane@example.com', Name: 'Jane' }],
  Bcc: ['eve@example.com'],
  Subject: 'Welcome',
  Text: 'Hello Jane',
  HTML: '<p>Hello <b>Jane</b>, <a href="http://127.0.0.1:9/">shop</a></p>',
  Attachments: [{ Content: 'AQID', Filename: 'a.bin', ContentType: 'application/x-thing' }],
  Tags: ['greeting'],
  Headers: { 'X-Order': '4711' },
});
await assert.rejects(
  mailpit.sendMessage({ From: { Email: 'nobody' }, To: [] }),
  /400 .*\{"Error":"invalid From address/,
);

const found = await mailpit.waitForMessage({ query: 'subject:Welcome tag:greeting' });
assert.equal(found.ID, sent.ID);
assert.equal((await mailpit.waitForMessages({ query: 'to:jane', count: 1 })).messages_count, 1);
assert.equal((await mailpit.waitForMessages({ timeout: 1000 })).messages[0].Read, true);

const message = await mailpit.getMessageSummary();
assert.deepEqual(message.From, { Name: 'Shop', Address: 'shop@example.com' });
assert.deepEqual(message.Bcc, [{ Name: '', Address: 'eve@example.com' }]);
assert.equal(message.Text, 'Hello Jane');
assert.equal(message.Attachments[0].FileName, 'a.bin');
assert.deepEqual((await mailpit.getMessageHeaders(sent.ID))['X-Order'], ['4711']);
assert.match(await mailpit.getMessageSource(), /^Subject: Welcome\r$/m);

const file = await mailpit.getMessageAttachment(sent.ID, message.Attachments[0].PartID);
assert.equal(file.type, 'application/x-thing');
assert.deepEqual(new Uint8Array(await file.arrayBuffer()), new Uint8Array([1, 2, 3]));

assert.match(await mailpit.renderMessageHTML(), /<b>Jane<\/b>/);
assert.match(await mailpit.renderMessageHTML(sent.ID, 1), /<b>Jane<\/b>/);
assert.equal(await mailpit.renderMessageText(), 'Hello Jane');

assert.deepEqual(await mailpit.getTags(), ['greeting']);
assert.equal(await mailpit.setTags({ IDs: [sent.ID], Tags: ['one', 'two'] }), 'ok');
assert.equal(await mailpit.renameTag('one', 'first one'), 'ok');
assert.equal(await mailpit.deleteTag('two'), 'ok');
assert.deepEqual(await mailpit.getTags(), ['first one']);
assert.equal((await mailpit.searchMessages({ query: 'tag:"first one"' })).messages.length, 1);

assert.equal(await mailpit.setReadStatus({ IDs: [sent.ID], Read: false }), 'ok');
assert.equal((await mailpit.listMessages()).unread, 1);
assert.equal(
  await mailpit.setReadStatus({ Search: 'after:2020-01-01', Read: true }, { tz: 'America/Chicago' }),
  'ok',
);
assert.equal((await mailpit.listMessages()).unread, 0);
await mailpit.setReadStatus();
assert.equal((await mailpit.listMessages()).unread, 1);

const chaos = await mailpit.setChaosTriggers({ Recipient: { ErrorCode: 451, Probability: 100 } });
assert.deepEqual(chaos.Recipient, { ErrorCode: 451, Probability: 100 });
assert.deepEqual(await mailpit.getChaosTriggers(), chaos);
assert.equal((await mailpit.setChaosTriggers()).Recipient.Probability, 0);

assert.deepEqual(
  (await mailpit.linkCheck(sent.ID)).Links.map((link) => link.URL),
  ['http://127.0.0.1:9/'],
);
assert.equal((await mailpit.linkCheck(sent.ID, true)).Errors, 1);
await isNotSupported(mailpit.getAttachmentThumbnail(sent.ID, '2'));
await isNotSupported(mailpit.htmlCheck());
await isNotSupported(mailpit.spamAssassinCheck());
await isNotSupported(mailpit.releaseMessage(sent.ID, { To: ['bob@example.com'] }));

assert.equal(await mailpit.deleteMessagesBySearch({ query: 'subject:nothing' }), 'ok');
assert.equal((await mailpit.listMessages(0, 10)).total, 1);
assert.equal(await mailpit.deleteMessages({ IDs: [sent.ID] }), 'ok');
await mailpit.deleteMessages();
assert.equal((await mailpit.listMessages()).total, 0);
