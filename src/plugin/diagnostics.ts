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

  error(summary: string, detail: string, path?: Path): void {
    this.add({ severity: 'error', summary, detail, ...(path && { path }) });
  }

  warning(summary: string, detail: string, path?: Path): void {
    this.add({ severity: 'warning', summary, detail, ...(path && { path }) });
  }

  add(diagnostic: Diagnostic): void {
    const key = text(diagnostic);
    if (!this.#list.some((other) => text(other) === key)) this.#list.push(diagnostic);
  }

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  get hasErrors(): boolean {
    return this.#list.some(({ severity }) => severity === 'error');
  }
}

const text = ({ severity, summary, detail, path }: Diagnostic): string =>
  JSON.stringify([severity, summary, detail, path?.toString()]);
