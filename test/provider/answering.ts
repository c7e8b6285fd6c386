import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Canned = { readonly status?: number; readonly body: object };

/** A server that gives these answers in turn, the last one for ever: what no backend can be made to answer. */
export async function startAnswering(...answers: readonly Canned[]) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { status = 200, body } = answers[Math.min(asked.length, answers.length - 1)] ?? { body: {} };
    asked.push(`${request.method} ${request.url?.split('?')[0]}`);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, asked: asked as readonly string[], stop };
}
