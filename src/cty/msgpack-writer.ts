import { type CtyNumber, numberText, toFloat64, toInt64 } from './number';
import { encodeUtf8 } from './text';

/** Collects msgpack bytes, each token in its shortest form, as Terraform writes them. */
export class MsgpackWriter {
  private bytes = new Uint8Array(256);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  nil(): void {
    this.byte(0xc0);
  }

  bool(value: boolean): void {
    this.byte(value ? 0xc3 : 0xc2);
  }

  /** An integer if it has 64 bits at most, else a float64 if that is exact, else decimal text. */
  number(n: CtyNumber): void {
    const integer = typeof n === 'number' && Number.isSafeInteger(n) ? n : toInt64(n);
    const float = integer === undefined ? toFloat64(n) : undefined;
    if (integer !== undefined) this.integer(integer);
    else if (float === undefined) this.string(numberText(n));
    else {
      this.token(0xcb, 8, 0);
      this.view.setFloat64(this.length - 8, float);
    }
  }

  string(text: string): void {
    const content = encodeUtf8(text);
    const size = content.length;
    if (size < 0x20) this.byte(0xa0 | size);
    else this.sized(size, 0xd9, 0xda, 0xdb);
    this.raw(content);
  }

  binary(content: Uint8Array): void {
    this.sized(content.length, 0xc4, 0xc5, 0xc6);
    this.raw(content);
  }

  arrayHeader(length: number): void {
    if (length < 0x10) this.byte(0x90 | length);
    else this.sized(length, undefined, 0xdc, 0xdd);
  }

  mapHeader(length: number): void {
    if (length < 0x10) this.byte(0x80 | length);
    else this.sized(length, undefined, 0xde, 0xdf);
  }

  extension(type: number, content: Uint8Array): void {
    const fixed = [1, 2, 4, 8, 16].indexOf(content.length);
    if (fixed >= 0) this.byte(0xd4 + fixed);
    else this.sized(content.length, 0xc7, 0xc8, 0xc9);
    this.byte(type);
    this.raw(content);
  }

  private integer(n: number | bigint): void {
    if (n >= -0x20 && n < 0x80) this.byte(Number(n) & 0xff);
    else if (n >= 0) this.unsigned(n);
    else if (n >= -0x80) this.token(0xd0, 1, n);
    else if (n >= -0x8000) this.token(0xd1, 2, n);
    else if (n >= -0x8000_0000) this.token(0xd2, 4, n);
    else this.token(0xd3, 8, n);
  }

  private unsigned(n: number | bigint): void {
    if (n < 0x100) this.token(0xcc, 1, n);
    else if (n < 0x1_0000) this.token(0xcd, 2, n);
    else if (n < 0x1_0000_0000) this.token(0xce, 4, n);
    else this.token(0xcf, 8, n);
  }

  private sized(size: number, code8: number | undefined, code16: number, code32: number): void {
    if (code8 !== undefined && size < 0x100) this.token(code8, 1, size);
    else if (size < 0x1_0000) this.token(code16, 2, size);
    else this.token(code32, 4, size);
  }

  /** Writes a code and an integer of that many bytes after it, big end first, a negative one in two's complement. */
  private token(code: number, size: 1 | 2 | 4 | 8, n: number | bigint): void {
    this.byte(code);
    this.room(size);
    if (size === 1) this.view.setUint8(this.length, Number(n));
    else if (size === 2) this.view.setUint16(this.length, Number(n));
    else if (size === 4) this.view.setUint32(this.length, Number(n));
    else this.view.setBigUint64(this.length, BigInt.asUintN(64, BigInt(n)));
    this.length += size;
  }

  private byte(byte: number): void {
    this.room(1);
    this.bytes[this.length++] = byte;
  }

  private raw(content: Uint8Array): void {
    this.room(content.length);
    this.bytes.set(content, this.length);
    this.length += content.length;
  }

  private room(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(2 * this.bytes.length, this.length + size));
    wider.set(this.bytes);
    this.bytes = wider;
    this.view = new DataView(wider.buffer);
  }
}
