// Runs the commands of cypress-mailhog, which are made of cy.request, without Cypress: with as much of cy as they use.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const commands = {};
const settings = { mailHogUrl: process.argv[2] };

globalThis.Cypress = {
  env: () => undefined,
  config: (name) => settings[name],
  Commands: { add: (name, ...rest) => (commands[name] = rest.at(-1)) },
};
globalThis.cy = {
  async request({ method, url, failOnStatusCode = true }) {
    const response = await fetch(url, { method });
    assert.ok(response.ok || !failOnStatusCode, `${method} ${url}: ${response.status}`);
    return { status: response.status, body: await response.text() };
  },
  wrap: (value) => Object.assign(Promise.resolve(value), { its: async (name) => value[name] }),
  verifyUpcomingAssertions: (value) => value,
};
createRequire(import.meta.url)('cypress-mailhog');

const {
  mhGetAllMails,
  mhGetMailsBySubject,
  mhGetMailsByRecipient,
  mhGetMailsBySender,
  mhSearchMails,
  mhFirst,
  mhGetSubject,
  mhGetBody,
  mhGetSender,
  mhGetRecipients,
  mhGetAttachments,
  mhGetJimMode,
  mhSetJimMode,
  mhDeleteAll,
} = commands;
const quick = { timeout: 1 };

assert.equal((await mhGetAllMails(50, quick)).length, 2);
assert.equal((await mhGetMailsBySubject('first', 50, quick)).length, 1);
assert.equal((await mhGetMailsByRecipient('eve@example.com', 50, quick)).length, 1);
assert.equal((await mhGetMailsBySender('shop@example.com', 50, quick)).length, 2);
assert.equal((await mhSearchMails('containing', 'the first one', 50, quick)).length, 1);

const mail = mhFirst(await mhGetAllMails(1, quick));
assert.equal(await mhGetSubject(mail), '=?utf-8?Q?Gr=C3=BC=C3=9Fe?=');
assert.match(await mhGetBody(mail), /Content-Disposition: attachment/);
assert.equal(await mhGetSender(mail), 'shop@example.com');
assert.deepEqual(await mhGetRecipients(mail), ['jane@example.com', 'bob@example.com', 'eve@example.com']);
assert.deepEqual(await mhGetAttachments(mail), ['a.txt']);

assert.equal(await mhGetJimMode(), false);
await mhSetJimMode(true);
assert.equal(await mhGetJimMode(), true);
await mhSetJimMode(false);
assert.equal(await mhGetJimMode(), false);

await mhDeleteAll();
assert.equal((await mhGetAllMails(50, quick)).length, 0);
