// Uses the API of Restante's own with what Node.js has: fetch, and server-sent events read from its body.
import assert from 'node:assert/strict';

const base = process.argv[2];
const json = { 'Content-Type': 'application/json' };

async function call(method, path, body) {
  const response = await fetch(base + path, {
    method,
    headers: body ? json : {},
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text && JSON.parse(text) };
}

/** What happens, event after event. */
async function* events() {
  const response = await fetch(`${base}api/events`);
  let text = '';
  for await (const octets of response.body) {
    text += new TextDecoder().decode(octets);
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const field = (name) =>
        block.split('\n').find((line) => line.startsWith(name))?.slice(name.length + 1).trim();
      if (field('event')) {
        yield { name: field('event'), data: JSON.parse(field('data')) };
      }
    }
  }
}

async function next(stream, name) {
  for (;;) {
    const { value } = await stream.next();
    if (value.name === name) {
      return value.data;
    }
  }
}

const stream = events();
await next(stream, 'start');

const waiting = call('GET', 'api/mails?to=jane@example.com&subject=Welcome&count=1&wait=20s');
const posted = await call('POST', 'api/mails', {
  from: 'shop@example.com',
  to: 'jane@example.com',
  subject: 'Welcome',
  text: 'Your code is 4711',
});
assert.equal(posted.status, 201);
assert.equal((await next(stream, 'mail')).subject, 'Welcome');
const arrived = await waiting;
assert.deepEqual([arrived.status, arrived.body.count], [200, 1]);
assert.deepEqual((await call('GET', 'api/mails/latest')).body.codes, ['4711']);

const missed = await call('GET', 'api/mails?to=bob@example.com&count=1&wait=50ms');
assert.equal(missed.status, 408);
assert.match(missed.body.candidates[0].difference, /jane@example\.com/);

const taken = await call('DELETE', 'api/mails?to=jane@example.com');
assert.equal(taken.body.mails[0].subject, 'Welcome');
assert.deepEqual((await next(stream, 'removed')).ids, [posted.body.id]);

const refused = await call('GET', 'api/mails?subjcet=x');
assert.equal(refused.status, 400);
assert.match(refused.body.detail, /subjcet.*subject/s);
process.exit(0);
