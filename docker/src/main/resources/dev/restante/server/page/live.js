// Hears from the server what happens, and comes again by itself when the connection is lost.

const NAMES = ['start', 'mail', 'removed', 'marked', 'mailboxes', 'conversations', 'faults'];
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/**
 * Listens.
 * @param told is called with the name and the data of each event
 * @param connected is called with whether the server can be heard
 */
export function listen(told, connected) {
  let pause = FIRST_PAUSE;
  const connect = () => {
    const source = new EventSource('/api/events');
    for (const name of NAMES) {
      source.addEventListener(name, (event) => told(name, JSON.parse(event.data)));
    }
    source.onopen = () => {
      pause = FIRST_PAUSE;
      connected(true);
    };
    source.onerror = () => {
      connected(false);
      // The browser tries again by itself unless it was refused; then it does not, and this does.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    };
  };
  connect();
}
