// Invitations and other events that a mail brings.

import { inFull } from './format.js';
import { html, nothing } from './lit/lit-html.js';

export function calendarCards(mail) {
  return (mail.calendars ?? []).flatMap((calendar) => calendar.events.slice(0, 20).map((event) => card(calendar, event)));
}

function card(calendar, event) {
  return html`<section class="card calendar" aria-label="Event">
    <h3><bdi>${event.summary || '(no summary)'}</bdi>
      ${[calendar.method, event.status].filter(Boolean).map((each) => html`<span class="chip">${each.toLowerCase()}</span> `)}</h3>
    <p class="quiet">${event.start ? time(event.start) : 'no time'}${event.end ? html` – ${time(event.end)}` : nothing}
      ${event.location ? html` · <bdi>${event.location}</bdi>` : nothing}</p>
    ${event.organizer ? html`<p class="quiet">from <bdi>${event.organizer}</bdi>${event.attendees ? html` to <bdi>${event.attendees.join(', ')}</bdi>` : nothing}</p>` : nothing}
  </section>`;
}

const INSTANT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** A whole day, or a time of another zone, is shown as it stands there. */
function time(text) {
  return INSTANT.test(text) ? inFull(text.replace(INSTANT, '$1-$2-$3T$4:$5:$6Z')) : text;
}
