import { bugSentence } from '../bug-sentence';
import { type GrpcError, grpcStatus } from '../grpc-error';

/** How a call ended, as its trailers say it. */
export type CallStatus = { readonly status: number; readonly message: string };

/** A message longer than this would not fit a client's limit on headers. */
const longestMessage = 2_000;

/** Anything thrown as a status; what is not a {@link GrpcError} is a bug of ours. */
export function toCallStatus(error: unknown): CallStatus {
  if (isGrpcError(error)) return { status: error.status, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { status: grpcStatus.internal, message: `${message}. ${bugSentence}` };
}

/** By shape and not by class: bundles that are loaded one after another each have a class of their own. */
const isGrpcError = (error: unknown): error is GrpcError =>
  error instanceof Error && error.name === 'GrpcError' && 'status' in error && typeof error.status === 'number';

/**
 * The trailers of a call. The message is percent-encoded: all but the printable ASCII characters, and the percent sign.
 * Source: gRPC over HTTP/2, "Responses", Status-Message.
 */
export function toTrailers({ status, message }: CallStatus): { readonly [name: string]: string } {
  if (message === '') return { 'grpc-status': String(status) };
  return { 'grpc-status': String(status), 'grpc-message': percentEncode(message.slice(0, longestMessage)) };
}

function percentEncode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text)) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25;
    encoded += plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
