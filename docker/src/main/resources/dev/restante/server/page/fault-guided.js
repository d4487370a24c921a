// A form that leads through a rule: when, where, under which conditions, how often, and what.

import { html, nothing } from './lit/lit-html.js';
import { codeBlock } from './code-block.js';
import { newFault, RuleDraft } from './fault-draft.js';
import { field } from './fields.js';
import { Submission } from './fault-submit.js';
import { commandsOf, CONDITIONS, COUNTED_PER, FAULTS, FREQUENCIES, PROTOCOLS } from './fault-words.js';
import { afterDrawing, redraw } from './redraw.js';
import { icon, iconButton } from './ui.js';

const submission = new Submission();
let draft = new RuleDraft();

/** The form, and beside it what it comes to in JSON. */
export function guidedForm(add, toEditor) {
  draft.settle();
  return html`<form class="rule-form guided" @submit=${(event) => submit(event, add)}>
    <div>
      ${step('When', whenFields(), 'on', 'at')}
      ${step('Only if', conditionFields(), 'if')}
      ${step('How often', countFields(), 'count')}
      ${step('What happens', faultFields(), 'do')}
      ${step('Name', field(draft, { name: 'name', label: 'Name of the rule', hint: 'chosen by the server', optional: true }), 'name')}
      ${submission.elsewhere('on', 'at', 'if', 'count', 'do', 'name')}
      <footer>
        <button type="submit" class="primary" ?disabled=${submission.busy}>Add rule</button>
        <button type="button" @click=${() => toEditor(draft.rule())}>Edit as JSON</button>
        <button type="button" @click=${startAgain}>Start again</button>
      </footer>
    </div>
    <aside aria-label="The rule in JSON">${codeBlock(JSON.stringify(draft.rule(), null, 2), 'The rule in JSON')}</aside>
  </form>`;
}

function step(title, fields, ...paths) {
  return html`<fieldset class="step">
    <legend>${title}</legend>
    ${fields}
    ${paths.map((path) => submission.at(path))}
  </fieldset>`;
}

function whenFields() {
  return html`<div class="field-row">
    ${field(draft, { name: 'protocol', label: 'Protocol', options: PROTOCOLS })}
    ${field(draft, { name: 'moment', label: 'Moment', options: draft.moments() }, submission.concerns('on'))}
    ${draft.moment === 'verb'
      ? field(draft, { name: 'verb', label: 'Command', options: commandsOf(draft.protocol) }, submission.concerns('on'))
      : nothing}
    ${draft.positions().length > 0
      ? field(draft, { name: 'position', label: 'Position', options: draft.positions() }, submission.concerns('at'))
      : nothing}
    ${['received', 'sent'].includes(draft.position)
      ? field(draft, { name: 'octets', label: 'Octets', type: 'number' }, submission.concerns('at'))
      : nothing}
  </div>`;
}

function conditionFields() {
  const free = draft.conditionsThatCanBeAsked().filter(({ id }) => !draft.conditions.some((each) => each.id === id));
  return html`
    ${draft.conditions.map((each) => {
      const { label, hint, type } = CONDITIONS.find(({ id }) => id === each.id);
      return html`<div class="field-row has-button">
        ${field(each, { name: 'value', label, hint, type }, submission.concerns(`if.${each.id}`))}
        ${iconButton('close', `Remove the condition: ${label}`, () => removeFrom('conditions', each))}
      </div>`;
    })}
    ${draft.conditions.length === 0 ? html`<p class="quiet">Without a condition it strikes for everybody. A * stands for any characters.</p>` : nothing}
    ${free.length > 0 ? adder('Add a condition', free, (id) => draft.conditions.push({ id, value: '' })) : nothing}`;
}

function countFields() {
  const { fields, per } = FREQUENCIES.find((each) => each.id === draft.frequency);
  return html`<div class="field-row">
    ${field(draft, { name: 'frequency', label: 'It strikes', options: FREQUENCIES }, submission.concerns('count'))}
    ${fields.map((each) => field(draft.counts, each, submission.concerns(`count.${each.name}`)))}
    ${per ? field(draft, { name: 'per', label: 'Counted for', options: COUNTED_PER }, submission.concerns('count.per')) : nothing}
  </div>`;
}

function faultFields() {
  return html`
    ${draft.faults.map((each, index) => faultRow(each, index))}
    ${draft.canGoOn() ? adder('Add another fault', draft.faultsThatCanStrike(), (id) => draft.faults.push(newFault(id))) : nothing}`;
}

function faultRow(each, index) {
  const { label, fields = [] } = FAULTS.find(({ id }) => id === each.id);
  const isWrong = submission.concerns(`do[${index}]`);
  return html`<div class="field-row has-button">
    ${index === 0
      ? field(draft, { name: 'kind', label: 'Fault', options: draft.faultsThatCanStrike() }, isWrong)
      : html`<p class="then"><span class="quiet">then</span> ${label}</p>`}
    ${fields.map((one) => field(each, one, isWrong))}
    ${index > 0 ? iconButton('close', `Remove the fault: ${label}`, () => removeFrom('faults', each)) : nothing}
  </div>`;
}

/** A choice that adds what is chosen. */
function adder(label, choices, add) {
  return html`<div class="adder">
    ${icon('plus')}
    <select
      aria-label=${label}
      @change=${(event) => {
        add(event.target.value);
        event.target.selectedIndex = 0;
        redraw();
      }}
    >
      <option value="">${label}</option>
      ${choices.map((each) => html`<option value=${each.id}>${each.label}</option>`)}
    </select>
  </div>`;
}

function removeFrom(list, item) {
  draft[list] = draft[list].filter((each) => each !== item);
  redraw();
}

function startAgain() {
  draft = new RuleDraft();
  submission.problem = undefined;
  redraw();
}

async function submit(event, add) {
  event.preventDefault();
  const form = event.target;
  await submission.run(() => add(draft.rule()));
  if (submission.problem) {
    afterDrawing(() => wrongField(form)?.focus());
  }
}

/** Rather one that is written into than a choice. */
function wrongField(form) {
  return form.querySelector('input[aria-invalid="true"]') ?? form.querySelector('[aria-invalid="true"]');
}
