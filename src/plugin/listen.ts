import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address, ListenWish } from './handshake';

/** A socket that accepts connections from the moment it is made, and hands them over as soon as somebody asks. */
export type Listener = {
  readonly address: Address;
  /** Gives every connection to `take`, those first that came before. Call it once. */
  onConnection(take: (socket: Socket) => void): void;
  /** Accepts nobody any longer and removes the socket's file. May be called more than once, also while exiting. */
  close(): void;
};

/** The longest path of a Unix socket that every platform takes: 104 bytes on macOS, 108 on Linux, less the end mark. */
const longestSocketPath = 103;

/**
 * Listens on a Unix socket in a directory that only this user may enter, or on TCP loopback where there are no Unix
 * sockets (Node on Windows) or no directory will do, such as a TMPDIR that is too long, missing or read-only.
 *
 * @throws when not even a loopback port of the wished range is free.
 */
export async function listen(wish: ListenWish, platform: NodeJS.Platform = process.platform): Promise<Listener> {
  if (platform !== 'win32') {
    const dirs = wish.socketDir ? [wish.socketDir] : [tmpdir(), '/tmp'];
    for (const dir of dirs) {
      const listener = await listenInDirectory(dir).catch(() => undefined);
      if (listener) return listener;
    }
  }
  return listenOnLoopback(wish.ports);
}

async function listenInDirectory(parent: string): Promise<Listener> {
  const dir = mkdtempSync(join(parent, 'tfplugin-'));
  try {
    const path = join(dir, 's');
    if (Buffer.byteLength(path) > longestSocketPath) throw new Error('too long for a socket');
    const accepting = await accept({ path });
    chmodSync(path, 0o600);
    return listenerOf(accepting, { network: 'unix', text: path }, dir);
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

/** Starts at a random port of the range, so that plugins started together seldom meet. */
async function listenOnLoopback({ from, to }: ListenWish['ports']): Promise<Listener> {
  const count = to - from + 1;
  const start = Math.floor(Math.random() * count);
  for (let tried = 0; tried < Math.min(count, 1_000); tried++) {
    const port = from + ((start + tried) % count);
    const accepting = await accept({ host: '127.0.0.1', port }).catch(() => undefined);
    const bound = accepting?.server.address();
    if (accepting && bound && typeof bound === 'object') {
      return listenerOf(accepting, { network: 'tcp', text: `127.0.0.1:${bound.port}` });
    }
  }
  throw new Error(`no free port on 127.0.0.1 between ${from} and ${to}`);
}

type Accepting = { readonly server: Server; onConnection(take: (socket: Socket) => void): void };

/** Connections wait, unread, until somebody takes them. */
function accept(where: { path: string } | { host: string; port: number }): Promise<Accepting> {
  const waiting: Socket[] = [];
  let hand = (socket: Socket): void => void waiting.push(socket);
  const server = createServer({ pauseOnConnect: true }, (socket) => hand(socket));
  const onConnection = (take: (socket: Socket) => void): void => {
    hand = take;
    for (const socket of waiting.splice(0)) take(socket);
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      // A connection that could not be accepted (no file descriptor left) is the client's to try again.
      server.on('error', () => {});
      resolve({ server, onConnection });
    });
  });
}

function listenerOf({ server, onConnection }: Accepting, address: Address, dir?: string): Listener {
  return {
    address,
    onConnection,
    close() {
      server.close();
      if (dir) rmSync(dir, { recursive: true, force: true });
    },
  };
}
