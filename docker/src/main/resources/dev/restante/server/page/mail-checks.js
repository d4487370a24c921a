// What may keep a mail from its readers: lint, and whether it is from whom it says.

import { html, nothing } from './lit/lit-html.js';

const SEVERITIES = { ERROR: 'bad', WARNING: 'stamp' };

/** How many findings there are. */
export function checksCount(mail) {
  return mail.lint.length;
}

export function checksSide(mail) {
  return html`
    <section>
      <div class="section-head"><h3>Lint</h3></div>
      ${mail.lint.length ? findings(mail.lint) : html`<p><span class="chip good">Clean</span> Nothing about this mail is against the rules that are checked.</p>`}
    </section>
    <section>
      <div class="section-head"><h3>Authenticity</h3></div>
      ${authenticity(mail.authenticity ?? {})}
    </section>`;
}

function findings(all) {
  return html`<ul class="findings" role="list">${all.map(
    (each) => html`<li>
      <span class=${`chip ${SEVERITIES[each.severity] ?? ''}`}>${each.severity.toLowerCase()}</span>
      <div>${each.message} ${each.place ? html`<span class="quiet">(${each.place})</span>` : nothing}
        <code class="quiet">${each.rule}</code></div>
    </li>`,
  )}</ul>`;
}

/** Without DNS there is no more to say than what the signatures say of themselves. */
function authenticity(known) {
  const signatures = known.dkim ?? [];
  return signatures.length
    ? html`<ul class="findings" role="list">${signatures.map(signature)}</ul>`
    : html`<p class="quiet">No DKIM signature. SPF, DKIM and DMARC are checked in tests, against the records that you give there.</p>`;
}

function signature({ domain, selector, algorithm, bodyIntact, problem }) {
  return html`<li>
    <span class=${`chip ${problem || bodyIntact === false ? 'bad' : 'good'}`}>${problem ? 'unusable' : bodyIntact ? 'body intact' : 'body changed'}</span>
    <div>${domain ? html`Signed for <code>${domain}</code>, selector <code>${selector}</code>, ${algorithm}` : 'A DKIM signature'}
      ${problem ? html`<div class="quiet">${problem}</div>` : nothing}
      <div class="quiet">Whether the domain has signed it, only its published key can say.</div></div>
  </li>`;
}
