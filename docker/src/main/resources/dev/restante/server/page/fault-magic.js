// Addresses that ask for a fault by themselves.

import { html } from './lit/lit-html.js';

const EXAMPLES = [
  ['bob+smtp451x2@example.com', 'refuses the recipient twice with 451, and accepts it the third time'],
  ['bob+full@example.com', 'refuses the recipient, for the mailbox is full'],
  ['bob+greylist@example.com', 'refuses the recipient the first time'],
  ['bob+bounce@example.com', 'takes the mail, and sends a report that it could not be delivered'],
  ['bob+data554@example.com', 'refuses the message when it has come as a whole'],
  ['bob+delay5s@example.com', 'answers after five seconds'],
  ['bob+dataclose@example.com', 'closes the connection in place of an answer to the message'],
  ['bob+autherr@example.com', 'as a user: refuses the login'],
];

/**
 * What they are.
 * @param areOn whether this server listens to them
 */
export function magicAddresses(areOn) {
  return html`<details class="card magic">
    <summary><h2>Magic addresses</h2></summary>
    <p>${areOn
      ? html`This server listens to addresses, too. No rule is needed:`
      : html`This server takes them for addresses like all others. One that was started with <code>--magic-addresses</code>
          listens to them, and no rule is needed:`}
      the address to which a mail goes, or as whom a program logs in, says what goes wrong.</p>
    <dl>${EXAMPLES.map(([address, does]) => html`<dt><code>${address}</code></dt><dd>${does}</dd>`)}</dl>
    <p class="quiet">All tags are listed in <cite>docs/magic-addresses.md</cite>.</p>
  </details>`;
}
