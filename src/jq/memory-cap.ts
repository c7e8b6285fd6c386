/**
 * Lets no WebAssembly memory of this thread grow beyond `maxBytes`; what asks for more finds that there is none.
 *
 * A worker's resource limits do not count WebAssembly memory, and jq asks for as much as a program wants: 905 MB for
 * `"x" * 1e9`. Must be called before the module is loaded.
 */
export function capMemory(maxBytes: number): void {
  const { prototype } = (globalThis as unknown as WithMemory).WebAssembly.Memory; // Node's types leave WebAssembly out
  const { grow } = prototype;
  prototype.grow = function growWithin(this: Memory, pages: number): number {
    const wantedBytes = this.buffer.byteLength + pages * 65_536;
    if (wantedBytes > maxBytes) throw new RangeError(`more than ${maxBytes} bytes of memory`);
    return grow.call(this, pages);
  };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  /** @param pages of 64 KiB. @returns how many there were. */
  grow(pages: number): number;
}

interface WithMemory {
  readonly WebAssembly: { readonly Memory: { readonly prototype: Memory } };
}
