import type { Log } from './log';

/**
 * One client connection's provider: made when the connection opens, closed with it, so that two connections of one
 * process (Terraform's reattach mode) never see each other's configuration.
 */
export type Session = {
  /**
   * Answers one unary call of `/tfplugin6.Provider/METHOD`.
   *
   * @param method      The bare name of the RPC, such as `PlanResourceChange`.
   * @param request     The request's protobuf message; the answer is the response's.
   * @param controller  Is aborted when the client cancels the call or goes away, and by the session when it stops.
   * @throws {GrpcError}  UNIMPLEMENTED and the like. Anything else thrown is a bug and is answered as INTERNAL.
   */
  call(method: string, request: Uint8Array, controller: AbortController): Promise<Uint8Array>;

  /** StopProvider, or the process is asked to end: aborts what may be aborted. May be called more than once. */
  stop(): void;

  /** The connection is gone. Called once, after the last call was answered or aborted. */
  close(): void;
};

/** Makes the session of one connection. Must be cheap: it runs before the first call is read. */
export type CreateSession = (options: { readonly log: Log }) => Session;
