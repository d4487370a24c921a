// Adds a rule from a form. What the server says against it is kept, and shown at the field that it is about.

import { html, nothing } from './lit/lit-html.js';
import { redraw } from './redraw.js';

/** A form that may be refused. */
export class Submission {
  problem;

  busy = false;

  /** The path of the field that is wrong, such as do[0].reply.code or if.to; or the empty text. */
  get path() {
    return this.problem?.details?.field ?? '';
  }

  /** Adds the rule; the message stays until the next attempt. */
  async run(action) {
    this.busy = true;
    redraw();
    try {
      await action();
      this.problem = undefined;
    } catch (failure) {
      this.problem = failure;
    }
    this.busy = false;
    redraw();
  }

  /** Whether it is about the field of this path, or one within it. */
  concerns(path) {
    return this.path === path || this.path.startsWith(`${path}.`) || this.path.startsWith(`${path}[`);
  }

  /** What is wrong with a field. */
  at(path) {
    return this.problem && this.concerns(path) ? this.words() : nothing;
  }

  /** What is wrong, where no field of these paths says it. */
  elsewhere(...paths) {
    return this.problem && !paths.some((path) => this.concerns(path)) ? this.words() : nothing;
  }

  words() {
    return html`<p class="field-error" id="rule-problem" role="alert">${this.problem.message}</p>`;
  }
}
