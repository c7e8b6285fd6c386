import { instantOf } from '../../../../access';
import { isNumber, type Json } from '../../../../contract';

/** What is worked out of a number of entities. Source: the `calculationSpec` of POST /v1/blueprints. */
export interface Measurement {
  /** count, sum, min, max, median or average. */
  readonly func: string;
  /** The property that is measured; entities are counted where there is none. */
  readonly property: string | undefined;
  /** For an average: for each hour, day, week or month, or of all entities (`total`). */
  readonly averageOf: string | undefined;
  /** The property that says when an entity was. */
  readonly timeBy: string;
}

/** What is known of one entity: the value measured, and its time. */
export interface Sample {
  readonly value: Json;
  readonly time: Json;
}

const hourMs = 60 * 60 * 1000;
const periodMs: Readonly<Record<string, number>> = {
  hour: hourMs,
  day: 24 * hourMs,
  week: 7 * 24 * hourMs,
  month: 30 * 24 * hourMs,
};

/**
 * Works a number out of samples. What is no number is left out; without any, a sum is 0 and everything else null.
 *
 * An average for each period is the sum (or count) of all that happened up to `now`, over the periods since the first
 * of it, at least one; a month has 30 days, as in spec D-17. The documents say no more of it than its name.
 */
export function measure(
  { func, property, averageOf = 'total' }: Measurement,
  samples: readonly Sample[],
  now: Date,
): number | null {
  const period = func === 'average' ? periodMs[averageOf] : undefined;
  if (period !== undefined) return perPeriod(samples, property === undefined, period, now.getTime());
  if (property === undefined) return samples.length;
  const numbers = numbersIn(samples);
  const sum = numbers.reduce((all, number) => all + number, 0);
  if (func === 'sum') return sum;
  if (numbers.length === 0) return null;
  if (func === 'average') return sum / numbers.length;
  const sorted = numbers.toSorted((a, b) => a - b);
  if (func === 'min') return sorted[0] ?? null;
  if (func === 'max') return sorted.at(-1) ?? null;
  return func === 'median' ? median(sorted) : null;
}

function perPeriod(samples: readonly Sample[], counts: boolean, period: number, now: number): number | null {
  let first = Infinity;
  let sum = 0;
  let found = 0;
  for (const { value, time } of samples) {
    const instant = instantOf(time);
    const number = counts ? 1 : toNumber(value);
    if (instant === undefined || instant > now || number === undefined) continue;
    first = Math.min(first, instant);
    sum += number;
    found += 1;
  }
  if (found === 0) return counts ? 0 : null;
  return sum / Math.max(1, Math.ceil((now - first) / period));
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

function numbersIn(samples: readonly Sample[]): readonly number[] {
  return samples.flatMap(({ value }) => toNumber(value) ?? []);
}

function toNumber(value: Json): number | undefined {
  if (!isNumber(value)) return undefined;
  return typeof value === 'number' ? value : Number(value.text);
}
