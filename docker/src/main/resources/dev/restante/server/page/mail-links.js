// Links and codes, to be copied; and whether the links lead anywhere, if somebody asks.

import { api } from './api.js';
import { html, nothing } from './lit/lit-html.js';
import { redraw } from './redraw.js';
import { attempt, copyButton, empty } from './ui.js';

let checked = { id: undefined, results: new Map(), running: false };

export function linksSide(mail) {
  if (!mail.links.length && !mail.codes.length && !mail.listUnsubscribe) {
    return empty('No links', 'This mail has neither links nor codes.');
  }
  return html`
    ${mail.codes.length ? codes(mail) : nothing}
    ${mail.links.length ? links(mail) : nothing}
    ${mail.listUnsubscribe ? unsubscribe(mail.listUnsubscribe) : nothing}`;
}

function codes(mail) {
  return html`<section>
    <div class="section-head"><h3>Codes</h3></div>
    <p class="codes">${mail.codes.map(copyableCode)}</p>
  </section>`;
}

/** A one-time code, with a button that copies it. */
export function copyableCode(code) {
  return html`<span class="code"><b>${code}</b>${copyButton(code, `Copy the code ${code}`)}</span>`;
}

function links(mail) {
  const mine = checked.id === mail.id ? checked : { results: new Map(), running: false };
  return html`<section>
    <div class="section-head">
      <h3>Links</h3>
      <button type="button" ?disabled=${mine.running} @click=${() => check(mail)} title="Asks the servers that the links name">
        ${mine.running ? 'Checking …' : 'Check them'}
      </button>
    </div>
    <table class="links">
      <thead><tr><th scope="col">Words</th><th scope="col">Leads to</th><th scope="col">Answer</th></tr></thead>
      <tbody>${mail.links.map(
        (link) => html`<tr>
          <td><bdi>${link.text || '—'}</bdi></td>
          <td>${target(link.target)} ${copyButton(link.target, 'Copy the link')}</td>
          <td>${answer(mine.results.get(link.target))}</td>
        </tr>`,
      )}</tbody>
    </table>
  </section>`;
}

function unsubscribe({ links: ways, oneClick }) {
  return html`<section>
    <div class="section-head"><h3>Unsubscribe</h3></div>
    <ul role="list">${ways.map((way) => html`<li>${target(way.target)} ${copyButton(way.target, 'Copy the link')}</li>`)}</ul>
    <p class="quiet">${oneClick ? 'With one click (RFC 8058).' : 'Not with one click: there is no List-Unsubscribe-Post.'}</p>
  </section>`;
}

/** Only what leads to a web site is clicked here. */
function target(address) {
  return /^https?:/i.test(address)
    ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${address}</a>`
    : html`<code>${address}</code>`;
}

function answer(result) {
  if (!result) {
    return nothing;
  }
  if (result.error) {
    return html`<span class="chip bad">${result.error}</span>`;
  }
  return html`<span class=${`chip ${result.status < 400 ? 'good' : 'bad'}`}>${result.status}</span>
    ${result.location ? html`<span class="quiet">to ${result.location}</span>` : nothing}`;
}

async function check(mail) {
  checked = { id: mail.id, results: new Map(), running: true };
  const mine = checked;
  redraw();
  const answers = await attempt(() => api.post(`/api/mails/${mail.id}/links`, {}));
  mine.running = false;
  mine.results = new Map((answers?.links ?? []).map((each) => [each.target, each]));
  redraw();
}
