// The mails that a search finds, newest first. Of many, those are loaded that are looked at.

import { api, Problem } from './api.js';
import { redraw } from './redraw.js';

const PAGE = 100;

export class MailList {
  query = '';
  count = 0;
  unread = 0;
  loaded = false;
  problem = undefined;

  #fresh = []; // came since the list was asked for, newest first
  #pages = new Map(); // by number: what was there when it was asked for, newest first
  #until = 0; // the newest mail of that time: later ones do not move the pages
  #generation = 0; // answers to older questions count no more

  /** Finds mails; until they are there, and if it fails, the former ones stay. */
  async search(query) {
    this.query = query;
    await this.reload();
  }

  /** Looks again. */
  async reload() {
    const generation = ++this.#generation;
    try {
      const answer = await this.#ask({ limit: PAGE });
      if (generation !== this.#generation) {
        return;
      }
      this.#fresh = [];
      this.#pages = new Map([[0, answer.mails]]);
      this.#until = answer.cursor;
      this.count = answer.count;
      this.unread = answer.unread;
      this.loaded = true;
      this.problem = undefined;
    } catch (problem) {
      if (generation === this.#generation) {
        this.problem = problem;
      }
    }
    redraw();
  }

  /** The mail at a place, from 0 on; undefined while it is loaded. */
  at(index) {
    if (index < this.#fresh.length) {
      return this.#fresh[index];
    }
    const place = index - this.#fresh.length;
    const number = Math.floor(place / PAGE);
    if (!this.#pages.has(number)) {
      this.#pages.set(number, []);
      this.#load(number);
    }
    return this.#pages.get(number)[place % PAGE];
  }

  /** Where a mail is; -1 if it is not here, or not loaded. */
  indexOf(id) {
    const fresh = this.#fresh.findIndex((mail) => mail.id === id);
    if (fresh >= 0) {
      return fresh;
    }
    for (const [number, mails] of this.#pages) {
      const at = mails.findIndex((mail) => mail.id === id);
      if (at >= 0) {
        return this.#fresh.length + number * PAGE + at;
      }
    }
    return -1;
  }

  /** A mail came. Whether it is one of those that are searched for, the server knows. */
  async arrived(mail) {
    if (this.query === '') {
      this.#add([mail]);
      return;
    }
    const generation = this.#generation;
    const answer = await this.#ask({ since: mail.id - 1, until: mail.id }).catch(() => undefined);
    if (answer && generation === this.#generation) {
      this.#add(answer.mails);
    }
  }

  #add(mails) {
    const known = this.#fresh[0]?.id ?? this.#until;
    const later = mails.filter((mail) => mail.id > known);
    this.#fresh.unshift(...later);
    this.count += later.length;
    this.unread += later.filter((mail) => !mail.read).length;
    redraw();
  }

  /** Marks are seen here before the server tells of them. */
  markRead(id, read) {
    const mail = [...this.#mails()].find((each) => each.id === id);
    if (mail && mail.read !== read) {
      mail.read = read;
      this.unread += read ? -1 : 1;
      redraw();
    }
  }

  *#mails() {
    yield* this.#fresh;
    for (const mails of this.#pages.values()) {
      yield* mails;
    }
  }

  async #load(number) {
    const generation = this.#generation;
    try {
      const answer = await this.#ask({ offset: number * PAGE, limit: PAGE, until: this.#until });
      if (generation === this.#generation) {
        this.#pages.set(number, answer.mails);
      }
    } catch (problem) {
      this.#pages.delete(number);
      this.problem = problem instanceof Problem ? problem : undefined;
    }
    redraw();
  }

  #ask(parameters) {
    return api.get('/api/mails', { q: this.query, order: 'newest', ...parameters });
  }
}
