/** What a path of the client asks for. */
export type Route =
  | { readonly kind: 'provider'; readonly method: string }
  | { readonly kind: 'shutdown' | 'health' | 'open-stream' }
  | { readonly kind: 'unknown'; readonly path: string };

const provider = '/tfplugin6.Provider/';

/** The answer to a health check: the message with field 1, the status, set to SERVING. Source: gRPC health checking. */
export const serving = Uint8Array.of(0x08, 0x01);

/**
 * Finds what a path asks for. Besides the provider there are the services that every go-plugin server has: standard
 * output as a stream (nothing is ever on it: a provider logs to stderr), a broker of further connections (a provider
 * needs none), the end of the process, and health.
 *
 * Source: go-plugin internal/plugin, the services of its .proto files.
 */
export function findRoute(path: string): Route {
  if (path.startsWith(provider)) return { kind: 'provider', method: path.slice(provider.length) };
  switch (path) {
    case '/plugin.GRPCStdio/StreamStdio':
    case '/plugin.GRPCBroker/StartStream':
      return { kind: 'open-stream' };
    case '/plugin.GRPCController/Shutdown':
      return { kind: 'shutdown' };
    case '/grpc.health.v1.Health/Check':
      return { kind: 'health' };
    default:
      return { kind: 'unknown', path };
  }
}
