// A rule that is being put together step by step.

import {
  commandsOf,
  CONDITIONS,
  FAULTS,
  firstCommand,
  FREQUENCIES,
  MOMENTS,
  POSITIONS,
} from './fault-words.js';

/** The draft: what the user has chosen so far. */
export class RuleDraft {
  name = '';

  protocol = 'SMTP';

  moment = 'verb';

  verb = 'RCPT';

  position = '';

  octets = 1000;

  conditions = [];

  frequency = 'always';

  counts = Object.fromEntries(FREQUENCIES.flatMap((each) => each.fields).map(({ name, value }) => [name, value]));

  per = 'rule';

  faults = [newFault('reply')];

  /** Of the first fault. */
  get kind() {
    return this.faults[0].id;
  }

  /** Another kind has other values. */
  set kind(id) {
    this.faults[0] = newFault(id);
  }

  /** The moments that there are in the protocol. */
  moments() {
    return MOMENTS.filter((each) => this.#isSpoken(each));
  }

  positions() {
    return POSITIONS.filter(
      ({ moments, verbs = {} }) =>
        moments.includes(this.moment) && (this.moment !== 'verb' || (verbs[this.protocol]?.includes(this.verb) ?? true)),
    );
  }

  conditionsThatCanBeAsked() {
    return CONDITIONS.filter((each) => each.moments.includes(this.when()) && this.#isSpoken(each));
  }

  faultsThatCanStrike() {
    return FAULTS.filter((each) => each.moments.includes(this.when()) && this.#isSpoken(each));
  }

  /** Whether something can follow the last fault. */
  canGoOn() {
    return !endsWith(this.faults.at(-1));
  }

  #isSpoken({ protocols }) {
    return !protocols || protocols.includes(this.protocol);
  }

  when() {
    return this.moment === 'verb' ? 'command' : this.moment;
  }

  /** After another choice, what is not possible any more gives way to what is. */
  settle() {
    const isAmong = (choices, id) => choices.some((each) => each.id === id);
    if (!isAmong(this.moments(), this.moment)) {
      this.moment = this.moments()[0].id;
    }
    if (this.moment === 'verb' && !commandsOf(this.protocol).includes(this.verb)) {
      this.verb = firstCommand(this.protocol);
    }
    if (!isAmong(this.positions(), this.position)) {
      this.position = '';
    }
    this.conditions = this.conditions.filter((each) => isAmong(this.conditionsThatCanBeAsked(), each.id));
    const faults = this.faultsThatCanStrike();
    this.faults = this.faults.map((each) => (isAmong(faults, each.id) ? each : newFault(faults[0].id)));
    const end = this.faults.findIndex(endsWith);
    this.faults = end < 0 ? this.faults : this.faults.slice(0, end + 1);
  }

  /** The rule in JSON. */
  rule() {
    const rule = this.name.trim() ? { name: this.name.trim() } : {};
    rule.on = this.moment === 'verb' ? `${this.protocol} ${this.verb}` : this.moment;
    if (this.position) {
      rule.at = ['received', 'sent'].includes(this.position) ? { [this.position]: Number(this.octets) } : this.position;
    }
    const conditions = this.conditionsInJson();
    if (Object.keys(conditions).length > 0) {
      rule.if = conditions;
    }
    const count = this.countInJson();
    if (Object.keys(count).length > 0) {
      rule.count = count;
    }
    rule.do = this.faults.map(faultInJson);
    return rule;
  }

  conditionsInJson() {
    const conditions = {};
    if (!['verb', 'idle'].includes(this.moment) && this.protocol !== 'all') {
      conditions.protocol = this.protocol === 'SMTP' ? ['SMTP', 'LMTP'] : this.protocol;
    }
    for (const { id, value } of this.conditions) {
      conditions[id] = CONDITIONS.find((each) => each.id === id).type === 'number' ? Number(value) : value;
    }
    return conditions;
  }

  countInJson() {
    const { fields, per } = FREQUENCIES.find((each) => each.id === this.frequency);
    const count = Object.fromEntries(
      fields.map(({ name, type }) => [name, type === 'number' ? Number(this.counts[name]) : this.counts[name]]),
    );
    return per && this.per !== 'rule' ? { ...count, per: this.per } : count;
  }
}

/** A fault with the values to begin with. */
export function newFault(id) {
  const fields = FAULTS.find((each) => each.id === id).fields ?? [];
  return { id, ...Object.fromEntries(fields.map(({ name, value }) => [name, value])) };
}

function endsWith({ id }) {
  return FAULTS.find((each) => each.id === id).ends === true;
}

function faultInJson({ id, value }) {
  const fields = FAULTS.find((each) => each.id === id).fields;
  if (!fields) {
    return id;
  }
  return { [id]: fields[0].type === 'number' ? Number(value) : value };
}
