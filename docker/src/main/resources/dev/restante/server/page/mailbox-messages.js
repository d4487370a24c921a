// The messages of a mailbox.

import { html, nothing } from './lit/lit-html.js';
import { repeat } from './lit/directives/repeat.js';
import { bytes, inFull, person, when } from './format.js';
import { expunge, showSource } from './mailbox-actions.js';
import { iconButton } from './ui.js';

/** The table, newest first. */
export function messageTable(mailbox, messages) {
  return html`<table class="messages">
    <caption class="visually-hidden">Messages, newest first</caption>
    <thead>
      <tr>
        <th scope="col">UID</th>
        <th scope="col">Message</th>
        <th scope="col">Flags</th>
        <th scope="col">Internal date</th>
        <th scope="col">Size</th>
        <th scope="col"><span class="visually-hidden">Actions</span></th>
      </tr>
    </thead>
    <tbody>${repeat(messages, (each) => each.uid, (each) => row(mailbox, each))}</tbody>
  </table>`;
}

function row(mailbox, each) {
  const isSeen = each.flags.some((flag) => flag.toLowerCase() === '\\seen');
  return html`<tr class=${isSeen ? '' : 'is-unseen'}>
    <td class="uid">${each.uid}</td>
    <td class="what">
      <button type="button" class="link" title="Show the source" @click=${() => showSource(mailbox, each)}>
        ${each.subject || '(no subject)'}
      </button>
      <span class="quiet">${each.from.map(person).join(', ') || '(no sender)'}</span>
    </td>
    <td class="flags">${each.flags.length > 0
      ? each.flags.map((flag) => html`<span class="chip">${flag}</span> `)
      : html`<span class="quiet">none</span>`}</td>
    <td class="date"><time datetime=${each.internalDate} title=${inFull(each.internalDate)}>${when(each.internalDate)}</time></td>
    <td class="size">${bytes(each.size)}</td>
    <td class="row-actions">
      ${each.mail ? html`<a href=${`#/mail/${each.mail}`} aria-label=${`Open UID ${each.uid} in Mail`}>Mail</a>` : nothing}
      ${iconButton('trash', `Expunge UID ${each.uid}`, () => expunge(mailbox, each.uid))}
    </td>
  </tr>`;
}
