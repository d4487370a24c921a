// Plain text, shown as text.

import { html } from './lit/lit-html.js';

/** Bounded, so that no text makes it slow. */
const LINK = /https?:\/\/[^\s<>"'()[\]]{1,2000}/g;
const MOST = 200_000;

/** A text in which links can be clicked. */
export function withLinks(text) {
  const pieces = [];
  let end = 0;
  for (const match of text.slice(0, MOST).matchAll(LINK)) {
    const target = match[0].replace(/[.,;:!?]+$/, '');
    pieces.push(text.slice(end, match.index), html`<a href=${target} target="_blank" rel="noopener noreferrer">${target}</a>`);
    end = match.index + target.length;
  }
  pieces.push(text.slice(end));
  return pieces;
}
