// Where everything listens, and who can log in.

import { html, nothing } from './lit/lit-html.js';
import { copyableValue } from './code-block.js';
import { authorityOf } from './connect-place.js';

const PURPOSES = {
  SMTP: 'send mail',
  SMTPS: 'send mail',
  LMTP: 'deliver mail',
  POP3: 'pick up mail',
  POP3S: 'pick up mail',
  IMAP: 'read mail',
  IMAPS: 'read mail',
};

/** The listeners. */
export function listenersSection(server) {
  return html`<section class="card" aria-labelledby="listeners-title">
    <h2 id="listeners-title">Where it listens</h2>
    <ul class="listeners" role="list">
      ${server.listeners.map(
        (each) => listener(each.name, PURPOSES[each.name], authorityOf(each), each.tls ? 'TLS' : nothing),
      )}
      ${listener('HTTP', 'this page, and the API', location.origin, nothing)}
    </ul>
    <p class="quiet">From a container with other ports outside than inside, take those outside.</p>
  </section>`;
}

function listener(name, purpose, address, tls) {
  return html`<li>
    <span class="listener-name"><strong>${name}</strong>${tls === nothing ? nothing : html` <span class="chip good">${tls}</span>`}</span>
    <span class="quiet">${purpose}</span>
    ${copyableValue(address, `Copy the address of ${name}`)}
  </li>`;
}

/** Who can log in. */
export function accountsSection(server, accounts) {
  const declared = accounts.filter((each) => each.declared);
  return html`<section class="card" aria-labelledby="logins-title">
    <h2 id="logins-title">Who can log in</h2>
    <p>${everybody(server)}</p>
    ${declared.length > 0
      ? html`<p>These have a password of their own:</p>
          <ul class="logins">${declared.map((each) => html`<li><code>${each.name}</code></li>`)}</ul>`
      : nothing}
    <p class="quiet">To declare one: <code>--account=jane@example.com:secret</code>, <code>POST /api/accounts</code>, or
      <a href="#/mailboxes">Mailboxes</a>.</p>
  </section>`;
}

function everybody(server) {
  return server.strict
    ? 'The server is strict: only declared accounts get mail, and senders have to log in as one of them.'
    : 'Anybody, with the address as the user, and any password. Every address gets mail, and nobody has to log in to send it.';
}
