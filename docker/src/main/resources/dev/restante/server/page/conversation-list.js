// The conversations in short.

import { html, nothing } from './lit/lit-html.js';
import { repeat } from './lit/directives/repeat.js';
import { counted, inFull, when } from './format.js';
import { empty, icon } from './ui.js';

/** The list, newest first. */
export function conversationList(list, chosen, isFiltered) {
  if (list.length === 0) {
    return isFiltered
      ? empty('Nothing of that kind', 'No conversation that is still kept is like this.')
      : empty('Nobody has called yet', 'Each connection of a mail client leaves its conversation here. The newest few hundred are kept.');
  }
  return html`<ol class="conversation-list" role="list">
    ${repeat(list, (each) => each.number, (each) => item(each, String(each.number) === chosen))}
  </ol>`;
}

function item(each, isChosen) {
  const faults = each.faults ?? [];
  return html`<li>
    <a class="entry" href=${`#/conversations/${each.number}`} aria-current=${isChosen ? 'true' : nothing}>
      <span class="entry-head">
        <strong>${each.listener}</strong>
        <span class="who">${each.user ?? each.client}</span>
        ${each.tls ? html`<span class="lock" title=${each.tls}>${icon('lock')}<span class="visually-hidden">over TLS</span></span>` : nothing}
        <time datetime=${each.began} title=${inFull(each.began)}>${when(each.began)}</time>
      </span>
      <span class="entry-line">${addresses(each)}</span>
      <span class="entry-line">
        <span class=${each.ended ? 'quiet' : 'chip good'}>${each.end ?? 'goes on'}</span>
        ${faults.length > 0 ? html`<span class="chip stamp">${icon('faults')}${counted(faults.length, 'fault')}</span>` : nothing}
      </span>
    </a>
  </li>`;
}

/** The user stands above already. */
function addresses({ addresses: all = [], user }) {
  const others = all.filter((each) => each !== user);
  const shown = others.slice(0, 2).join(', ');
  return others.length > 2 ? `${shown} and ${others.length - 2} more` : shown;
}
