import { readFileSync } from 'node:fs';
import { type Json, parseJson } from '../contract';
import { parseSeed } from './http';
import type { Seed } from './operations';

/**
 * Reads the file of a seed: see parseSeed.
 *
 * @throws an Error whose message lists each fault with the file and the place.
 */
export function readSeed(file: string): Seed {
  let document: Json;
  try {
    document = parseJson(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  const faults: string[] = [];
  const seed = parseSeed(document, (fault) => faults.push(`${file}: ${fault}`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return seed;
}
