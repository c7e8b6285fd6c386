/** What buys a token. */
export type Credentials = { readonly clientId: string; readonly clientSecret: string };

/** An answer: its status, its headers and its body as it came. */
export type Answered = { readonly status: number; readonly headers: Headers; readonly text: string };

/** Sends one request; a text or bytes go as they are, everything else as JSON. */
export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>;

/** Sends requests to a backend, whatever it answers. @param ask `fetch`, or one that also checks the answer. */
export function sendTo(url: string, ask: (url: string, init: RequestInit) => Promise<Response> = fetch): Send {
  return async (method, path, body, headers = {}) => {
    const response = await ask(url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

/** The header that says who asks: the token that the credentials buy. */
export async function authorization(send: Send, credentials: Credentials): Promise<{ authorization: string }> {
  const { status, text } = await send('POST', '/v1/auth/access_token', credentials);
  if (status !== 200) throw new Error(`no token: ${status} ${text}`);
  const { accessToken }: { accessToken: string } = JSON.parse(text);
  return { authorization: `Bearer ${accessToken}` };
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array;
}
