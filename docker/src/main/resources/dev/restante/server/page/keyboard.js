// Keys, and the help that lists them.

import { html } from './lit/lit-html.js';
import { ask } from './dialog.js';

const KEYS = [
  ['j', 'next (older) mail or conversation'],
  ['k', 'previous (newer) mail or conversation'],
  ['Enter', 'open the mail'],
  ['u', 'mark as unread'],
  ['Del', 'delete the mail'],
  ['/', 'search'],
  ['Esc', 'back to the list, or end the search'],
  ['g then m, b, f, c, s', 'go to Mail, Mailboxes, Faults, Conversations, Connect (set-up)'],
  ['?', 'this help'],
];

const PLACES = { m: 'mail', b: 'mailboxes', f: 'faults', c: 'conversations', s: 'connect' };
let goes = false;

/** Whoever writes into a field wants letters. */
function isWriting(event) {
  return event.target.closest('input, textarea, select, [contenteditable]') !== null;
}

/** Goes to a view, opens the help, or leaves the key to the view. */
export function onKey(event, view) {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
    return;
  }
  if (isWriting(event)) {
    if (event.key === 'Escape') {
      event.target.blur();
    }
    return;
  }
  if (goes && event.key in PLACES) {
    goes = false;
    location.hash = `#/${PLACES[event.key]}`;
    return;
  }
  goes = event.key === 'g';
  if (event.key === '?') {
    event.preventDefault();
    showHelp();
  } else {
    view.key?.(event);
  }
}

function showHelp() {
  ask({
    title: 'Keyboard',
    body: () => html`<dl class="keys">${KEYS.map(([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)}</dl>`,
  });
}
