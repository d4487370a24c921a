// Where a mailbox is to be found.

/** Its address in the API. */
export function pathOf({ account, name }) {
  return `/api/mailboxes/${encodeURIComponent(account)}/${encodeURIComponent(name)}`;
}

/** Its address on the page. */
export function hrefOf(account, name) {
  return `#/mailboxes/${encodeURIComponent(account)}/${encodeURIComponent(name)}`;
}
