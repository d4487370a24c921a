// What the message consists of, and its attachments.

import { html, nothing } from './lit/lit-html.js';
import { bytes } from './format.js';
import { icon } from './ui.js';

export function partsSide(mail) {
  return html`
    <section>
      <div class="section-head"><h3>Structure</h3></div>
      <ul class="tree" role="list">${node(mail, mail.structure)}</ul>
    </section>
    ${mail.attachments.length ? attachments(mail) : nothing}`;
}

function node(mail, part) {
  return html`<li>
    <span class="part">
      <span class="part-number">${part.part || 'whole'}</span>
      <code>${part.contentType}</code>
      ${[part.charset, part.transferEncoding, part.disposition].filter(Boolean).map((each) => html`<span class="chip">${each}</span>`)}
      ${part.fileName ? html`<bdi>${part.fileName}</bdi>` : nothing}
      <span class="quiet">${bytes(part.size)}</span>
      ${part.children?.length ? nothing : partLink(mail, part)}
    </span>
    ${part.children?.length ? html`<ul role="list">${part.children.map((each) => node(mail, each))}</ul>` : nothing}
  </li>`;
}

function partLink(mail, part) {
  return html`<a href=${`/api/mails/${mail.id}/parts/${part.part || 1}`} target="_blank" rel="noopener noreferrer" aria-label=${`Open part ${part.part || 1}`}>${icon('open')}</a>`;
}

function attachments(mail) {
  return html`<section>
    <div class="section-head"><h3>Attachments</h3></div>
    <table>
      <thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Size</th><th scope="col">SHA-256</th></tr></thead>
      <tbody>${mail.attachments.map(
        (each) => html`<tr>
          <td><a href=${`/api/mails/${mail.id}/attachments/${each.number}`} download=${each.fileName || 'attachment'}><bdi>${each.fileName || '(no name)'}</bdi></a></td>
          <td><code>${each.contentType}</code></td>
          <td>${bytes(each.size)}</td>
          <td class="digest"><code>${each.sha256}</code></td>
        </tr>`,
      )}</tbody>
    </table>
  </section>`;
}
