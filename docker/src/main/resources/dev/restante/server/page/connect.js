// Connect.

import { html } from './lit/lit-html.js';

export const connectView = {
  title: 'Connect',
  open() {},
  template() {
    return html`<h1>Connect</h1>`;
  },
};
