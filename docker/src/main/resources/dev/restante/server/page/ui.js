// What all views are built from.

import { html, nothing, svg } from './lit/lit-html.js';
import { redraw } from './redraw.js';

const PATHS = {
  mail: 'M3 6h18v12H3z M3.5 6.5L12 13l8.5-6.5',
  mailboxes: 'M4 13h5l1.5 2.5h3L15 13h5 M4 13l3-8h10l3 8v6H4z',
  faults: 'M13 3L5 14h6l-1 7 8-11h-6z',
  conversations: 'M4 5h12v8H9l-3 3v-3H4z M19 9h1v7h-2v3l-3-3h-4',
  connect: 'M9 7V3 M15 7V3 M6 7h12v4a6 6 0 0 1-12 0z M12 17v4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M16.2 16.2L21 21',
  trash: 'M4 7h16 M9 7V4h6v3 M6 7l1 13h10l1-13 M10 11v5 M14 11v5',
  copy: 'M9 9h11v11H9z M5 15H4V4h11v1',
  check: 'M5 12.5l4.5 4.5L19 7',
  back: 'M15 5l-7 7 7 7',
  download: 'M12 4v11 M7.5 11l4.5 4.5 4.5-4.5 M5 20h14',
  open: 'M13 5h6v6 M19 5l-8 8 M17 14v5H5V7h5',
  clip: 'M19 11l-7.5 7.5a4.5 4.5 0 0 1-6.4-6.4L13 4.2a3 3 0 0 1 4.3 4.3L9.6 16a1.5 1.5 0 0 1-2.1-2.1L14.4 7',
  lock: 'M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  close: 'M6 6l12 12 M18 6L6 18',
  unread: 'M3 8v10h18V8 M3.5 8.5L12 14l8.5-5.5 M12 3v3',
  plus: 'M12 5v14 M5 12h14',
  image: 'M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15.5 9v.01',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 2v2 M12 20v2 M2 12h2 M20 12h2 M5 5l1.4 1.4 M17.6 17.6L19 19 M5 19l1.4-1.4 M17.6 6.4L19 5',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  phone: 'M8 3h8v18H8z M11 18h2',
  tablet: 'M5 3h14v18H5z M11 18h2',
  folder: 'M3 6h6l2 2.5h10V19H3z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M4.5 20c.8-3.6 3.6-5.5 7.5-5.5s6.7 1.9 7.5 5.5',
  wide: 'M3 5h18v12H3z M8 21h8',
};

/** A picture that says nothing to a screen reader: the words stand beside it. */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
}

/** A button with a picture alone; its words are for screen readers, and for who points at it. */
export function iconButton(name, label, onClick, { pressed } = {}) {
  return html`<button
    type="button"
    class="icon-button"
    title=${label}
    aria-label=${label}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    @click=${onClick}
  >${icon(name)}</button>`;
}

let copied;

/** Copies a text, and says so for a moment. */
export function copyButton(text, label = 'Copy') {
  const done = copied === text;
  return html`<button
    type="button"
    class="copy"
    title=${label}
    aria-label=${label}
    @click=${() => copy(text)}
  >${icon(done ? 'check' : 'copy')}<span aria-live="polite">${done ? 'Copied' : nothing}</span></button>`;
}

async function copy(text) {
  await write(text);
  copied = text;
  redraw();
  setTimeout(() => {
    copied = undefined;
    redraw();
  }, 1500);
}

/** Over plain HTTP and another name than localhost, browsers have no clipboard for scripts: there it is done by hand. */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

/** What went wrong, where it is to be seen. */
export function problemBox(problem) {
  return html`<div class="problem" role="alert"><strong>${problem.title ?? 'Something went wrong'}</strong>
    <p>${problem.message}</p></div>`;
}

/** One of the things that are known of something, in a list of them; nothing if there is none. */
export function fact(name, value) {
  return value === undefined || value === '' ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** What to say where there is nothing to show. */
export function empty(title, words) {
  return html`<div class="empty"><p class="empty-title">${title}</p><p>${words}</p></div>`;
}

/**
 * Tabs, which arrow keys go through (ARIA Authoring Practices, pattern "Tabs").
 * @param label what they are tabs of
 * @param tabs a list of {id, label, count}
 * @param chosen the id of the one that is shown
 * @param choose is called with the id of another
 */
export function tabList(label, tabs, chosen, choose) {
  const onKey = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const at = tabs.findIndex((tab) => tab.id === event.target.dataset.tab);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    choose(next.id);
    event.currentTarget.querySelector(`[data-tab="${next.id}"]`).focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKey}>
    ${tabs.map(
      (tab) => html`<button
        type="button"
        role="tab"
        id=${`tab-${tab.id}`}
        data-tab=${tab.id}
        aria-controls="tab-panel"
        aria-selected=${String(tab.id === chosen)}
        tabindex=${tab.id === chosen ? 0 : -1}
        @click=${() => choose(tab.id)}
      >${tab.label}${tab.count ? html` <span class="count">${tab.count}</span>` : nothing}</button>`,
    )}
  </div>`;
}

let toastWords = '';
let toastTimer;

/** Says something in passing. */
export function toast(words) {
  toastWords = words;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    toastWords = '';
    redraw();
  }, 4000);
  redraw();
}

/** Where it is said. */
export function toastArea() {
  return html`<div class=${`toast${toastWords ? '' : ' silent'}`} role="status">${toastWords}</div>`;
}

/** Does something that may fail, and says so if it does. */
export async function attempt(action) {
  try {
    return await action();
  } catch (problem) {
    toast(problem.message);
    return undefined;
  }
}
