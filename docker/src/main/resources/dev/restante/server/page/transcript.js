// What was said, line by line.

import { html } from './lit/lit-html.js';
import { icon } from './ui.js';

const SPEAKERS = {
  client: { mark: 'C', name: 'Client' },
  server: { mark: 'S', name: 'Server' },
  note: { mark: '', name: 'Note' },
};

const ELIDED = /^\[[\d,]+ octets? of .*\]$/;

/** The lines, each with the time since the beginning and the one who spoke. */
export function transcript({ lines, began }) {
  const start = Date.parse(began);
  return html`<ol class="transcript" role="list" aria-label="Transcript" tabindex="0">
    ${lines.map((line, index) => html`<li class=${kind(line, lines[index - 1])}>
      <time datetime=${line.at} title=${line.at}>${since(start, line.at)}</time>
      <span class="speaker" title=${SPEAKERS[line.by].name}>
        ${line.by === 'note' ? icon(noteIcon(line.text)) : html`<span aria-hidden="true">${SPEAKERS[line.by].mark}:</span>`}
        <span class="visually-hidden">${SPEAKERS[line.by].name}: </span>
      </span>
      <span class="said">${line.text}</span>
    </li>`)}
  </ol>`;
}

/** As people paste it into a report. */
export function asText({ number, listener, client, began, lines }) {
  const start = Date.parse(began);
  const said = lines.map(({ by, at, text }) => {
    const mark = by === 'note' ? '--' : `${SPEAKERS[by].mark}:`;
    return `${since(start, at).padStart(9)} ${mark} ${text}`;
  });
  return [`Conversation ${number} over ${listener}, from ${client}, ${began}`, ...said, ''].join('\n');
}

function kind(line, before) {
  const classes = [line.by];
  if (line.by === 'note') {
    classes.push(noteKind(line.text));
  } else if (ELIDED.test(line.text) || line.text === '***') {
    classes.push('elided');
  }
  if (before && before.by !== line.by) {
    classes.push('turn');
  }
  return classes.join(' ');
}

function noteKind(text) {
  if (text.startsWith('fault ')) {
    return 'fault';
  }
  return text.startsWith('TLS') || text.startsWith('authenticated ') ? 'secured' : 'plain';
}

function noteIcon(text) {
  if (text.startsWith('fault ')) {
    return 'faults';
  }
  if (text.startsWith('TLS')) {
    return 'lock';
  }
  return text.startsWith('authenticated ') ? 'person' : 'conversations';
}

/** Such as +12 ms or +1.250 s. */
function since(start, at) {
  const millis = Math.max(0, Date.parse(at) - start);
  return millis < 1000 ? `+${millis} ms` : `+${(millis / 1000).toFixed(2)} s`;
}
