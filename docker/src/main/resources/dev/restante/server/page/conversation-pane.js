// One conversation as a whole.

import { html, nothing } from './lit/lit-html.js';
import { inFull } from './format.js';
import { asText, transcript } from './transcript.js';
import { copyButton, empty, fact, icon, problemBox } from './ui.js';

/** What is known of the conversation, and what was said. */
export function conversationPane(conversation, missing, chosen) {
  if (!chosen) {
    return html`<section class="split-detail is-empty" aria-label="Conversation">
      ${empty('Choose a conversation', 'Every line is here, with its time: also of attempts that failed. j and k go through the list.')}
    </section>`;
  }
  return html`<section class="split-detail" aria-labelledby="conversation-title">
    <header>
      <a class="to-list" href="#/conversations">${icon('back')} All conversations</a>
      <h2 id="conversation-title">${conversation ? `${conversation.listener}, conversation ${conversation.number}` : `Conversation ${chosen}`}</h2>
      ${conversation ? html`<span class="copy-all">${copyButton(asText(conversation), 'Copy the conversation')}</span>` : nothing}
    </header>
    ${missing ? problemBox(missing) : nothing}
    ${conversation ? html`${facts(conversation)}${transcript(conversation)}` : nothing}
  </section>`;
}

function facts(conversation) {
  const { client, user, tls, began, end, addresses = [], faults = [] } = conversation;
  return html`<dl class="known">
    ${fact('Client', client)}
    ${fact('User', user)}
    ${fact('TLS', tls ?? 'none')}
    ${fact('Began', inFull(began))}
    ${fact('End', end ?? 'it goes on')}
    ${fact('Addresses', addresses.join(', '))}
    ${faults.length > 0 ? fact('Faults', struck(faults)) : nothing}
  </dl>`;
}

/** Each rule once, with a way to it. */
function struck(faults) {
  const names = [...new Set(faults.map((each) => each.rule))];
  return names.map(
    (name, index) => html`${index > 0 ? ', ' : nothing}<a href=${`#/faults/${encodeURIComponent(name)}`}>${name}</a>`,
  );
}
