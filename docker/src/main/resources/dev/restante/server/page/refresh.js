// Asks the server again when something has happened, but never twice at the same time.

/** Whether a view is the one that is shown. */
export function isShown(view) {
  return location.hash.replace(/^#\/?/, '').split('/')[0] === view;
}

/**
 * Makes a function that does something, and if it is called in the meantime, does it once more when that is over.
 * So a thousand events cost a few requests.
 */
export function once(action) {
  let runs = false;
  let again = false;
  return async function run() {
    if (runs) {
      again = true;
      return;
    }
    runs = true;
    try {
      do {
        again = false;
        await action();
      } while (again);
    } finally {
      runs = false;
    }
  };
}
