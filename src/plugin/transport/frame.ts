import { GrpcError, grpcStatus } from '../grpc-error';

/** The largest message taken or given, in bytes. Terraform's own limit is 256 MB. */
export const largestMessageBytes = 256 * 1024 * 1024;

const headBytes = 5;

/**
 * Puts messages together from the pieces that a stream delivers, wherever they were cut.
 *
 * A gRPC message on the wire is one byte "compressed", four bytes length (big-endian), then the message.
 * Source: gRPC over HTTP/2, "Length-Prefixed-Message".
 */
export class FrameReader {
  #pieces: Uint8Array[] = [];
  #have = 0;
  #need: number | undefined;

  constructor(readonly limitBytes: number = largestMessageBytes) {}

  /** True while a message has begun and not ended. */
  get isInsideMessage(): boolean {
    return this.#have > 0 || this.#need !== undefined;
  }

  /**
   * Takes the next piece and returns the messages that it completes.
   *
   * @throws {GrpcError}  UNIMPLEMENTED for a compressed message (we never offer to read one); RESOURCE_EXHAUSTED for
   *   one that is too long, as soon as its head says so. The reader must not be used after it.
   */
  push(piece: Uint8Array): readonly Uint8Array[] {
    this.#pieces.push(piece);
    this.#have += piece.length;
    const messages: Uint8Array[] = [];
    for (;;) {
      if (this.#need === undefined) {
        if (this.#have < headBytes) return messages;
        this.#need = this.#readHead(this.#take(headBytes));
      }
      if (this.#have < this.#need) return messages;
      messages.push(this.#take(this.#need));
      this.#need = undefined;
    }
  }

  #readHead(head: Buffer): number {
    if (head[0] !== 0) throw new GrpcError(grpcStatus.unimplemented, 'compressed messages are not supported');
    const length = head.readUInt32BE(1);
    if (length > this.limitBytes) {
      throw new GrpcError(
        grpcStatus.resourceExhausted,
        `a message of ${length} bytes; at most ${this.limitBytes} are taken`,
      );
    }
    return length;
  }

  /** The next `count` bytes, which are there; copied only when they lie in several pieces. */
  #take(count: number): Buffer {
    const first = this.#pieces[0];
    const whole = first && first.length >= count ? asBuffer(first) : Buffer.concat(this.#pieces);
    const rest = whole.subarray(count);
    if (whole.length === first?.length) this.#pieces.shift();
    else this.#pieces = [];
    if (rest.length > 0) this.#pieces.unshift(rest);
    this.#have -= count;
    return whole.subarray(0, count);
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The head that goes before a message of this length, uncompressed. */
export function frameHead(length: number): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(length, 1);
  return head;
}
