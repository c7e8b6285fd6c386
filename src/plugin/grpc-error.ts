/** The gRPC status codes that a plugin answers with. Source: gRPC, "Status codes and their use in gRPC". */
export const grpcStatus = {
  ok: 0,
  cancelled: 1,
  invalidArgument: 3,
  resourceExhausted: 8,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
} as const;

type GrpcStatus = (typeof grpcStatus)[keyof typeof grpcStatus];

/**
 * A call that cannot be answered at all. Terraform shows it as "Plugin error", with nothing the user could act on:
 * whatever concerns the user is a diagnostic in a normal answer.
 */
export class GrpcError extends Error {
  constructor(
    readonly status: GrpcStatus,
    message: string,
  ) {
    super(message);
    this.name = 'GrpcError';
  }
}
