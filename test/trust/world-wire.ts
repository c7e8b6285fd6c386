import { Agent, request } from 'node:http';

/** An answer. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any route, looked at by tests only
  readonly body: any;
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** Sends a request over a connection that is kept: thousands of sequences are to be played. @throws when it breaks. */
export function send(url: string, method: string, token: string, body: object | undefined): Promise<Answer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    authorization: token,
    ...(text !== '' && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('close', () => {
        if (!response.complete) reject(new Error(`${method} ${url}: the answer broke off`));
        else resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString()) });
      });
    });
    sent.once('error', reject);
    sent.end(text);
  });
}
