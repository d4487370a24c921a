// Mailboxes.

import { html } from './lit/lit-html.js';

export const mailboxesView = {
  title: 'Mailboxes',
  open() {},
  template() {
    return html`<h1>Mailboxes</h1>`;
  },
};
