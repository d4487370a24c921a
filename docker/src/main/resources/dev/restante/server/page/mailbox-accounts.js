// The accounts, and the mailboxes of each.

import { html, nothing } from './lit/lit-html.js';
import { repeat } from './lit/directives/repeat.js';
import { counted } from './format.js';
import { createMailbox, declareAccount } from './mailbox-actions.js';
import { hrefOf } from './mailbox-address.js';
import { redraw } from './redraw.js';
import { empty, icon, iconButton } from './ui.js';

const MANY = 8;

let wanted = '';

/** The tree; chosen is the mailbox that is shown beside it. */
export function accountTree(accounts, chosen) {
  return html`<header>
      <span class="split-title" aria-hidden="true">Mailboxes</span>
      <button type="button" @click=${declareAccount}>${icon('plus')} Account</button>
      ${accounts?.length > MANY ? search() : nothing}
    </header>
    ${accounts ? tree(accounts, chosen) : nothing}`;
}

function search() {
  return html`<div class="filters"><input
    type="search"
    aria-label="Account"
    placeholder="Find an account"
    autocomplete="off"
    spellcheck="false"
    @input=${(event) => {
      wanted = event.target.value.trim().toLowerCase();
      redraw();
    }}
  ></div>`;
}

function tree(accounts, chosen) {
  if (accounts.length === 0) {
    return empty('No account yet', 'Each address that mail comes for has an account by itself.');
  }
  const found = accounts.length > MANY ? accounts.filter(({ name }) => name.toLowerCase().includes(wanted)) : accounts;
  return html`<ul class="accounts" role="list">
    ${repeat(found, (each) => each.name, (each) => account(each, chosen))}
  </ul>`;
}

function account(each, chosen) {
  return html`<li>
    <div class="account-head">
      ${icon('person')}
      <h2>${each.name}</h2>
      ${each.declared ? html`<span class="lock" title="Declared: it has a password of its own">${icon('lock')}<span class="visually-hidden">declared</span></span>` : nothing}
      ${iconButton('plus', `Create a mailbox for ${each.name}`, () => createMailbox(each.name))}
    </div>
    <ul role="list">${each.mailboxes.map((mailbox) => link(mailbox, chosen))}</ul>
  </li>`;
}

function link(mailbox, chosen) {
  const { account: owner, name, count, unseen, readOnly } = mailbox;
  const isChosen = chosen?.account === owner && chosen.name.toUpperCase() === name.toUpperCase();
  return html`<li><a
    class="entry mailbox-link"
    href=${hrefOf(owner, name)}
    aria-current=${isChosen ? 'true' : nothing}
  >
    ${icon(name === 'INBOX' ? 'mailboxes' : 'folder')}
    <span class="mailbox-name">${name}</span>
    ${readOnly ? html`<span class="chip">read-only</span>` : nothing}
    ${unseen > 0 ? html`<span class="chip stamp" title="unseen">${unseen.toLocaleString()}<span class="visually-hidden"> unseen of</span></span>` : nothing}
    <span class="quiet">${count.toLocaleString()}<span class="visually-hidden"> ${counted(count, 'message').split(' ').at(-1)}</span></span>
  </a></li>`;
}
