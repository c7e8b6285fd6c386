import type { Question } from './question';

/** Counts decisions by what settled them. */
export class Tally {
  private readonly counts = new Map<string, number>();

  /** Counts one decision. @throws {Error} naming it, when the two opinions differ. */
  add({ about, model, product, by, reason }: Question): void {
    if (model !== product) {
      throw new Error(`${about}: the second opinion says ${model}, the product ${product} (${by}: ${reason})`);
    }
    this.counts.set(by, (this.counts.get(by) ?? 0) + 1);
  }

  /** How many so far. */
  get total(): number {
    let sum = 0;
    for (const count of this.counts.values()) sum += count;
    return sum;
  }

  /** The share that was settled by any of these. */
  share(...grounds: readonly string[]): number {
    return grounds.reduce((sum, ground) => sum + (this.counts.get(ground) ?? 0), 0) / this.total;
  }

  /** One line: "30,123 decisions: role 30 %, team 20 %". */
  toString(): string {
    const parts = [...this.counts]
      .sort(([, a], [, b]) => b - a)
      .map(([by, count]) => `${by} ${((100 * count) / this.total).toFixed(0)} %`);
    return `${this.total.toLocaleString('en')} decisions: ${parts.join(', ')}`;
  }
}
