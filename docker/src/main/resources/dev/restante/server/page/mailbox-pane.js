// One mailbox: what IMAP clients are told of it, and what can be done with it.

import { html, nothing } from './lit/lit-html.js';
import { addMessages, changeUidValidity, deleteMailbox, emptyMailbox, setReadOnly } from './mailbox-actions.js';
import { messageTable } from './mailbox-messages.js';
import { PAGE_SIZE } from './mailbox-pages.js';
import { attempt, empty, fact, icon, problemBox } from './ui.js';

/**
 * The mailbox.
 * @param page its messages; nothing if none is chosen
 * @param reload is called to show another page
 */
export function mailboxPane(page, reload) {
  if (!page) {
    return html`<section class="split-detail is-empty" aria-label="Mailbox">
      ${empty('Choose a mailbox', 'It is shown as IMAP clients see it, with UIDs, flags and dates.')}
    </section>`;
  }
  return html`<section class="split-detail" aria-labelledby="mailbox-title">
    <header>
      <a class="to-list" href="#/mailboxes">${icon('back')} All mailboxes</a>
      <div><h2 id="mailbox-title">${page.name}</h2><p class="quiet">${page.account}</p></div>
      ${page.mailbox ? actions(page.mailbox) : nothing}
    </header>
    ${page.problem ? problemBox(page.problem) : nothing}
    ${page.mailbox ? content(page, reload) : nothing}
  </section>`;
}

function actions(mailbox) {
  const isInbox = mailbox.name.toUpperCase() === 'INBOX';
  return html`<div class="actions">
    <button type="button" @click=${() => addMessages(mailbox)}>${icon('plus')} Add messages</button>
    <button type="button" @click=${() => changeUidValidity(mailbox)}>New UIDVALIDITY</button>
    <button type="button" aria-pressed=${String(mailbox.readOnly)} @click=${() => setReadOnly(mailbox, !mailbox.readOnly)}>
      Read-only
    </button>
    <button type="button" class="danger" ?disabled=${mailbox.count === 0} @click=${() => emptyMailbox(mailbox)}>Empty</button>
    ${isInbox ? nothing : html`<button type="button" class="danger" @click=${() => deleteMailbox(mailbox)}>Delete mailbox</button>`}
  </div>`;
}

function content(page, reload) {
  const { mailbox } = page;
  return html`
    <dl class="known">
      ${fact('Messages', mailbox.count.toLocaleString())}
      ${fact('Unseen', mailbox.unseen.toLocaleString())}
      ${fact('UIDVALIDITY', mailbox.uidValidity)}
      ${fact('UIDNEXT', mailbox.uidNext)}
      ${fact('Subscribed', mailbox.subscribed ? 'yes' : 'no')}
    </dl>
    ${mailbox.count === 0 ? empty('No messages', 'What comes in stands here at once.') : messageTable(mailbox, page.messages)}
    ${mailbox.count > PAGE_SIZE || !page.isNewest ? pager(page, reload) : nothing}`;
}

function pager(page, reload) {
  const { messages, mailbox } = page;
  const range = messages.length > 0 ? `UID ${messages[0].uid} to ${messages.at(-1).uid}` : 'Nothing here';
  const go = (action) => async () => {
    await attempt(action);
    await reload();
    document.querySelector('.split-detail').scrollTop = 0;
  };
  return html`<nav class="pager" aria-label="Pages">
    <button type="button" ?disabled=${page.isNewest} @click=${go(() => page.goToNewest())}>Newest</button>
    <button type="button" ?disabled=${page.isNewest} @click=${go(() => page.goToNewer())}>Newer</button>
    <span role="status">${range}, ${messages.length} of ${mailbox.count.toLocaleString()}</span>
    <button type="button" ?disabled=${!page.hasOlder} @click=${go(() => page.goToOlder())}>Older</button>
  </nav>`;
}
