// The octets of a mail as they came, with what they mean in colour.

import { api } from './api.js';
import { html, nothing } from './lit/lit-html.js';
import { redraw } from './redraw.js';
import { copyButton, problemBox } from './ui.js';

/** So many characters are shown; the whole can be downloaded. */
const MOST = 300_000;

let source = { id: undefined };

export function sourceSide(mail) {
  if (source.id !== mail.id) {
    load(mail.id);
  }
  if (source.problem) {
    return problemBox(source.problem);
  }
  if (source.text === undefined) {
    return html`<p class="quiet">Loading …</p>`;
  }
  const isLong = source.text.length > MOST;
  return html`
    <div class="tools">
      ${copyButton(source.text, 'Copy the source')}
      ${isLong ? html`<span class="quiet">The beginning of it; <a href=${`/api/mails/${mail.id}/raw`} download=${`mail-${mail.id}.eml`}>download the whole</a>.</span>` : nothing}
    </div>
    <pre class="source"><code>${highlighted(source.text.slice(0, MOST))}</code></pre>`;
}

async function load(id) {
  source = { id };
  const mine = source;
  try {
    mine.text = await api.text(`/api/mails/${id}/raw`);
  } catch (problem) {
    mine.problem = problem;
  }
  redraw();
}

/** Runs of lines of one kind are one piece, for a body may have thousands of lines. */
function highlighted(text) {
  const pieces = [];
  let plain = '';
  let isHeader = true;
  const flush = () => {
    pieces.push(plain);
    plain = '';
  };
  for (const line of text.split('\n')) {
    const field = isHeader ? /^([!-9;-~]{1,100}):/.exec(line) : null;
    if (field) {
      flush();
      pieces.push(html`<b class="field-name">${field[1]}:</b>`);
      plain += `${line.slice(field[0].length)}\n`;
    } else if (/^--[^\s].{0,80}\s*$/.test(line)) {
      flush();
      pieces.push(html`<b class="boundary">${line}</b>`);
      plain += '\n';
      isHeader = !line.trimEnd().endsWith('--');
    } else {
      isHeader = isHeader && line.trim() !== '';
      plain += `${line}\n`;
    }
  }
  flush();
  return pieces;
}
