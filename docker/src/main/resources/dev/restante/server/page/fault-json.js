// A rule in JSON, for all that there is.

import { html, nothing } from './lit/lit-html.js';
import { live } from './lit/directives/live.js';
import { Submission } from './fault-submit.js';
import { redraw } from './redraw.js';

const EXAMPLE = {
  name: 'busy',
  on: 'SMTP RCPT',
  if: { to: 'jane@example.com' },
  count: { times: 2 },
  do: [{ reply: '451 4.7.1 Try again later' }],
};

const submission = new Submission();
let text = JSON.stringify(EXAMPLE, null, 2);

/** Puts a rule into the editor. */
export function writeDraft(rule) {
  text = JSON.stringify(rule, null, 2);
  submission.problem = undefined;
}

/** The editor. */
export function jsonEditor(add) {
  return html`<form class="rule-form" @submit=${(event) => submit(event, add)}>
    <div class="field">
      <label for="rule-json">Rule</label>
      <textarea
        id="rule-json"
        class="mono"
        rows=${Math.min(24, Math.max(10, text.split('\n').length + 1))}
        spellcheck="false"
        autocapitalize="off"
        .value=${live(text)}
        aria-invalid=${submission.problem ? 'true' : nothing}
        aria-describedby=${submission.problem ? 'rule-problem' : nothing}
        @input=${write}
      ></textarea>
    </div>
    ${submission.problem ? submission.words() : nothing}
    <footer><button type="submit" class="primary" ?disabled=${submission.busy}>Add rule</button></footer>
  </form>`;
}

function write(event) {
  text = event.target.value;
  redraw();
}

async function submit(event, add) {
  event.preventDefault();
  const area = event.target.querySelector('textarea');
  await submission.run(async () => add(parse()));
  if (submission.problem) {
    area.focus();
    select(area);
  }
}

function parse() {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new Error(`This is not JSON: ${failure.message}`);
  }
}

/** Selects the member that is wrong: the last name on its path. */
function select(area) {
  const member = submission.path.match(/(\w+)[\]\d[]*$/)?.[1];
  const at = member ? text.indexOf(`"${member}"`) : -1;
  if (at >= 0) {
    area.setSelectionRange(at, at + member.length + 2);
  }
}
