import { DecodeError } from './codec-error';
import { type CtyNumber, fromBigInt, fromFloat64, parseNumber } from './number';
import { Path } from './path';
import { decodeUtf8 } from './text';
import { deepest } from './type-json';

/** The bytes of one extension value: its type and where its content lies. */
type Extension = { readonly type: number; readonly start: number; readonly end: number };

/**
 * Reads msgpack bytes one token at a time. A length is believed only as far as there are bytes to fill it, so nothing
 * is ever allocated for bytes that did not come.
 *
 * Every failure is a `DecodeError` with the offset where the failed token began, and `path`, which the caller keeps up.
 * Source: the MessagePack specification.
 */
export class MsgpackReader {
  path: Path = Path.root;
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    public offset = 0,
    private readonly end = bytes.length,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  fail(problem: string, offset = this.offset): never {
    throw new DecodeError(offset, this.path, problem);
  }

  get atEnd(): boolean {
    return this.offset >= this.end;
  }

  /** The first byte of the next token, left where it is. */
  peek(): number {
    return this.bytes[this.need(1)] ?? 0;
  }

  /** A reader of part of the same bytes, with offsets of the whole. */
  within(start: number, end: number): MsgpackReader {
    const part = new MsgpackReader(this.bytes, start, end);
    part.path = this.path;
    return part;
  }

  isNil(): boolean {
    return this.peek() === 0xc0;
  }

  isExtension(): boolean {
    const code = this.peek();
    return (code >= 0xd4 && code <= 0xd8) || (code >= 0xc7 && code <= 0xc9);
  }

  readNil(): null {
    this.offset++;
    return null;
  }

  readBool(): boolean {
    const code = this.peek();
    if (code !== 0xc2 && code !== 0xc3) this.fail('a bool is required');
    this.offset++;
    return code === 0xc3;
  }

  /** The number of elements of an array whose header comes next. */
  readArrayLength(wanted: string): number {
    const start = this.offset;
    const code = this.peek();
    if (code >> 4 === 0x9) return this.claimed(start, 0, code & 0xf, 1);
    if (code === 0xdc || code === 0xdd) return this.claimed(start, code === 0xdc ? 2 : 4, undefined, 1);
    return this.fail(`${wanted} is required`);
  }

  /** The number of entries of a map whose header comes next. */
  readMapLength(wanted: string): number {
    const start = this.offset;
    const code = this.peek();
    if (code >> 4 === 0x8) return this.claimed(start, 0, code & 0xf, 2);
    if (code === 0xde || code === 0xdf) return this.claimed(start, code === 0xde ? 2 : 4, undefined, 2);
    return this.fail(`${wanted} is required`);
  }

  /** A text, written as msgpack's str or bin. */
  readString(wanted: string): string {
    const start = this.offset;
    return decodeUtf8(this.readBytes(wanted)) ?? this.fail('the text is not UTF-8', start);
  }

  /** The content of a str or bin: a view of the bytes, not a copy. */
  readBytes(wanted: string): Uint8Array {
    const start = this.offset;
    const code = this.peek();
    const short = code >> 5 === 0x5;
    const wide =
      code >= 0xd9 && code <= 0xdb ? 1 << (code - 0xd9) : code >= 0xc4 && code <= 0xc6 ? 1 << (code - 0xc4) : 0;
    if (!short && wide === 0) return this.fail(`${wanted} is required`);
    const length = this.claimed(start, wide, short ? code & 0x1f : undefined, 1);
    this.offset += length;
    return this.bytes.subarray(this.offset - length, this.offset);
  }

  /** A number in any of the forms Terraform writes: integer, float, or decimal text. */
  readNumber(): CtyNumber {
    const start = this.offset;
    const code = this.peek();
    if (code <= 0x7f || code >= 0xe0) {
      this.offset++;
      return code <= 0x7f ? code : code - 0x100;
    }
    if (code >= 0xca && code <= 0xd3) return this.readBinaryNumber(code);
    const text = this.readString('a number');
    try {
      return parseNumber(text);
    } catch {
      return this.fail('a number is required', start);
    }
  }

  readExtension(): Extension {
    const start = this.offset;
    const code = this.peek();
    const fixed = code >= 0xd4 && code <= 0xd8 ? 1 << (code - 0xd4) : undefined;
    const wide = fixed === undefined ? 1 << (code - 0xc7) : 0;
    const at = this.need(2 + wide);
    const length = fixed ?? this.unsigned(at + 1, wide);
    this.offset = at + 2 + wide;
    if (length > this.end - this.offset)
      this.fail(`${length} bytes are claimed, ${this.end - this.offset} remain`, start);
    this.offset += length;
    return { type: this.view.getInt8(at + 1 + wide), start: this.offset - length, end: this.offset };
  }

  /** Passes over the next value, whatever it is. */
  skip(depth = 0): void {
    const code = this.peek();
    if (depth > deepest) this.fail(`values nest deeper than ${deepest}`);
    if (code === 0xc1) this.fail('no value begins with this byte');
    if (this.isExtension()) this.readExtension();
    else if (code <= 0x7f || code >= 0xe0 || (code >= 0xca && code <= 0xd3)) this.readNumber();
    else if (code === 0xc0 || code === 0xc2 || code === 0xc3) this.offset++;
    else if (code >> 4 === 0x9 || code === 0xdc || code === 0xdd) {
      for (let left = this.readArrayLength('an array'); left > 0; left--) this.skip(depth + 1);
    } else if (code >> 4 === 0x8 || code === 0xde || code === 0xdf) {
      for (let left = 2 * this.readMapLength('a map'); left > 0; left--) this.skip(depth + 1);
    } else this.readBytes('a text');
  }

  private readBinaryNumber(code: number): CtyNumber {
    const size = code <= 0xcb ? 4 << (code - 0xca) : 1 << ((code - 0xcc) & 3);
    const start = this.offset;
    const at = this.need(1 + size) + 1;
    this.offset = at + size;
    const float = code === 0xca ? this.view.getFloat32(at) : code === 0xcb ? this.view.getFloat64(at) : 0;
    if (Number.isNaN(float)) this.fail('NaN is not a number in Terraform', start);
    if (code <= 0xcb) return fromFloat64(float);
    if (code === 0xcf) return fromBigInt(this.view.getBigUint64(at));
    if (code === 0xd3) return fromBigInt(this.view.getBigInt64(at));
    if (code < 0xcf) return this.unsigned(at, size);
    return size === 1 ? this.view.getInt8(at) : size === 2 ? this.view.getInt16(at) : this.view.getInt32(at);
  }

  /** Passes a header and gives the length in it, refusing one that the remaining bytes cannot fill. */
  private claimed(start: number, wide: number, inCode: number | undefined, bytesEach: number): number {
    this.need(1 + wide);
    const length = inCode ?? this.unsigned(start + 1, wide);
    this.offset = start + 1 + wide;
    const remaining = this.end - this.offset;
    if (length * bytesEach > remaining) this.fail(`a length of ${length} is claimed, ${remaining} bytes remain`, start);
    return length;
  }

  private unsigned(at: number, size: number): number {
    return size === 1 ? this.view.getUint8(at) : size === 2 ? this.view.getUint16(at) : this.view.getUint32(at);
  }

  /** The current offset, if so many bytes follow it. */
  private need(count: number): number {
    if (this.end - this.offset < count) this.fail('the bytes end within a value');
    return this.offset;
  }
}
