import type { Path } from './path';

/** Bytes or text that are no value of the type asked for: cut off, malformed, beyond a limit, or of another type. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';

  /**
   * @param offset where in the input the wrong part begins: in bytes, or in UTF-16 units where the input was a string
   * @param path   which part of the value it is; a set's elements are counted like a list's
   */
  constructor(
    readonly offset: number,
    readonly path: Path,
    problem: string,
  ) {
    super(`${placed(path, problem)} (at offset ${offset})`);
  }
}

/** A value that does not fit its type, or that the format cannot express. */
export class EncodeError extends Error {
  override readonly name = 'EncodeError';

  /** @param path which part of the value does not fit */
  constructor(
    readonly path: Path,
    problem: string,
  ) {
    super(placed(path, problem));
  }
}

function placed(path: Path, problem: string): string {
  const place = path.toString();
  return place === '' ? problem : `${place}: ${problem}`;
}
