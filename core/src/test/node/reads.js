// Reads, and searches.
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { inMailbox, withClients } from './clients.js';

await withClients(async (client) => {
  await inMailbox(client, 'INBOX', async (mailbox) => {
    assert.equal(mailbox.exists, 3);
    const mails = await client.fetchAll('1:*', {
      envelope: true,
      bodyStructure: true,
      flags: true,
      internalDate: true,
      size: true,
      source: true,
      headers: ['X-Order'],
    });
    assert.deepEqual(mails.map((mail) => mail.envelope.subject), ['awkward', 'Grüße', 'third']);
    mails.forEach((mail) => assert.equal(mail.size, mail.source.length));
    assert.ok(mails[0].source.includes('\r\n.\r\n..\r\n.dot\r\nGr\xfc\xdfe\r\n', 'latin1'));
    checkRich(mails[1]);
    await checkParts();
    await checkSearches();
  });

  function checkRich(mail) {
    assert.deepEqual(mail.envelope.from, [{ name: 'Jürgen', address: 'shop@example.com' }]);
    assert.deepEqual(mail.envelope.cc, [{ name: '', address: 'bob@example.com' }]);
    assert.equal(mail.envelope.messageId, '<rich@example.com>');
    assert.equal(mail.envelope.date.toISOString(), '2026-01-02T02:04:05.000Z');
    assert.equal(mail.headers.toString(), 'X-Order: 4711\r\n\r\n');
    const [alternative, pdf] = mail.bodyStructure.childNodes;
    assert.deepEqual(alternative.childNodes.map((part) => [part.part, part.type]), [
      ['1.1', 'text/plain'],
      ['1.2', 'text/html'],
    ]);
    assert.equal(pdf.disposition, 'attachment');
    assert.equal(pdf.dispositionParameters.filename, 'terms.pdf');
  }

  async function checkParts() {
    const plain = await client.download('2', '1.1');
    assert.equal(plain.meta.charset, 'utf-8');
    assert.equal(await text(plain.content), 'Grüße in plain');
    const parts = await client.downloadMany('2', ['1.2', '2']);
    assert.equal(parts['1.2'].content.toString(), '<p>Greetings</p>');
    assert.equal(parts['2'].content.toString(), 'Hello');
  }

  async function checkSearches() {
    const found = (query) => client.search(query);
    assert.deepEqual(await found({ subject: 'grüße' }), [2]);
    assert.deepEqual(await found({ body: 'grüße in' }), [2]);
    assert.deepEqual(await found({ from: 'shop@', not: { header: { 'X-Order': true } } }), [1, 3]);
    assert.deepEqual(await found({ or: [{ cc: 'bob' }, { subject: 'THIRD' }] }), [2, 3]);
    assert.deepEqual(await found({ larger: 2000 }), [1]);
    assert.deepEqual(await found({ sentOn: '2026-01-02' }), [2]);
    assert.deepEqual(await found({ since: new Date(0), seen: false }), [1, 2, 3]);
    assert.deepEqual(await found({ uid: '2:*', keyword: 'none' }), []);
  }
});
