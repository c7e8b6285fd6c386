import type { AnyProvider } from './catalogue';
import { type ServeOptions, serve as serveSessions } from './serve';

/** What to serve: the provider itself is loaded after the handshake, so that Terraform does not wait for it. */
export type ServeProviderOptions = Omit<ServeOptions, 'loadSession' | 'advice'> & {
  /** For a person who starts it at a shell: how to install it and where it is explained. */
  readonly advice?: string;
  /** Loads the provider: `() => require('./provider').provider`. */
  readonly provider: () => AnyProvider;
};

/** Serves a provider to the Terraform that started this process; the process is its alone (see `serve.ts`). */
export function serve({
  provider,
  advice = 'Its documentation says how to install it.',
  ...options
}: ServeProviderOptions) {
  return serveSessions({ ...options, advice, loadSession: () => loadServer().sessionsOf(provider()) });
}

/** The protocol takes longer to load than the handshake: it comes after it. */
const loadServer = (): typeof import('./server') => require('./server');
