// The received mail.

import { html } from './lit/lit-html.js';

export const mailView = {
  title: 'Mail',
  open() {},
  badge() {
    return 0;
  },
  template() {
    return html`<h1>Mail</h1>`;
  },
};
