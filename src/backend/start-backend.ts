import { isIP } from 'node:net';
import { type Backend, type BackendOptions, createBackend } from './create-backend';
import { isLoopback } from './http';

/** How a backend is started. */
export interface StartOptions extends BackendOptions {
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Listen on an address that other machines reach although the credentials were generated. */
  readonly allowPublicGeneratedCredentials?: boolean;
}

/** A backend that answers requests. */
export interface RunningBackend extends Backend {
  /** Without a slash at its end. */
  readonly url: string;
}

/**
 * Starts a backend; once this resolves it answers.
 *
 * @throws when the database or the address cannot be used, or other machines could reach generated credentials, or the
 * control routes without a control token.
 */
export async function startBackend(options: StartOptions): Promise<RunningBackend> {
  const { host = '127.0.0.1', port = 0, allowPublicGeneratedCredentials = false } = options;
  const backend = await createBackend(options);
  try {
    if (backend.hasGeneratedCredentials && !isLoopback(host) && !allowPublicGeneratedCredentials) {
      throw new Error(
        `${host} can be reached from other machines, and the credentials were generated; give a client id and secret of your own, or allow it explicitly`,
      );
    }
    const offered = [
      options.control && 'control',
      options.journal && 'journal',
      options.localSignIn && 'local sign-in',
    ];
    const open = offered.filter((each) => typeof each === 'string');
    if (open.length > 0 && options.control?.token === undefined && !isLoopback(host)) {
      throw new Error(
        `${host} can be reached from other machines, and the control routes are for whoever runs the server; give a control token, or leave out ${open.join(' and ')}`,
      );
    }
    await backend.app.listen({ host, port });
    const url = urlOf(backend, host);
    backend.deliver(url);
    return { ...backend, url };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

function urlOf({ app }: Backend, host: string): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}
