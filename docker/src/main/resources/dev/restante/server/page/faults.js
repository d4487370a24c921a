// The rules by which the server misbehaves: those at work, and ways to add one.

import { html, nothing } from './lit/lit-html.js';
import { api } from './api.js';
import { ask } from './dialog.js';
import { guidedForm } from './fault-guided.js';
import { jsonEditor, writeDraft } from './fault-json.js';
import { magicAddresses } from './fault-magic.js';
import { readyMade } from './fault-ready.js';
import { ruleList } from './fault-rules.js';
import { afterDrawing, redraw } from './redraw.js';
import { isShown, oneAtATime } from './refresh.js';
import { icon, problemBox, tabList, toast } from './ui.js';

const WAYS = [
  { id: 'ready-made', label: 'Ready-made', form: readyMade },
  { id: 'guided', label: 'Step by step', form: guidedForm },
  { id: 'json', label: 'JSON', form: jsonEditor },
];

let rules;
let server;
let problem;
let way = WAYS[0].id;
let chosen;

const load = oneAtATime(async () => {
  try {
    rules = (await api.get('/api/faults')).faults;
    problem = undefined;
  } catch (failure) {
    problem = failure;
  }
  redraw();
});

/** How the server was started does not change while it runs. */
const loadServer = oneAtATime(async () => {
  try {
    server = await api.get('/api/server');
  } catch (failure) {
    problem = failure;
  }
  redraw();
});

export const faultsView = {
  title: 'Faults',
  open([name]) {
    chosen = name;
    load();
    loadServer();
  },
  /** The rail counts the rules at work; how often they struck is of interest only here. */
  told(event) {
    if (event === 'start' || event === 'faults' || (event === 'conversations' && isShown('faults'))) {
      load();
    }
  },
  badge() {
    return rules?.filter((each) => each.on).length ?? 0;
  },
  template() {
    return html`<div class="page">
      <header>
        <div><h1>Faults</h1><p class="lead">Rules that tell the server when to misbehave, and how.</p></div>
        ${rules?.length ? buttons() : nothing}
      </header>
      ${problem ? problemBox(problem) : nothing}
      ${rules ? ruleList(rules, chosen, toEditor) : nothing}
      ${adding()}
      ${server ? magicAddresses(server.magicAddresses) : nothing}
      <p class="quiet">All moments, conditions, counts and faults are listed in <cite>docs/faults.md</cite>.</p>
    </div>`;
  },
};

/** Where there are rules, the form is below them. */
function buttons() {
  return html`<div class="actions">
    <button type="button" @click=${goToForm}>${icon('plus')} Add a rule</button>
    <button type="button" class="danger" @click=${clearAll}>${icon('trash')} Remove all</button>
  </div>`;
}

function goToForm() {
  document.getElementById('add-title').scrollIntoView();
  document.getElementById(`tab-${way}`).focus({ preventScroll: true });
}

function adding() {
  return html`<section class="card" aria-labelledby="add-title">
    <h2 id="add-title">Add a rule</h2>
    ${tabList('Ways to add a rule', WAYS, way, choose)}
    <div id="tab-panel" role="tabpanel" aria-labelledby=${`tab-${way}`}>
      ${WAYS.find((each) => each.id === way).form(add, toEditor)}
    </div>
  </section>`;
}

function choose(id) {
  way = id;
  redraw();
}

/** Adds a rule, or throws what the server says against it. */
async function add(rule) {
  const added = await api.post('/api/faults', rule);
  toast(`At work: ${added.name}`);
  load();
}

function toEditor(rule) {
  writeDraft(rule);
  choose('json');
  afterDrawing(() => document.getElementById('rule-json')?.focus());
}

function clearAll() {
  ask({
    title: 'Remove all rules?',
    body: () => html`<p>The server behaves again. What the rules did stays in the conversations.</p>`,
    action: 'Remove all',
    danger: true,
    run: async () => {
      await api.remove('/api/faults');
      await load();
    },
  });
}
