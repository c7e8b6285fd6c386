import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../../e2e/process';

/** A request that reached the sink. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What the sink answers: a status, a body, headers; or nothing, with the connection cut or left open. */
export type Reply =
  | { readonly status?: number; readonly body?: string; readonly headers?: object; readonly afterMs?: number }
  | 'cut'
  | 'never';

/** A server of somebody else's, which remembers what it was sent. */
export class Sink {
  readonly received: Received[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Starts it on loopback. @param reply what it answers; 200 and `{"taken":true}` where nothing is said. */
  static async start(reply: (request: Received, nth: number) => Reply = () => ({})): Promise<Sink> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const got = { method, path: url, headers, text: Buffer.concat(parts).toString() };
        sink.received.push(got);
        const answer = reply(got, sink.received.length);
        if (answer === 'never') return;
        if (answer === 'cut') {
          request.socket.destroy();
          return;
        }
        setTimeout(() => {
          response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers });
          response.end(answer.body ?? '{"taken":true}');
        }, answer.afterMs ?? 0);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const sink = new Sink(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return sink;
  }

  /** The requests to a path, once there are `count` of them. */
  async at(path: string, count = 1): Promise<readonly Received[]> {
    return eventually(() => {
      const found = this.received.filter((each) => each.path === path);
      return found.length >= count ? found : undefined;
    }, `${count} requests to ${path}`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
