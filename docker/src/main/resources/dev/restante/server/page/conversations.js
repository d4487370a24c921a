// Conversations.

import { html } from './lit/lit-html.js';

export const conversationsView = {
  title: 'Conversations',
  open() {},
  template() {
    return html`<h1>Conversations</h1>`;
  },
};
