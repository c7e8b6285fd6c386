import type { AnyProvider } from '../catalogue';
import type { Connection } from '../connection';
import type { Diagnostics } from '../diagnostics';
import type { Schema } from '../schema';

/** What every RPC is handed besides its message. What is thrown or added here ends up as diagnostics of the answer. */
export type RpcCall = {
  readonly connection: Connection;
  readonly provider: AnyProvider;
  readonly diagnostics: Diagnostics;
  /** Aborts when the connection stops or the client cancels the call. */
  readonly controller: AbortController;
  /** The schema that the paths of the diagnostics are in; set once it is known. */
  schema?: Schema;
};

/** One RPC: asks the provider and answers all but the diagnostics; a field left out is empty. It never catches. */
export type Rpc<Request, Response> = (
  request: Request,
  call: RpcCall,
) => Promise<Partial<Omit<Response, 'diagnostics'>>> | Partial<Omit<Response, 'diagnostics'>>;
