// The messages of one mailbox, newest first, so many at a time: a mailbox may have many thousands.

import { api } from './api.js';
import { pathOf } from './mailbox-address.js';

export const PAGE_SIZE = 200;

/** A page of a mailbox. It stays at the newest messages, or where the user has gone to. */
export class MailboxPage {
  account;

  name;

  mailbox;

  messages = [];

  problem;

  /** The messages below this UID are shown; without it, the newest. */
  #below;

  /** The UID of the first message in the mailbox. */
  #oldest;

  constructor(account, name) {
    this.account = account;
    this.name = name;
  }

  get isNewest() {
    return this.#below === undefined;
  }

  get hasOlder() {
    return this.messages.at(-1)?.uid > this.#oldest;
  }

  goToNewest() {
    this.#below = undefined;
  }

  goToOlder() {
    this.#below = this.messages.at(-1).uid;
  }

  async goToNewer() {
    const since = this.#below - 1;
    const { messages, uidNext } = await this.#ask(since, PAGE_SIZE);
    const last = messages.at(-1)?.uid ?? uidNext;
    this.#below = messages.length < PAGE_SIZE || last + 1 >= uidNext ? undefined : last + 1;
  }

  /** Asks the server again. */
  async load() {
    try {
      await this.#read();
      this.problem = undefined;
    } catch (failure) {
      this.problem = failure;
      this.mailbox = undefined;
      this.messages = [];
    }
  }

  /**
   * UIDs have gaps where messages were expunged, and the server only counts upwards. So ever more UIDs are asked for,
   * until there are messages enough.
   */
  async #read() {
    const first = await this.#ask(0, 1);
    this.#oldest = first.messages[0]?.uid;
    const below = this.#below ?? first.uidNext;
    for (let span = PAGE_SIZE; ; span *= 2) {
      const since = Math.max(0, below - 1 - span);
      const answer = await this.#ask(since, span + PAGE_SIZE);
      const messages = answer.messages.filter(({ uid }) => this.isNewest || uid < below);
      if (messages.length >= PAGE_SIZE || since === 0) {
        this.mailbox = answer;
        this.messages = messages.slice(-PAGE_SIZE).reverse();
        return;
      }
    }
  }

  #ask(since, limit) {
    return api.get(pathOf(this), { since, limit });
  }
}
