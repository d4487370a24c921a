// A dialog that asks something. The browser keeps the focus in it, and gives it back to where it was.

import { html, nothing } from './lit/lit-html.js';
import { ref } from './lit/directives/ref.js';
import { redraw } from './redraw.js';
import { iconButton } from './ui.js';

let shown;

/**
 * Opens a dialog.
 * @param dialog {title, body(), action, run(), danger, wide}: run is called when the user agrees, and the dialog closes
 *     when it is through; if it fails, the problem is shown and nothing is lost. Without an action there is just Close.
 */
export function ask(dialog) {
  shown = { ...dialog, problem: undefined, busy: false };
  redraw();
}

function closeDialog() {
  document.getElementById('question')?.close();
}

/** Where it is shown. */
export function dialogArea() {
  if (!shown) {
    return nothing;
  }
  return html`<dialog
    id="question"
    class=${shown.wide ? 'wide' : ''}
    aria-labelledby="question-title"
    ${ref(open)}
    @close=${forget}
  >
    <form method="dialog" @submit=${submit}>
      <header>
        <h2 id="question-title">${shown.title}</h2>
        ${iconButton('close', 'Close', closeDialog)}
      </header>
      ${shown.body()}
      ${shown.problem ? html`<p class="field-error" role="alert" id="question-problem">${shown.problem.message}</p>` : nothing}
      ${footer()}
    </form>
  </dialog>`;
}

function footer() {
  if (!shown.action) {
    return nothing;
  }
  return html`<footer>
    <button type="button" @click=${closeDialog}>Cancel</button>
    <button type="submit" class=${shown.danger ? 'danger-action' : 'primary'} ?disabled=${shown.busy}>${shown.action}</button>
  </footer>`;
}

/** The element comes into the document only when the whole page is drawn. */
function open(element) {
  queueMicrotask(() => {
    if (element?.isConnected && !element.open) {
      element.showModal();
      element.querySelector('input, textarea, select, footer button')?.focus();
    }
  });
}

function forget() {
  shown = undefined;
  redraw();
}

async function submit(event) {
  event.preventDefault();
  shown.busy = true;
  redraw();
  try {
    await shown.run();
    closeDialog();
  } catch (problem) {
    shown = { ...shown, problem, busy: false };
    redraw();
  }
}
