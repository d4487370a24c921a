// Where the server is to be found, as a program on the user's machine would find it.

/** These stand for all addresses of a machine, and none of them can be called. */
const EVERYWHERE = new Set(['0.0.0.0', '::', '0:0:0:0:0:0:0:0']);

/** The name by which a listener can be called: its own, or the one by which the browser came here. */
function hostOf(listener) {
  return EVERYWHERE.has(listener.host) ? location.hostname : listener.host;
}

/** Host and port as they stand in a URL. */
export function authorityOf(listener) {
  const host = hostOf(listener);
  return `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${listener.port}`;
}

/** What the snippets are about: {host, port, authority} of SMTP, and the address of the HTTP API. */
export function placeOf(server) {
  const smtp = server.listeners.find((each) => each.name === 'SMTP') ?? server.listeners[0];
  return { host: hostOf(smtp), port: smtp.port, authority: authorityOf(smtp), http: location.origin };
}
