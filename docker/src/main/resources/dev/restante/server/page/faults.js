// Faults.

import { html } from './lit/lit-html.js';

export const faultsView = {
  title: 'Faults',
  open() {},
  template() {
    return html`<h1>Faults</h1>`;
  },
};
