// The received mail: the list, and beside it the mail that is open.

import { api } from './api.js';
import { ask } from './dialog.js';
import { counted } from './format.js';
import { html, nothing } from './lit/lit-html.js';
import { live } from './lit/directives/live.js';
import { MailList } from './mail-list.js';
import { MailReader } from './mail-reader.js';
import { keepPlace, mailRows, reveal } from './mail-rows.js';
import { redraw } from './redraw.js';
import { attempt, empty, icon, iconButton, problemBox, toast } from './ui.js';

const TYPING = 250;

const list = new MailList();
const reader = new MailReader(remove);

let typed = '';
let typing;

export const mailView = {
  title: 'Mail',

  /** The address says which mail is open, and at which of its sides. */
  open([id, side], parameters) {
    const query = parameters.get('q') ?? '';
    if (query !== list.query || !list.loaded) {
      typed = query;
      list.search(query);
    }
    reader.open(/^\d{1,15}$/.test(id) ? Number(id) : undefined, side);
    reveal(list.indexOf(reader.id));
  },

  badge: () => list.unread,

  told(name, data) {
    HEARS[name]?.(data);
  },

  key(event) {
    const does = KEYS[event.key];
    if (does && !isTaken(event)) {
      event.preventDefault();
      does();
    }
  },

  template() {
    return html`<div class=${`mail${reader.id === undefined ? '' : ' reading'}`}>
      <section class="mail-list" aria-label="List of mails">
        <header class="mail-search">
          <h1 class="visually-hidden">Mail</h1>
          <div class="search">
            ${icon('search')}
            <input
              id="search"
              type="search"
              placeholder="Search, such as from:shop"
              aria-label="Search"
              aria-describedby="search-state"
              spellcheck="false"
              autocomplete="off"
              .value=${live(typed)}
              @input=${onType}
              @keydown=${onSearchKey}
            >
          </div>
          ${state()}
        </header>
        ${list.problem ? problemBox(list.problem) : nothing}
        ${list.count === 0 && list.loaded ? nothingThere() : mailRows(list, reader.id, open)}
      </section>
      <section class="mail-reader" aria-label="Mail">${reader.template()}</section>
    </div>`;
  },
};

const HEARS = {
  start: () => list.reload(),
  async mail(mail) {
    const before = list.count;
    await list.arrived(mail);
    keepPlace(list.count - before);
  },
  removed({ ids }) {
    list.removed(ids);
    reader.check(ids);
  },
  marked: ({ marks }) => (marks ? list.marked(marks) : list.reload()),
};

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Enter: () => (reader.id === undefined ? move(1) : reader.focus()),
  Escape: () => close(),
  u: () => reader.id !== undefined && reader.markUnread(),
  Delete: () => reader.id !== undefined && remove(reader.id),
  '/': () => document.getElementById('search').select(),
};

/** Enter presses what has the focus, and arrows scroll it. */
function isTaken({ key, target }) {
  return key === 'Enter'
    ? target.closest('a, button, summary') !== null
    : key.startsWith('Arrow') && target !== document.body && target.closest('.rows') === null;
}

function address(id, side) {
  const query = list.query ? `?q=${encodeURIComponent(list.query)}` : '';
  return `#/mail${id === undefined ? '' : `/${id}`}${id !== undefined && side ? `/${side}` : ''}${query}`;
}

function open(id) {
  location.hash = address(id, reader.side);
}

function close() {
  location.hash = address();
  document.querySelector('.rows')?.focus();
}

/** To an older mail, or a newer one. */
function move(step) {
  const at = list.indexOf(reader.id);
  const next = list.at(at < 0 ? 0 : at + step);
  if (next && at + step >= 0) {
    open(next.id);
  }
}

async function remove(id) {
  const at = list.indexOf(id);
  const next = list.at(at + 1) ?? (at > 0 ? list.at(at - 1) : undefined);
  location.hash = address(next?.id, reader.side);
  await attempt(async () => {
    await api.remove(`/api/mails/${id}`);
    toast('Deleted');
  });
}

function onType(event) {
  typed = event.target.value;
  clearTimeout(typing);
  typing = setTimeout(() => {
    list.query = typed;
    history.replaceState(null, '', address(reader.id, reader.side));
    list.search(typed);
  }, TYPING);
}

function onSearchKey(event) {
  if (event.key === 'Escape' && typed !== '') {
    event.stopPropagation();
    event.target.value = '';
    onType(event);
  } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
    event.preventDefault();
    document.querySelector('.rows')?.focus();
  }
}

function state() {
  const found = list.query ? counted(list.count, 'mail found', 'mails found') : counted(list.count, 'mail');
  const unread = list.unread ? ` · ${list.unread.toLocaleString()} unread` : '';
  const words = list.problem ? 'Not found' : list.searching && (list.query || !list.loaded) ? 'Searching …' : `${found}${unread}`;
  return html`<div class="mail-state">
    <span id="search-state" role="status">${words}</span>
    <span>
      ${list.unread && !list.problem ? iconButton('check', 'Mark all as read', readAll) : nothing}
      ${list.count && !list.problem ? iconButton('trash', list.query ? 'Delete all that are found' : 'Delete all', removeAll) : nothing}
    </span>
  </div>`;
}

function readAll() {
  attempt(() => api.patch('/api/mails', { read: true }, { q: list.query }));
}

function removeAll() {
  ask({
    title: `Delete ${counted(list.count, 'mail')}${list.query ? ' that the search finds' : ''}?`,
    body: () => html`<p>They are gone then, for tests too. Mailboxes that are read over POP3 and IMAP keep their messages.</p>`,
    action: 'Delete',
    danger: true,
    run: async () => {
      const taken = await api.remove('/api/mails', { q: list.query });
      toast(`${counted(taken.count, 'mail')} deleted`);
      location.hash = address();
    },
  });
}

function nothingThere() {
  return list.query
    ? empty('Nothing found', html`No mail matches <code>${list.query}</code>. The search knows <code>from:</code>,
        <code>to:</code>, <code>subject:</code>, <code>has:attachment</code>, <code>is:tls</code>, <code>larger:</code>,
        <code>OR</code>, <code>-</code> for not, and plain words.`)
    : empty('No mail yet', html`Send some: <a href="#/connect">where and how</a>. It appears here as it comes.`);
}
