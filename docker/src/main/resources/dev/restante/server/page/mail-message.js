// What a person sees of a mail: its HTML in a frame where nothing runs, or its text.

import { html, nothing } from './lit/lit-html.js';
import { keyed } from './lit/directives/keyed.js';
import { calendarCards } from './mail-calendar.js';
import { redraw } from './redraw.js';
import { withLinks } from './text.js';
import { empty, icon, iconButton } from './ui.js';

const WIDTHS = [
  { id: 'phone', label: 'As on a phone, 390 px wide' },
  { id: 'tablet', label: 'As on a tablet, 768 px wide' },
  { id: 'wide', label: 'As wide as there is room' },
];

const shown = { form: 'html', width: 'wide', scheme: 'light', images: undefined };

function choose(change) {
  Object.assign(shown, change);
  redraw();
}

export function messageSide(mail) {
  if (!mail.html && !mail.text) {
    return mail.calendars ? calendarCards(mail) : empty('No text', 'This mail has neither text nor HTML. Its parts may have something.');
  }
  const form = mail.html && (shown.form === 'html' || !mail.text) ? 'html' : 'text';
  return html`
    ${mail.html ? tools(mail, form) : nothing}
    ${calendarCards(mail)}
    ${form === 'html' ? frame(mail) : html`<pre class="text" dir="auto">${withLinks(mail.text)}</pre>`}`;
}

function tools(mail, form) {
  return html`<div class="tools" role="group" aria-label="How the message is shown">
    ${mail.text ? forms(form) : nothing}
    ${form === 'html' ? htmlTools(mail) : nothing}
  </div>`;
}

function forms(form) {
  const button = (id, label) => html`<button type="button" aria-pressed=${String(form === id)} @click=${() => choose({ form: id })}>${label}</button>`;
  return html`<span class="segments">${button('html', 'HTML')}${button('text', 'Text')}</span>`;
}

function htmlTools(mail) {
  const asked = shown.images === mail.id;
  return html`
    <span class="widths">${WIDTHS.map((each) =>
      iconButton(each.id, each.label, () => choose({ width: each.id }), { pressed: shown.width === each.id }),
    )}</span>
    ${iconButton(
      shown.scheme === 'dark' ? 'moon' : 'sun',
      shown.scheme === 'dark' ? 'As for readers who like it dark' : 'As for readers who like it light',
      () => choose({ scheme: shown.scheme === 'dark' ? 'light' : 'dark' }),
    )}
    ${/https?:/i.test(mail.html)
      ? iconButton('image', asked ? 'Remote images are loaded' : 'Load remote images', () => choose({ images: asked ? undefined : mail.id }), { pressed: asked })
      : nothing}
    <a class="icon-button" href=${source(mail)} target="_blank" rel="noopener noreferrer" title="Open alone" aria-label="Open alone">${icon('open')}</a>`;
}

function source(mail) {
  return `/api/mails/${mail.id}/html${shown.images === mail.id ? '?images=remote' : ''}`;
}

/** A frame of its own for each mail: what one leaves behind is not the next one's. */
function frame(mail) {
  const address = source(mail);
  return keyed(
    address,
    html`<div class=${`frame frame-${shown.width}`}>
      <iframe
        class=${shown.scheme}
        title="The mail's HTML"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerpolicy="no-referrer"
        src=${address}
      ></iframe>
    </div>`,
  );
}
