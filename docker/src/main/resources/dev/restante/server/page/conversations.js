// What clients and the server said to each other.

import { html, nothing } from './lit/lit-html.js';
import { api } from './api.js';
import { conversationList } from './conversation-list.js';
import { conversationPane } from './conversation-pane.js';
import { redraw } from './redraw.js';
import { isShown, oneAtATime } from './refresh.js';
import { problemBox } from './ui.js';

const filter = { protocol: '', naming: '' };

let list;
let problem;
let chosen;
let conversation;
let missing;

const load = oneAtATime(async () => {
  try {
    list = (await api.get('/api/conversations', { order: 'newest', ...filter })).conversations;
    problem = undefined;
  } catch (failure) {
    problem = failure;
  }
  redraw();
});

const loadOne = oneAtATime(async () => {
  const wanted = chosen;
  try {
    const answer = wanted && (await api.get(`/api/conversations/${wanted}`));
    if (wanted === chosen) {
      conversation = answer;
      missing = undefined;
    }
  } catch (failure) {
    conversation = undefined;
    missing = failure;
  }
  redraw();
});

export const conversationsView = {
  title: 'Conversations',
  open([number]) {
    if (number !== chosen) {
      conversation = undefined;
      missing = undefined;
    }
    chosen = number || undefined;
    load();
    loadOne();
  },
  told(event) {
    if (!isShown('conversations') || (event !== 'start' && event !== 'conversations')) {
      return;
    }
    load();
    if (conversation && !conversation.ended) {
      loadOne();
    }
  },
  /** j and k go through the list. */
  key(event) {
    const step = { j: 1, k: -1 }[event.key];
    if (step && list?.length) {
      const at = list.findIndex((each) => String(each.number) === chosen);
      const next = list[Math.min(Math.max(at + step, 0), list.length - 1)];
      location.hash = `#/conversations/${next.number}`;
    } else if (event.key === 'Escape' && chosen) {
      location.hash = '#/conversations';
    }
  },
  template() {
    return html`<div class=${`split ${chosen ? 'has-chosen' : ''}`}>
      <h1 class="visually-hidden">Conversations</h1>
      <section class="split-list" aria-label="All conversations">
        <header>
          <span class="split-title" aria-hidden="true">Conversations</span>
          ${filters()}
        </header>
        ${problem ? problemBox(problem) : nothing}
        ${list ? conversationList(list, chosen, Boolean(filter.protocol || filter.naming)) : nothing}
      </section>
      ${conversationPane(conversation, missing, chosen)}
    </div>`;
  },
};

function filters() {
  return html`<form class="filters" role="search" @submit=${(event) => event.preventDefault()}>
    <select
      aria-label="Protocol"
      @change=${(event) => select('protocol', event.target.value)}
    >
      <option value="">All protocols</option>
      ${['SMTP', 'LMTP', 'POP3', 'IMAP'].map((each) => html`<option>${each}</option>`)}
    </select>
    <input
      type="search"
      aria-label="Address"
      placeholder="jane@example.com"
      autocomplete="off"
      spellcheck="false"
      @input=${(event) => select('naming', event.target.value.trim())}
    >
  </form>`;
}

function select(name, value) {
  filter[name] = value;
  load();
}
