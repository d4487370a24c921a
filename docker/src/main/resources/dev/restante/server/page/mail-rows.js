// The list of mails. Of thousands, only those rows exist that can be seen.

import { html, nothing } from './lit/lit-html.js';
import { repeat } from './lit/directives/repeat.js';
import { ref } from './lit/directives/ref.js';
import { counted, inFull, person, when } from './format.js';
import { afterDrawing, redraw } from './redraw.js';
import { icon } from './ui.js';

/** Of a row, in pixels. */
const HEIGHT = 76;

/** So many rows above and below those in sight are there already. */
const AROUND = 8;

let box;
let watched;

const resize = new ResizeObserver(redraw);

function setBox(element) {
  box = element;
  if (element && element !== watched) {
    watched = element;
    resize.observe(element);
  }
}

/** Brings a row into sight. */
export function reveal(index) {
  if (!box || index < 0) {
    return;
  }
  const top = index * HEIGHT;
  if (top < box.scrollTop) {
    box.scrollTop = top;
  } else if (top + HEIGHT > box.scrollTop + box.clientHeight) {
    box.scrollTop = top + HEIGHT - box.clientHeight;
  }
}

/** Whoever looks at rows further below goes on looking at the same ones when others come above them. */
export function keepPlace(rows) {
  if (box?.scrollTop > 0 && rows > 0) {
    afterDrawing(() => (box.scrollTop += rows * HEIGHT));
  }
}

/**
 * The rows.
 * @param list a MailList
 * @param selected the id of the selected mail
 * @param open is called with the id of a mail that is clicked
 */
export function mailRows(list, selected, open) {
  const top = box?.scrollTop ?? 0;
  const first = Math.max(0, Math.floor(top / HEIGHT) - AROUND);
  const last = Math.min(list.count, Math.ceil((top + (box?.clientHeight ?? 800)) / HEIGHT) + AROUND);
  const indexes = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  const active = list.indexOf(selected);
  return html`<div
    class="rows"
    role="listbox"
    aria-label="Mails"
    tabindex="0"
    aria-activedescendant=${active >= first && active < last ? `mail-${selected}` : nothing}
    ${ref(setBox)}
    @scroll=${redraw}
  >
    <div class="rows-space" role="presentation" .style=${`height: ${list.count * HEIGHT}px`}>
      ${repeat(
        indexes,
        (index) => list.at(index)?.id ?? `place-${index}`,
        (index) => row(list.at(index), index, list.count, selected, open),
      )}
    </div>
  </div>`;
}

function row(mail, index, count, selected, open) {
  // As a property: no policy forbids that.
  const place = `height: ${HEIGHT}px; transform: translateY(${index * HEIGHT}px)`;
  if (!mail) {
    return html`<div class="mail-row" role="presentation" .style=${place}></div>`;
  }
  return html`<div
    class=${`mail-row${mail.read ? '' : ' unread'}`}
    id=${`mail-${mail.id}`}
    role="option"
    aria-selected=${String(mail.id === selected)}
    aria-setsize=${count}
    aria-posinset=${index + 1}
    aria-label=${label(mail)}
    .style=${place}
    @click=${() => open(mail.id)}
  >
    <span class="row-from">${mail.from.length ? mail.from.map(person).join(', ') : mail.mailFrom || 'Nobody'}</span>
    <span class="row-time">
      ${mail.tls ? html`<span title="Came over TLS">${icon('lock')}</span>` : nothing}
      ${mail.attachments ? html`<span title=${counted(mail.attachments, 'attachment')}>${icon('clip')}</span>` : nothing}
      <time datetime=${mail.receivedAt} title=${inFull(mail.receivedAt)}>${when(mail.receivedAt)}</time>
    </span>
    <span class="row-subject">${mail.subject || '(no subject)'}</span>
    <span class="row-to"><span class="row-rcpt">to ${mail.recipients.join(', ')}</span> ${mail.snippet}</span>
  </div>`;
}

function label(mail) {
  const from = mail.from.length ? mail.from.map(person).join(', ') : mail.mailFrom || 'nobody';
  return `${mail.read ? '' : 'Unread: '}${mail.subject || 'no subject'}, from ${from}, to ${mail.recipients.join(', ')}, ${when(mail.receivedAt)}`;
}
