import type { X509Certificate } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { Certificate } from '../certificate';
import type { Listener } from '../listen';
import type { Log } from '../log';
import type { CreateSession } from '../session';
import { type Connection, serveConnection } from './connection';
import { createTlsGate } from './tls-gate';

type HostOptions = {
  readonly listener: Listener;
  /** Whom to let in; undefined: whoever can reach the socket, in plain text. */
  readonly mutualTls: { readonly certificate: Certificate; readonly client: X509Certificate } | undefined;
  readonly createSession: CreateSession;
  readonly log: Log;
  /** True where the process lives for one client and ends with it; false where clients come and go. */
  readonly endsWithClient: boolean;
  /** The process has nothing more to do. */
  readonly onEnd: () => void;
};

/** The clients of a listener while they are served. */
export type Host = {
  /** Accepts nobody any longer, aborts what may be aborted and waits, at most `graceMs`, for the calls under way. */
  stop(graceMs: number): Promise<void>;
};

/** Terraform kills a plugin 2 s after it asked it to end. */
const graceOfShutdownMs = 1_500;

/** How long to wait for the first client: as long as Terraform waits for the handshake. */
const longestLonelinessMs = 60_000;
const parentCheckMs = 500;

/**
 * Serves every client of a listener, each with a session of its own.
 *
 * With `endsWithClient` it ends when its last client has gone, however it went: nothing tells a plugin that Terraform
 * was killed but the connection. Before there is one, it watches for Terraform's death and for a minute to pass.
 */
export function createHost({ listener, mutualTls, createSession, log, endsWithClient, onEnd }: HostOptions): Host {
  const connections = new Set<Connection>();
  const stopWaiting = endsWithClient ? watchUntilConnected(onEnd) : () => {};

  function letIn(socket: Duplex): void {
    stopWaiting();
    const connection: Connection = serveConnection(socket, {
      session: createSession({ log }),
      log,
      onShutdown: () => connection.finish(graceOfShutdownMs),
      afterShutdown: () => endsWithClient && onEnd(),
    });
    connections.add(connection);
    void connection.closed.then(() => {
      connections.delete(connection);
      if (endsWithClient && connections.size === 0) onEnd();
    });
  }

  if (mutualTls) {
    listener.onConnection(createTlsGate({ ...mutualTls, log }, letIn));
  } else {
    listener.onConnection((socket) => {
      socket.on('error', (error) => log.write('debug', 'connection failed', () => ({ error: error.message })));
      letIn(socket);
      // It was accepted paused; only now is somebody there to read.
      socket.resume();
    });
  }
  return {
    async stop(graceMs) {
      listener.close();
      await Promise.all([...connections].map((connection) => connection.finish(graceMs)));
    },
  };
}

/** Calls `onAlone` when the parent dies (another process adopts this one) or nobody has come for a minute. */
function watchUntilConnected(onAlone: () => void): () => void {
  const parent = process.ppid;
  const end = Date.now() + longestLonelinessMs;
  const timer = setInterval(() => {
    if (process.ppid !== parent || Date.now() > end) onAlone();
  }, parentCheckMs);
  return () => clearInterval(timer);
}
