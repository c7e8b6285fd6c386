import type { Path } from '../cty';

/** One thing to tell the user. `summary` is constant for its kind; `detail` says what, why and the way out. */
export type Diagnostic = {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail: string;
  readonly path?: Path;
};

/** Collects what is to be told, in order, each thing once. */
export class Diagnostics {
  readonly #list: Diagnostic[] = [];
  readonly #byDetail = new Map<string, Diagnostic[]>();

  error(summary: string, detail: string, path?: Path): void {
    this.add({ severity: 'error', summary, detail, ...(path && { path }) });
  }

  warning(summary: string, detail: string, path?: Path): void {
    this.add({ severity: 'warning', summary, detail, ...(path && { path }) });
  }

  add(diagnostic: Diagnostic): void {
    const alike = this.#byDetail.get(diagnostic.detail);
    if (alike?.some((other) => isSame(other, diagnostic))) return;
    if (alike) alike.push(diagnostic);
    else this.#byDetail.set(diagnostic.detail, [diagnostic]);
    this.#list.push(diagnostic);
  }

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  get hasErrors(): boolean {
    return this.#list.some(({ severity }) => severity === 'error');
  }
}

/** Both have the same detail already. */
const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.severity === b.severity && a.summary === b.summary && String(a.path ?? '') === String(b.path ?? '');
