// What the client and the server said to each other when the mail came.

import { api } from './api.js';
import { html } from './lit/lit-html.js';
import { redraw } from './redraw.js';
import { transcript } from './transcript.js';
import { empty, problemBox } from './ui.js';

let shown = { id: undefined };

export function conversationSide(mail) {
  if (mail.conversation === undefined) {
    return empty('No conversation', 'The mail was not sent over SMTP, or its conversation is not kept any more.');
  }
  if (shown.id !== mail.id) {
    load(mail);
  }
  if (shown.problem) {
    return problemBox(shown.problem);
  }
  return shown.conversation ? transcript(shown.conversation) : html`<p class="quiet">Loading …</p>`;
}

async function load(mail) {
  shown = { id: mail.id };
  const mine = shown;
  try {
    mine.conversation = await api.get(`/api/mails/${mail.id}/conversation`);
  } catch (problem) {
    mine.problem = problem;
  }
  redraw();
}
