// What the steps of all recipes have in common.

export const SEND = 'Send through Restante';
export const WAIT = 'Wait for a mail in a test';
export const TRUST = 'Trust the certificate';

export const WAIT_WORDS =
  'Answers as soon as the mail is there. If it does not come in time, the status is 408, and the answer says what came instead.';

/** Where a mail is waited for. */
export function waitUrl(place) {
  return `${place.http}/api/mails?to=jane@example.com&subject=Welcome&count=1&wait=5s`;
}

/** Gets the certificate into a file. */
export function download(place) {
  return `curl -fsS -o restante.pem ${place.http}/api/certificate.pem`;
}
