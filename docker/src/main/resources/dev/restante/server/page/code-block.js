// A text to copy.

import { html, nothing } from './lit/lit-html.js';
import { copyButton } from './ui.js';

/** A piece of code, with a button that copies it. */
export function codeBlock(text, label, fileName) {
  return html`<figure class="code-block" aria-label=${label}>
    <figcaption>
      <span>${fileName ?? label}</span>
      ${copyButton(text, `Copy: ${label}`)}
    </figcaption>
    <pre tabindex="0"><code>${text}</code></pre>
  </figure>`;
}

/** A value in a line of text, with a button that copies it. */
export function copyableValue(text, label) {
  return html`<span class="copyable"><code>${text}</code>${text ? copyButton(text, label) : nothing}</span>`;
}
