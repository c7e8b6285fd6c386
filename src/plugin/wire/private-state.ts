import { isRecord } from '../../cty';
import type { PrivateState } from '../resource';

/** The key of the stored JSON object that is ours; what else it holds was put there by somebody else and stays. */
const ownKey = 'values';
const importedKey = 'imported';

/**
 * What the provider keeps with an instance beside its state: a JSON object of texts inside the bytes that Terraform
 * stores. It is read when it is first asked for and written only when it changed; bytes that are no JSON object are
 * handed on as they are until something is set.
 *
 * Terraform forgets what is not returned, so every answer carries `bytes()`.
 */
export class StoredPrivateState implements PrivateState {
  readonly #bytes: Uint8Array;
  #content: { [key: string]: unknown } | undefined;
  #changed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get(key: string): string | undefined {
    const values = this.#values();
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  }

  set(key: string, value: string | undefined): void {
    if (this.get(key) === value) return;
    const { [key]: _, ...others } = this.#values();
    this.#put(ownKey, value === undefined ? others : { ...others, [key]: value });
  }

  /** The instance was imported and has not been read since. */
  get imported(): boolean {
    return (this.#changed || this.#bytes.length > 0) && this.#read()[importedKey] === true;
  }

  set imported(imported: boolean) {
    if (imported !== this.imported) this.#put(importedKey, imported ? true : undefined);
  }

  bytes(): Uint8Array {
    if (!this.#changed) return this.#bytes;
    const content = this.#read();
    const isEmpty = Object.values(content).every((value) => value === undefined);
    return isEmpty ? new Uint8Array(0) : new TextEncoder().encode(JSON.stringify(content));
  }

  #put(key: string, value: unknown): void {
    const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    this.#content = { ...this.#read(), [key]: empty ? undefined : value };
    this.#changed = true;
  }

  #values(): { readonly [key: string]: unknown } {
    const values = this.#bytes.length === 0 && !this.#changed ? undefined : this.#read()[ownKey];
    return isRecord(values) ? values : {};
  }

  #read(): { readonly [key: string]: unknown } {
    this.#content ??= parse(this.#bytes);
    return this.#content;
  }
}

function parse(bytes: Uint8Array): { [key: string]: unknown } {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(content) ? content : {};
  } catch {
    return {};
  }
}
