// The header fields, decoded or raw, beside the envelope.

import { html, nothing } from './lit/lit-html.js';
import { inFull } from './format.js';
import { redraw } from './redraw.js';
import { copyButton } from './ui.js';

let isRaw = false;

export function headersSide(mail) {
  return html`<div class="columns">
    <section>
      <div class="section-head">
        <h3>Header fields</h3>
        <span class="segments">
          ${form('Decoded', !isRaw)}${form('Raw', isRaw)}
        </span>
      </div>
      ${isRaw ? rawFields(mail) : decodedFields(mail)}
    </section>
    <section>
      <div class="section-head"><h3>Envelope</h3></div>
      ${envelope(mail)}
    </section>
  </div>`;
}

function form(label, pressed) {
  const click = () => {
    isRaw = label === 'Raw';
    redraw();
  };
  return html`<button type="button" aria-pressed=${String(pressed)} @click=${click}>${label}</button>`;
}

function decodedFields(mail) {
  return html`<table class="fields">
    <caption class="visually-hidden">Header fields</caption>
    <tbody>${mail.headers.map((field) => html`<tr><th scope="row">${field.name}</th><td><bdi>${field.value}</bdi></td></tr>`)}</tbody>
  </table>`;
}

function rawFields(mail) {
  const all = mail.headers.map((field) => field.raw).join('\n');
  return html`<pre class="raw">${all}</pre>${copyButton(all, 'Copy the header')}`;
}

/** What the client said to the server; a recipient that no field names is a blind one. */
function envelope({ envelope: said }) {
  return html`<table class="fields">
    <caption class="visually-hidden">Envelope</caption>
    <tbody>
      ${row('MAIL FROM', html`<bdi>${said.mailFrom || '<> (nobody)'}</bdi> ${parameters(said.parameters)}`)}
      ${said.recipients.map((each) =>
        row('RCPT TO', html`<bdi>${each.address}</bdi>
          ${each.blind ? html`<span class="chip stamp" title="In no header field">Bcc</span>` : nothing} ${parameters(each.parameters)}`),
      )}
      ${row('Client', `${said.client.address} port ${said.client.port}`)}
      ${said.client.helo ? row('Called itself', said.client.helo) : nothing}
      ${row('Logged in', said.client.user ? `${said.client.user} (${said.client.mechanism})` : 'no')}
      ${row('TLS', said.client.tls ? html`${said.client.tls.protocol} <span class="quiet">${said.client.tls.cipherSuite}</span>` : 'no')}
      ${row('Received', inFull(said.receivedAt))}
    </tbody>
  </table>`;
}

function row(name, value) {
  return html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`;
}

function parameters(all) {
  return Object.entries(all ?? {}).map(([name, value]) => html`<span class="chip mono">${name}${value ? `=${value}` : ''}</span> `);
}
