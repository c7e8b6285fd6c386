/** Numbers that look random and are always the same ones for one seed. */
export interface RandomNumbers {
  /** A whole number from 0 to one less than `bound`. */
  below(bound: number): number;
  /** True in this share of the cases. */
  chance(share: number): boolean;
  /** So many different ones of a list, or as many as there are. */
  some<T>(list: readonly T[], count: number): T[];
}

/** A stream of numbers: xorshift with 32 bits. Source: G. Marsaglia, "Xorshift RNGs", 2003. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    chance: (share) => next() < share,
    some(list, count) {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, list.length)) chosen.add(below(list.length));
      return [...chosen].flatMap((i) => list.slice(i, i + 1));
    },
  };
}
