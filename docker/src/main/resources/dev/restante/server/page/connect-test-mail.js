// Sends a mail, to see that one arrives.

import { html, nothing } from './lit/lit-html.js';
import { live } from './lit/directives/live.js';
import { api } from './api.js';
import { redraw } from './redraw.js';

let recipient = 'jane@example.com';
let sent;
let problem;
let busy = false;

/** A field for the recipient and a button. */
export function testMailForm() {
  return html`<section class="card" aria-labelledby="test-mail-title">
    <h2 id="test-mail-title">Send a test mail</h2>
    <form class="inline-form" @submit=${send}>
      <div class="field">
        <label for="test-recipient">To</label>
        <input
          id="test-recipient"
          autocomplete="off"
          spellcheck="false"
          required
          .value=${live(recipient)}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? 'test-problem' : nothing}
          @input=${(event) => {
            recipient = event.target.value;
          }}
        >
      </div>
      <button type="submit" class="primary" ?disabled=${busy}>Send a test mail</button>
    </form>
    ${problem ? html`<p class="field-error" id="test-problem" role="alert">${problem.message}</p>` : nothing}
    <p role="status" class="test-answer">${sent
      ? html`It has arrived: <a href=${`#/mail/${sent.id}`}>look at it</a>.`
      : nothing}</p>
  </section>`;
}

async function send(event) {
  event.preventDefault();
  busy = true;
  sent = undefined;
  redraw();
  try {
    sent = await api.post('/api/mails', mail());
    problem = undefined;
  } catch (failure) {
    problem = failure;
  }
  busy = false;
  redraw();
}

function mail() {
  return {
    from: 'restante@example.com',
    to: recipient,
    subject: 'A test mail',
    text: `This mail was sent from the page of Restante.\n\nWhat was sent here stays here: ${location.origin}/\n`,
    html: `<h1>It works</h1><p>This mail was sent from <a href="${location.origin}/">the page of Restante</a>.
      What was sent here stays here.</p>`,
  };
}
