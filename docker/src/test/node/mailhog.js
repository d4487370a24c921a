// Uses every method of mailhog against a server with the sample mail of the test.
import assert from 'node:assert/strict';
import newMailHog from 'mailhog';

const mailhog = newMailHog({ host: '127.0.0.1', port: Number(new URL(process.argv[2]).port) });

const all = await mailhog.messages();
assert.deepEqual([all.total, all.count, all.start], [2, 2, 0]);
assert.equal((await mailhog.messages(1, 1)).items[0].subject, 'first');

const mail = await mailhog.latestTo('jane@example.com');
assert.equal(mail.subject, 'Grüße');
assert.match(mail.from, /shop@example\.com/);
assert.match(mail.to, /jane@example\.com/);
assert.match(mail.cc, /bob@example\.com/);
assert.equal(mail.bcc, undefined);
assert.match(mail.replyTo, /help@example\.com/);
assert.equal(mail.text.trim(), 'Schöne Grüße');
assert.ok(mail.date instanceof Date && mail.deliveryDate instanceof Date);
assert.equal(mail.attachments.length, 1);
assert.equal(mail.attachments[0].name, 'a.txt');
assert.equal(mailhog.decode(mail.attachments[0].Body, mail.attachments[0].encoding), 'hello');
assert.deepEqual(
  mail.To.map((to) => `${to.Mailbox}@${to.Domain}`),
  ['jane@example.com', 'bob@example.com', 'eve@example.com'],
);

assert.equal((await mailhog.latestFrom('SHOP@')).ID, mail.ID);
assert.equal((await mailhog.latestContaining('the first one')).subject, 'first');
assert.equal((await mailhog.search('nobody', 'to')).total, 0);
assert.equal((await mailhog.search('shop', 'from', 1, 1)).items[0].subject, 'first');
assert.equal(mailhog.encode('ä', 'quoted-printable'), '=C3=A4');

// What it does not do is plain text, which this client takes for broken JSON: it does not pass for success.
await assert.rejects(mailhog.releaseMessage(mail.ID, { email: 'bob@example.com', host: 'x', port: '25' }));

assert.equal((await mailhog.deleteMessage(mail.ID)).statusCode, 200);
assert.equal((await mailhog.messages()).total, 1);
assert.equal((await mailhog.deleteAll()).statusCode, 200);
assert.equal((await mailhog.messages()).total, 0);
