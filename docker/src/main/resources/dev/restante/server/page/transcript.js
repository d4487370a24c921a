// A conversation, line by line.

import { html } from './lit/lit-html.js';

const SPEAKERS = { client: 'C', server: 'S', note: '·' };

/** Who spoke is written, not only coloured. */
export function transcript(conversation) {
  const began = new Date(conversation.began);
  return html`<ol class="transcript" aria-label="Conversation">${conversation.lines.map(
    (line) => html`<li class=${`line by-${line.by}`}>
      <span class="line-time">${((new Date(line.at) - began) / 1000).toFixed(3)}</span>
      <span class="line-by" title=${line.by}>${SPEAKERS[line.by] ?? line.by}</span>
      <span class="line-text">${line.text}</span>
    </li>`,
  )}</ol>`;
}
