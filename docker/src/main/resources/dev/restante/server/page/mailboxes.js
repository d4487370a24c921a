// The mailboxes as IMAP clients see them.

import { html, nothing } from './lit/lit-html.js';
import { api } from './api.js';
import { accountTree } from './mailbox-accounts.js';
import { mailboxPane } from './mailbox-pane.js';
import { MailboxPage } from './mailbox-pages.js';
import { redraw } from './redraw.js';
import { isShown, oneAtATime } from './refresh.js';
import { problemBox } from './ui.js';

let accounts;
let problem;
let chosen;
let page;

const load = oneAtATime(async () => {
  try {
    const [{ accounts: all }, { mailboxes }] = await Promise.all([api.get('/api/accounts'), api.get('/api/mailboxes')]);
    accounts = all.map((each) => ({ ...each, mailboxes: inOrder(mailboxes.filter(({ account }) => account === each.name)) }));
    problem = undefined;
  } catch (failure) {
    problem = failure;
  }
  redraw();
});

const loadPage = oneAtATime(async () => {
  const wanted = page;
  await wanted?.load();
  redraw();
});

export const mailboxesView = {
  title: 'Mailboxes',
  open([account, name]) {
    load();
    const wanted = account ? { account, name: name || 'INBOX' } : undefined;
    if (!isSame(wanted, chosen)) {
      chosen = wanted;
      page = wanted && new MailboxPage(wanted.account, wanted.name);
    }
    loadPage();
  },
  told(event) {
    if (isShown('mailboxes') && (event === 'start' || event === 'mailboxes' || event === 'mail')) {
      load();
      loadPage();
    }
  },
  key(event) {
    if (event.key === 'Escape' && chosen) {
      location.hash = '#/mailboxes';
    }
  },
  template() {
    return html`<div class=${`split mailboxes ${chosen ? 'has-chosen' : ''}`}>
      <h1 class="visually-hidden">Mailboxes</h1>
      <section class="split-list" aria-label="Accounts">
        ${problem ? problemBox(problem) : nothing}
        ${accountTree(accounts, chosen)}
      </section>
      ${mailboxPane(page, loadPage)}
    </div>`;
  },
};

/** The INBOX stands first. */
function inOrder(mailboxes) {
  const isInbox = ({ name }) => name.toUpperCase() === 'INBOX';
  return [...mailboxes.filter(isInbox), ...mailboxes.filter((each) => !isInbox(each))];
}

function isSame(one, other) {
  return one?.account === other?.account && one?.name === other?.name;
}
