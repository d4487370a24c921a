// The page: what is chosen in the address bar is shown, and what happens on the server is heard.

import { html, nothing, render } from './lit/lit-html.js';
import { connectView } from './connect.js';
import { conversationsView } from './conversations.js';
import { dialogArea } from './dialog.js';
import { faultsView } from './faults.js';
import { onKey } from './keyboard.js';
import { listen } from './live.js';
import { mailView } from './mail.js';
import { mailboxesView } from './mailboxes.js';
import { drawWith, redraw } from './redraw.js';
import { icon, toastArea } from './ui.js';

/** A view has a title, open(parts of the address, its parameters), template(), and may have told(event, data), key(event) and badge(). */
const VIEWS = {
  mail: mailView,
  mailboxes: mailboxesView,
  faults: faultsView,
  conversations: conversationsView,
  connect: connectView,
};

let current = 'mail';
let isConnected = true;

function route() {
  const [path, parameters] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...rest] = path.split('/').map(decoded);
  current = Object.hasOwn(VIEWS, name) ? name : 'mail';
  document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
  VIEWS[current].open(rest, new URLSearchParams(parameters));
  redraw();
}

/** Whatever somebody has typed into the address bar. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function page() {
  const unread = mailView.badge();
  document.title = `${unread ? `(${unread}) ` : ''}${VIEWS[current].title} · Restante`;
  return html`
    <a class="skip" href="#main" @click=${skip}>Skip to content</a>
    <nav class="rail" aria-label="Views">
      <a class="brand" href="#/mail" aria-label="Restante"><img src="/page/icon.svg" alt="" width="28" height="28"></a>
      ${Object.entries(VIEWS).map(([name, view]) => link(name, view))}
    </nav>
    <main id="main" tabindex="-1" class=${`view view-${current}`}>
      ${isConnected ? nothing : html`<p class="offline" role="alert">No connection to Restante: what you see may be old. Trying again …</p>`}
      ${VIEWS[current].template()}
    </main>
    ${dialogArea()}
    ${toastArea()}`;
}

function link(name, view) {
  const badge = view.badge?.();
  return html`<a class="rail-link" href=${`#/${name}`} aria-current=${name === current ? 'page' : nothing}>
    ${icon(name)}<span>${view.title}</span>
    ${badge ? html`<span class="badge">${badge > 999 ? '999+' : badge}</span>` : nothing}
  </a>`;
}

/** The address stays as it is, for it says what is shown. */
function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

drawWith(() => render(page(), document.getElementById('app')));
addEventListener('hashchange', route);
addEventListener('keydown', (event) => onKey(event, VIEWS[current]));
listen(
  (name, data) => {
    for (const view of Object.values(VIEWS)) {
      view.told?.(name, data);
    }
  },
  (connected) => {
    isConnected = connected;
    redraw();
  },
);
route();
