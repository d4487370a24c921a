// Asks the server.

/** What the server says is wrong (RFC 9457). */
class Problem extends Error {
  constructor(details) {
    super(details.detail ?? details.title ?? 'The server does not say what is wrong');
    this.title = details.title ?? 'Something went wrong';
    this.status = details.status ?? 0;
    this.details = details;
  }
}

async function send(method, path, parameters, body) {
  const url = new URL(path, location.origin);
  for (const [name, value] of Object.entries(parameters ?? {})) {
    if (value !== undefined && value !== '') {
      url.searchParams.append(name, value);
    }
  }
  let response;
  try {
    response = await fetch(url, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Problem({ title: 'No answer', detail: 'Restante cannot be reached: does the program still run?' });
  }
  if (!response.ok) {
    throw new Problem(await problem(response));
  }
  return response;
}

async function problem(response) {
  try {
    return await response.json();
  } catch {
    return { title: response.statusText, status: response.status };
  }
}

async function json(response) {
  return response.status === 204 ? undefined : response.json();
}

export const api = {
  get: async (path, parameters) => json(await send('GET', path, parameters)),
  text: async (path) => (await send('GET', path)).text(),
  post: async (path, body, parameters) => json(await send('POST', path, parameters, body)),
  patch: async (path, body, parameters) => json(await send('PATCH', path, parameters, body)),
  remove: async (path, parameters) => json(await send('DELETE', path, parameters)),
};
