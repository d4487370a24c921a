// The rules at work.

import { html, nothing } from './lit/lit-html.js';
import { ref } from './lit/directives/ref.js';
import { repeat } from './lit/directives/repeat.js';
import { api } from './api.js';
import { codeBlock } from './code-block.js';
import { counted } from './format.js';
import { attempt, iconButton } from './ui.js';

/**
 * The list.
 * @param rules what the server says of them
 * @param chosen the name of the one that the address names, if it names one
 * @param toEditor is called with the rule that the user wants to change
 */
export function ruleList(rules, chosen, toEditor) {
  if (rules.length === 0) {
    return html`<p class="none">No rule is at work: the server behaves.</p>`;
  }
  return html`<section aria-labelledby="rules-title">
    <h2 id="rules-title" class="visually-hidden">Rules at work</h2>
    <ul role="list">${repeat(rules, (each) => each.name, (each) => rule(each, each.name === chosen, toEditor))}</ul>
  </section>`;
}

function rule(each, isChosen, toEditor) {
  return html`<li class=${`card rule ${each.on ? '' : 'is-off'} ${isChosen ? 'is-chosen' : ''}`} ${isChosen ? ref(show) : nothing}>
    <div class="rule-head">
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked=${String(each.on)}
        aria-label=${`${each.name}: at work`}
        title=${each.on ? 'Switch off' : 'Switch on'}
        @click=${() => change(each)}
      ><span></span></button>
      <div class="rule-words">
        <h3>${each.name}${each.scope ? html` <span class="chip">${each.scope}</span>` : nothing}</h3>
        <p>${words(each)}</p>
      </div>
      <span class=${each.strikes > 0 ? 'chip stamp' : 'chip'}>${struck(each.strikes)}</span>
      ${iconButton('trash', `Remove ${each.name}`, () => remove(each))}
    </div>
    <details>
      <summary>As JSON</summary>
      ${codeBlock(JSON.stringify(each.rule, null, 2), `Rule ${each.name}`)}
      <button type="button" @click=${() => toEditor(each.rule)}>Use as a draft</button>
    </details>
  </li>`;
}

/** The name stands above, so it is left out here. */
function words({ name, inWords }) {
  return inWords.startsWith(`${name}: `) ? inWords.slice(name.length + 2) : inWords;
}

function struck(strikes) {
  return strikes === 0 ? 'has not struck' : `struck ${counted(strikes, 'time')}`;
}

function show(element) {
  element?.scrollIntoView({ block: 'nearest' });
}

/** That it has changed comes back as an event. */
function change(each) {
  attempt(() => api.patch(`/api/faults/${encodeURIComponent(each.name)}`, { on: !each.on }));
}

function remove(each) {
  attempt(() => api.remove(`/api/faults/${encodeURIComponent(each.name)}`));
}
