import { readFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';

const [host, port, user, pass, authority] = process.argv.slice(2);

/** Does some work with as many clients as it takes. They are logged in, and log out at its end. */
export async function withClients(work) {
  const clients = Array.from({ length: work.length }, () => newClient());
  await Promise.all(clients.map((client) => client.connect()));
  await work(...clients);
  await Promise.all(clients.map((client) => client.logout()));
}

function newClient() {
  return new ImapFlow({
    host,
    port: Number(port),
    secure: false,
    doSTARTTLS: true,
    tls: { ca: readFileSync(authority) },
    auth: { user, pass },
    qresync: true,
    socketTimeout: 20_000,
    logger: false,
  });
}

/** Does some work while a mailbox is selected. */
export async function inMailbox(client, path, work) {
  const lock = await client.getMailboxLock(path);
  try {
    return await work(client.mailbox);
  } finally {
    lock.release();
  }
}

/** What the next event of this name says. */
export function next(client, event) {
  return new Promise((resolve) => client.once(event, resolve));
}
