// The mail that is open.

import { api } from './api.js';
import { bytes, counted, inFull, person } from './format.js';
import { html, nothing } from './lit/lit-html.js';
import { checksSide, checksCount } from './mail-checks.js';
import { conversationSide } from './mail-conversation.js';
import { headersSide } from './mail-headers.js';
import { copyableCode, linksSide } from './mail-links.js';
import { messageSide } from './mail-message.js';
import { partsSide } from './mail-parts.js';
import { sourceSide } from './mail-source.js';
import { redraw } from './redraw.js';
import { attempt, empty, icon, iconButton, problemBox, tabList } from './ui.js';

/** The sides of a mail, each a function of the mail. */
const SIDES = [
  { id: 'message', label: 'Message', of: messageSide, count: () => 0 },
  { id: 'headers', label: 'Headers', of: headersSide, count: () => 0 },
  { id: 'parts', label: 'Parts', of: partsSide, count: (mail) => mail.attachments.length },
  { id: 'links', label: 'Links', of: linksSide, count: (mail) => mail.links.length },
  { id: 'checks', label: 'Checks', of: checksSide, count: checksCount },
  { id: 'source', label: 'Source', of: sourceSide, count: () => 0 },
  { id: 'conversation', label: 'Conversation', of: conversationSide, count: () => 0 },
];

export class MailReader {
  id = undefined;
  side = undefined;
  #mail = undefined;
  #problem = undefined;
  #remove;

  /** Remove is called with the id of the mail that the user wants to delete. */
  constructor(remove) {
    this.#remove = remove;
  }

  /** Opens a mail, or none. */
  async open(id, side) {
    this.side = SIDES.some((each) => each.id === side) ? side : undefined;
    if (id === this.id) {
      return;
    }
    this.id = id;
    this.#problem = undefined;
    if (id === undefined) {
      this.#mail = undefined;
      return;
    }
    await this.#load(id);
  }

  async #load(id) {
    try {
      const mail = await api.get(`/api/mails/${id}`);
      if (id === this.id) {
        this.#mail = mail;
        await this.#read(mail);
      }
    } catch (problem) {
      if (id === this.id) {
        this.#mail = undefined;
        this.#problem = problem;
      }
    }
    redraw();
  }

  async #read(mail) {
    if (!mail.read) {
      // As one of a list: it may have gone by now, and then there is nothing to mark.
      await attempt(() => api.patch('/api/mails', { read: true }, { since: mail.id - 1, until: mail.id }));
    }
  }

  /** Some mails have gone: of this one, what is known stays in sight, with a word. */
  check(gone) {
    if (gone.includes(this.id)) {
      this.#problem = { title: 'This mail has been taken', message: 'It was deleted, or taken by a test. What is shown here is all that is left of it.' };
      redraw();
    }
  }

  focus() {
    document.getElementById('tab-panel')?.focus();
  }

  template() {
    if (this.id === undefined) {
      return empty('No mail is open', 'Choose one from the list, or press j.');
    }
    return html`
      ${this.#problem ? problemBox(this.#problem) : nothing}
      ${this.#mail ? this.#whole(this.#mail) : html`<div class="reader-header">${back}${this.#problem ? nothing : html`<p class="quiet">Loading …</p>`}</div>`}`;
  }

  #whole(mail) {
    const side = SIDES.find((each) => each.id === this.side) ?? SIDES[0];
    const tabs = SIDES.map((each) => ({ id: each.id, label: each.label, count: each.count(mail) }));
    return html`
      <header class="reader-header">
        <div class="reader-bar">
          ${back}
          <span class="reader-actions">
            ${iconButton('unread', 'Mark as unread (u)', () => this.markUnread())}
            <a class="icon-button" href=${`/api/mails/${mail.id}/raw`} download=${`mail-${mail.id}.eml`} title="Download as .eml" aria-label="Download as .eml">${icon('download')}</a>
            ${iconButton('trash', 'Delete (Del)', () => this.#remove(mail.id))}
          </span>
        </div>
        <h2 class="reader-subject"><bdi>${mail.subject || '(no subject)'}</bdi></h2>
        ${people(mail)} ${codes(mail)} ${attachments(mail)}
      </header>
      ${tabList('Sides of the mail', tabs, side.id, (id) => this.#choose(id))}
      <div class=${`side side-${side.id}`} id="tab-panel" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${side.id}`}>
        ${side.of(mail)}
      </div>`;
  }

  #choose(side) {
    this.side = side;
    const query = location.hash.split('?')[1];
    history.replaceState(null, '', `#/mail/${this.id}/${side}${query ? `?${query}` : ''}`);
    redraw();
  }

  markUnread() {
    attempt(() => api.patch(`/api/mails/${this.id}`, { read: false }));
  }
}

const back = html`<a class="icon-button back" href="#/mail" aria-label="Back to the list">${icon('back')}</a>`;

function people(mail) {
  return html`<dl class="people">
    <dt>From</dt>
    <dd>${mail.from.length ? mail.from.map(named) : mail.mailFrom || 'nobody'}</dd>
    <dt>To</dt>
    <dd>${mail.to.length ? mail.to.map(named) : html`<span class="quiet">nobody in the header</span>`}
      ${(mail.cc ?? []).map((each) => html`<span class="copied"><span class="chip">Cc</span> ${named(each)}</span> `)}
      ${(mail.bcc ?? []).map((each) => html`<span class="copied"><span class="chip stamp">Bcc</span> <bdi>${each}</bdi></span> `)}
    </dd>
    <dt class="visually-hidden">When</dt>
    <dd class="quiet facts">
      <time datetime=${mail.receivedAt}>${inFull(mail.receivedAt)}</time>
      <span>${bytes(mail.size)}</span>
      ${mail.tls ? html`<span class="chip good">${icon('lock')} TLS</span>` : nothing}
      ${(mail.tags ?? []).map((tag) => html`<span class="chip">${tag}</span>`)}
    </dd>
  </dl>`;
}

function named(address) {
  return html`<span class="person" title=${address.address}><bdi>${person(address)}</bdi>
    ${address.name ? html`<bdi class="quiet">${address.address}</bdi>` : nothing}</span> `;
}

function codes(mail) {
  return mail.codes.length
    ? html`<p class="codes" aria-label="Codes">${mail.codes.slice(0, 5).map(copyableCode)}</p>`
    : nothing;
}

function attachments(mail) {
  return mail.attachments.length
    ? html`<ul class="attachments" role="list" aria-label=${counted(mail.attachments.length, 'attachment')}>
        ${mail.attachments.map(
          (each) => html`<li><a href=${`/api/mails/${mail.id}/attachments/${each.number}`} download=${each.fileName || 'attachment'}>
            ${icon('clip')}<bdi>${each.fileName || each.contentType}</bdi> <span class="quiet">${bytes(each.size)}</span></a></li>`,
        )}
      </ul>`
    : nothing;
}
