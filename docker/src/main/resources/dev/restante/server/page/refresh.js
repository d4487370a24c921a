// Asks the server again when something has happened, but never twice at the same time.

const PAUSE = 200;

/** Whether a view is the one that is shown. */
export function isShown(view) {
  return location.hash.replace(/^#\/?/, '').split('/')[0] === view;
}

/**
 * Makes a function that does something, and if it is called in the meantime, does it once more when that is over.
 * So a thousand events cost a few requests.
 */
export function oneAtATime(action) {
  let running;
  let again = false;
  const run = async () => {
    await action();
    while (again) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      again = false;
      await action();
    }
  };
  return () => {
    again = Boolean(running);
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}
