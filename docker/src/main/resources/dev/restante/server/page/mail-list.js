// The mails that a search finds, newest first. Of many, those are loaded that are looked at.

import { api } from './api.js';
import { redraw } from './redraw.js';

const PORTION = 100;

export class MailList {
  query = '';
  unread = 0;
  loaded = false;
  searching = false;
  problem = undefined;

  #rows = []; // as long as there are mails; empty at the places that are not loaded
  #newest = 0; // the highest number that is known: later mails do not move the places
  #asked = new Map(); // portions on their way, by their first place
  #meanwhile = []; // what is heard while an answer is on its way that may not know of it
  #generation = 0; // an answer to an older question counts no more
  #cut = 0; // grows when rows go: places in answers that are on their way are wrong then

  get count() {
    return this.#rows.length;
  }

  /** Finds mails; until they are there, and if it fails, the former ones stay. */
  async search(query) {
    this.query = query;
    await this.reload();
  }

  /** Looks again. */
  async reload() {
    const generation = ++this.#generation;
    this.searching = true;
    this.#meanwhile = [];
    try {
      const answer = await this.#ask({ limit: PORTION });
      if (generation !== this.#generation) {
        return;
      }
      this.#rows = Object.assign(new Array(answer.count), answer.mails);
      this.#newest = answer.cursor;
      this.#asked.clear();
      this.#cut += 1;
      this.unread = answer.unread;
      this.loaded = true;
      this.problem = undefined;
      this.#meanwhile.splice(0).forEach((change) => change());
    } catch (problem) {
      if (generation === this.#generation) {
        this.#fail(problem);
      }
    }
    this.searching &&= generation !== this.#generation;
    redraw();
  }

  /** The mail at a place, from 0 on; undefined while it is loaded. */
  at(index) {
    if (index >= 0 && index < this.count && !this.#rows[index]) {
      this.#load(index - (index % PORTION));
    }
    return this.#rows[index];
  }

  /** Where a mail is; -1 if it is not here, or not loaded. */
  indexOf(id) {
    return id === undefined ? -1 : this.#rows.findIndex((mail) => mail?.id === id);
  }

  /** A mail came. Whether it is one of those that are searched for, the server knows. */
  async arrived(mail) {
    if (this.query === '') {
      this.#hear(() => this.#add([mail]));
      return;
    }
    const generation = this.#generation;
    const answer = await this.#ask({ since: mail.id - 1, until: mail.id }).catch(() => undefined);
    if (answer && generation === this.#generation) {
      this.#hear(() => this.#add(answer.mails));
    }
  }

  /** Mails have gone. Of those that were never loaded, nobody here knows where they were. */
  removed(ids) {
    const areKnown = ids.every((id) => this.indexOf(id) >= 0);
    this.#hear(() => this.#remove(ids));
    if (!areKnown) {
      this.reload();
    }
  }

  /** Somebody has read mails or tagged them, here or elsewhere. */
  marked(marks) {
    const areKnown = marks.every(({ id }) => this.indexOf(id) >= 0);
    this.#hear(() => this.#mark(marks));
    if (!areKnown) {
      this.reload();
    }
  }

  /** Changes the list, and once more if an older answer comes after that. */
  #hear(change) {
    if (this.searching) {
      this.#meanwhile.push(change);
    }
    change();
    redraw();
  }

  #add(mails) {
    const later = mails.filter((mail) => mail.id > this.#newest);
    if (later.length) {
      this.#rows.unshift(...later);
      this.#newest = later[0].id;
      this.unread += later.filter((mail) => !mail.read).length;
    }
  }

  #remove(ids) {
    const places = ids.map((id) => this.indexOf(id)).filter((place) => place >= 0);
    for (const place of places.sort((a, b) => b - a)) {
      const [mail] = this.#rows.splice(place, 1);
      this.unread -= mail.read ? 0 : 1;
      this.#cut += 1;
    }
  }

  #mark(marks) {
    for (const { id, read, tags } of marks) {
      const mail = this.#rows[this.indexOf(id)];
      if (mail) {
        this.unread += Number(mail.read) - Number(read);
        Object.assign(mail, { read, tags });
      }
    }
  }

  async #load(first) {
    if (this.#asked.has(first)) {
      return;
    }
    const question = { count: this.count, cut: this.#cut };
    this.#asked.set(first, question);
    try {
      const answer = await this.#ask({ offset: first, limit: PORTION, until: this.#newest });
      if (question.cut === this.#cut) {
        const moved = this.count - question.count; // by those that came meanwhile
        answer.mails.forEach((mail, i) => (this.#rows[first + moved + i] ??= mail));
      }
      this.#asked.delete(first);
    } catch (problem) {
      // Stays asked for: the next look at everything asks again, and not each drawing of the page.
      this.#fail(problem);
    }
    redraw();
  }

  /** That the server does not answer is said for the whole page, and it is asked again when it can be heard. */
  #fail(problem) {
    if (problem.status !== 0) {
      this.problem = problem;
    }
  }

  #ask(parameters) {
    return api.get('/api/mails', { q: this.query, order: 'newest', ...parameters });
  }
}
