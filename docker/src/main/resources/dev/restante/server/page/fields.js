// The fields of forms.

import { html, nothing } from './lit/lit-html.js';
import { live } from './lit/directives/live.js';
import { redraw } from './redraw.js';

let ids = 0;
const known = new WeakMap();

/** An id that stays the same for as long as the values live. */
function idOf(values, name) {
  if (!known.has(values)) {
    known.set(values, (ids += 1));
  }
  return `f${known.get(values)}-${name}`;
}

/**
 * A field.
 * @param values an object that has the value, and gets another
 * @param field {name, label, type, options, hint, optional}: options make it a choice
 * @param isWrong whether the server refused it
 */
export function field(values, { name, label, type = 'text', options, hint, optional }, isWrong = false) {
  const id = idOf(values, name);
  const onInput = (event) => {
    values[name] = event.target.value;
    redraw();
  };
  return html`<div class=${`field ${type === 'number' ? 'is-short' : ''}`}>
    <label for=${id}>${label}</label>
    ${options
      ? html`<select id=${id} @change=${onInput} aria-invalid=${isWrong ? 'true' : nothing}>
          ${options.map((each) => option(each, values[name]))}
        </select>`
      : html`<input
          id=${id}
          type=${type === 'number' ? 'number' : 'text'}
          min=${type === 'number' ? 0 : nothing}
          step=${type === 'number' ? 'any' : nothing}
          autocomplete="off"
          spellcheck="false"
          ?required=${!optional}
          placeholder=${hint ?? nothing}
          .value=${live(String(values[name] ?? ''))}
          aria-invalid=${isWrong ? 'true' : nothing}
          aria-describedby=${isWrong ? 'rule-problem' : nothing}
          @input=${onInput}
        >`}
  </div>`;
}

function option(each, value) {
  const { id, label } = typeof each === 'string' ? { id: each, label: each } : each;
  return html`<option value=${id} .selected=${live(id === value)}>${label}</option>`;
}
