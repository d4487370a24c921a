// Where everything listens, and how programs come to use it.

import { html, nothing } from './lit/lit-html.js';
import { api } from './api.js';
import { codeBlock } from './code-block.js';
import { accountsSection, listenersSection } from './connect-listeners.js';
import { placeOf } from './connect-place.js';
import { RECIPES } from './connect-recipes.js';
import { testMailForm } from './connect-test-mail.js';
import { redraw } from './redraw.js';
import { isShown, oneAtATime } from './refresh.js';
import { icon, problemBox, tabList } from './ui.js';

const CHOSEN = 'restante.recipe';

let server;
let accounts = [];
let problem;
let chosen = localStorage.getItem(CHOSEN) ?? RECIPES[0].id;

const load = oneAtATime(async () => {
  try {
    [server, { accounts }] = await Promise.all([api.get('/api/server'), api.get('/api/accounts')]);
    problem = undefined;
  } catch (failure) {
    problem = failure;
  }
  redraw();
});

export const connectView = {
  title: 'Connect',
  open([recipe]) {
    choose(recipe ?? chosen);
    load();
  },
  told(event) {
    if (isShown('connect') && (event === 'start' || event === 'mailboxes')) {
      load();
    }
  },
  template() {
    return html`<div class="page connect">
      <header><h1>Connect</h1>${version()}</header>
      ${problem ? problemBox(problem) : nothing}
      ${server ? content() : nothing}
    </div>`;
  },
};

function version() {
  return server ? html`<span class="quiet">Restante ${server.version}</span>` : nothing;
}

function content() {
  return html`
    ${listenersSection(server)}
    ${recipesSection()}
    <div class="cards">
      ${accountsSection(server, accounts)}
      ${certificateSection()}
    </div>
    ${testMailForm()}`;
}

function choose(id) {
  chosen = RECIPES.some((each) => each.id === id) ? id : RECIPES[0].id;
  localStorage.setItem(CHOSEN, chosen);
  redraw();
}

function recipesSection() {
  const recipe = RECIPES.find((each) => each.id === chosen);
  return html`<section class="card" aria-labelledby="recipes-title">
    <h2 id="recipes-title">Use it from your program</h2>
    ${tabList('Languages and frameworks', RECIPES, chosen, choose)}
    <div id="tab-panel" role="tabpanel" aria-labelledby=${`tab-${chosen}`} class="recipe">
      ${recipe.steps(placeOf(server)).map(
        (step) => html`<h3>${step.title}</h3>
          ${step.words ? html`<p class="quiet">${step.words}</p>` : nothing}
          ${codeBlock(step.code, `${step.title}, ${recipe.label}`, step.file)}`,
      )}
    </div>
  </section>`;
}

function certificateSection() {
  return html`<section class="card" aria-labelledby="certificate-title">
    <h2 id="certificate-title">Certificate</h2>
    ${server.listeners.some((each) => each.tls) ? authority() : html`<p>TLS is off, so there is no certificate.</p>`}
  </section>`;
}

function authority() {
  return html`<p>TLS works on every listener, by STARTTLS or from the beginning. Unless the server was started with a
      certificate of your own, it comes from an authority that was made at the start, and that exists nowhere else. Clients
      that check certificates have to trust it: how, is said above for each language.</p>
    <p><a class="button" href="/api/certificate.pem" download="restante.pem">${icon('download')} Download restante.pem</a></p>`;
}
