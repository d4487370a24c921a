// Rules that are ready to be added.

import { html, nothing } from './lit/lit-html.js';
import { codeBlock } from './code-block.js';
import { field } from './fields.js';
import { PRESETS } from './fault-presets.js';
import { Submission } from './fault-submit.js';
import { redraw } from './redraw.js';

const GROUPS = [...new Set(PRESETS.map((each) => each.group))];
const values = new Map(
  PRESETS.map((each) => [each.id, Object.fromEntries(each.fields.map(({ name, value }) => [name, value]))]),
);

let submission = new Submission();
let chosen = PRESETS[0];

/** A choice of rules, and the fields of the one that is chosen. */
export function readyMade(add, toEditor) {
  const rule = { name: chosen.id, ...chosen.rule(values.get(chosen.id)) };
  return html`
    <div class="presets">${GROUPS.map(group)}</div>
    <form
      class="rule-form preset"
      aria-labelledby="preset-title"
      @submit=${(event) => {
        event.preventDefault();
        submission.run(() => add(rule));
      }}
    >
      <h3 id="preset-title">${chosen.title}</h3>
      <p>${chosen.words}</p>
      ${chosen.fields.length > 0 ? html`<div class="field-row">${chosen.fields.map(fieldOf)}</div>` : nothing}
      ${submission.problem ? submission.words() : nothing}
      <footer>
        <button type="submit" class="primary" ?disabled=${submission.busy}>Add rule</button>
        <button type="button" @click=${() => toEditor(rule)}>Edit as JSON</button>
      </footer>
      <details><summary>As JSON</summary>${codeBlock(JSON.stringify(rule, null, 2), `Rule ${chosen.title}`)}</details>
    </form>`;
}

function fieldOf(each) {
  return field(values.get(chosen.id), each);
}

function group(name) {
  return html`<fieldset class="preset-group">
    <legend>${name}</legend>
    ${PRESETS.filter((each) => each.group === name).map(
      (each) => html`<button type="button" class="choice" aria-pressed=${String(each === chosen)} @click=${() => choose(each)}>
        ${each.title}
      </button>`,
    )}
  </fieldset>`;
}

function choose(preset) {
  chosen = preset;
  submission = new Submission();
  redraw();
}
