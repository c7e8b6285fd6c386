import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SlowProxy = {
  readonly url: string;
  /** Resolves when a delayed request has reached the other end, and its answer is being kept back. */
  readonly held: Promise<void>;
  close(): Promise<void>;
};

/** The network between the provider and the backend, with a long way back for the answers of some requests. */
export async function slowProxy(
  to: string,
  { delays, delayMs }: { delays: (method: string, path: string) => boolean; delayMs: number },
): Promise<SlowProxy> {
  let hold: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    hold = resolve;
  });
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const onward = request(new URL(url, to), { method, headers }, (answer) => {
      const isSlow = delays(method, url);
      if (isSlow) hold();
      setTimeout(
        () => {
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(outgoing);
        },
        isSlow ? delayMs : 0,
      );
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server's address is one
  return {
    url: `http://127.0.0.1:${port}`,
    held,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
