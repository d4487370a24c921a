// What can be done with accounts and mailboxes, as by another client. That it was done comes back as an event.

import { html, nothing } from './lit/lit-html.js';
import { api } from './api.js';
import { ask } from './dialog.js';
import { field } from './fields.js';
import { bytes } from './format.js';
import { hrefOf, pathOf } from './mailbox-address.js';
import { attempt, icon, toast } from './ui.js';

const LONGEST_SHOWN = 200_000;

/** Declares an account, with a name and a password. */
export function declareAccount() {
  const values = { name: '', password: '' };
  ask({
    title: 'Declare an account',
    body: () => html`<p class="quiet">It needs its password from then on. Whoever else gets mail has an account that takes any password.</p>
      ${field(values, { name: 'name', label: 'Name', hint: 'jane@example.com' })}
      ${field(values, { name: 'password', label: 'Password' })}`,
    action: 'Declare',
    run: async () => {
      const { name } = await api.post('/api/accounts', values);
      location.hash = hrefOf(name, 'INBOX');
    },
  });
}

/** Creates a mailbox of an account. */
export function createMailbox(account) {
  const values = { name: '' };
  ask({
    title: 'Create a mailbox',
    body: () => html`<p class="quiet">For ${account}. A / makes a hierarchy: Work/Projects.</p>
      ${field(values, { name: 'name', label: 'Name', hint: 'Work' })}`,
    action: 'Create',
    run: async () => {
      const { name } = await api.post('/api/mailboxes', { account, name: values.name });
      location.hash = hrefOf(account, name);
    },
  });
}

/** Puts messages into a mailbox. */
export function addMessages({ account, name }) {
  const values = { from: 'shop@example.com', subject: 'A sample', text: 'Hello', count: '1', flags: '' };
  ask({
    title: 'Add messages',
    body: () => html`
      ${field(values, { name: 'from', label: 'From' })}
      ${field(values, { name: 'subject', label: 'Subject' })}
      ${field(values, { name: 'text', label: 'Text' })}
      ${field(values, { name: 'flags', label: 'Flags', hint: '\\Seen \\Flagged', optional: true })}
      ${field(values, { name: 'count', label: 'How many', type: 'number' })}`,
    action: 'Add',
    run: async () => {
      const { from, subject, text, flags } = values;
      await api.post('/api/mailboxes', {
        account,
        name,
        mails: several(Number(values.count), (number) => ({ from, to: recipient(account), subject: subject + number, text })),
        flags: flags.split(/\s+/).filter(Boolean),
      });
    },
  });
}

/** Of several, each has its number. */
function several(count, mail) {
  if (!(count >= 1 && count <= 1000)) {
    throw new Error('How many: from 1 to 1000 at a time');
  }
  return Array.from({ length: count }, (unused, index) => mail(count > 1 ? ` ${index + 1}` : ''));
}

/** An account that receives at every domain has no address of its own. */
function recipient(account) {
  return account.includes('@') ? account : `${account}@example.com`;
}

export function setReadOnly(mailbox, readOnly) {
  attempt(() => api.patch(pathOf(mailbox), { readOnly }));
}

export function changeUidValidity(mailbox) {
  attempt(async () => {
    const { uidValidity } = await api.patch(pathOf(mailbox), { uidValidity: 'new' });
    toast(`UIDVALIDITY is now ${uidValidity}, and the messages have other UIDs`);
  });
}

export function expunge(mailbox, uid) {
  attempt(() => api.remove(`${pathOf(mailbox)}/${uid}`));
}

export function emptyMailbox(mailbox) {
  ask({
    title: `Empty ${mailbox.name}?`,
    body: () => html`<p>All ${mailbox.count.toLocaleString()} messages are expunged, also those that are not on this page.
      Mail stays in the list of received mail.</p>`,
    action: 'Empty',
    danger: true,
    run: () => api.remove(`${pathOf(mailbox)}/messages`),
  });
}

/** What is deleted is not to be asked for again, so the page goes elsewhere first. */
export function deleteMailbox(mailbox) {
  ask({
    title: `Delete ${mailbox.name}?`,
    body: () => html`<p>The mailbox goes, with its messages. Clients that have it selected lose it.</p>`,
    action: 'Delete',
    danger: true,
    run: async () => {
      location.hash = hrefOf(mailbox.account, 'INBOX');
      try {
        await api.remove(pathOf(mailbox));
      } catch (problem) {
        location.hash = hrefOf(mailbox.account, mailbox.name);
        throw problem;
      }
    },
  });
}

/** Shows the octets of a message, the first of them if there are very many. */
export function showSource(mailbox, { uid, subject, size }) {
  const path = `${pathOf(mailbox)}/${uid}/raw`;
  attempt(async () => {
    const text = await api.text(path);
    ask({
      title: `UID ${uid}: ${subject || '(no subject)'}`,
      wide: true,
      body: () => html`<pre class="raw-source" tabindex="0" aria-label="Source">${text.slice(0, LONGEST_SHOWN)}</pre>
        ${text.length > LONGEST_SHOWN ? html`<p class="quiet">Only the beginning is shown.</p>` : nothing}
        <p><a class="button" href=${path} download=${`${uid}.eml`}>${icon('download')} Download, ${bytes(size)}</a></p>`,
    });
  });
}
