import { isObject, type JsonObject, textAt } from '../../../contract';
import type { Blueprint, Document } from '../../store';
import { readDocument } from '../document';
import { invalid } from '../refusal';

/** The levels of a scorecard that names none. Source: spec H-10. */
const defaultLevels: readonly JsonObject[] = [
  { color: 'paleBlue', title: 'Basic' },
  { color: 'bronze', title: 'Bronze' },
  { color: 'silver', title: 'Silver' },
  { color: 'gold', title: 'Gold' },
];

/** A scorecard as the API shows it: as it was written, with its levels. Source: spec M-51, H-10. */
export function toShownScorecard(stored: Document, { identifier }: Pick<Blueprint, 'identifier'>): JsonObject {
  const { id, createdAt, createdBy, updatedAt, updatedBy } = stored;
  const body = readDocument(stored.document);
  return {
    id,
    blueprint: identifier,
    ...body,
    levels: body.levels ?? defaultLevels,
    createdAt,
    createdBy,
    updatedAt,
    updatedBy,
  };
}

/** What is kept of a request's body; its `id` is ours to give. */
export function toScorecardBody({ id: _, ...body }: JsonObject): JsonObject {
  return body;
}

/**
 * Refuses a scorecard whose rules repeat an identifier, or name a level that it has not.
 *
 * @throws {Refusal} invalid
 */
export function refuseWrongScorecard(body: JsonObject): void {
  const rules = objectsIn(body.rules);
  const levels = objectsIn(body.levels ?? defaultLevels).map((level) => textAt(level, 'title') ?? '');
  const repeatedLevel = firstRepeated(levels);
  if (repeatedLevel !== undefined) throw invalid(`level "${repeatedLevel}" is there twice`, ['levels']);
  const repeated = firstRepeated(rules.map((rule) => textAt(rule, 'identifier') ?? ''));
  if (repeated !== undefined) throw invalid(`rule "${repeated}" is there twice`, ['rules']);
  for (const [i, rule] of rules.entries()) {
    const level = textAt(rule, 'level') ?? '';
    if (!levels.includes(level)) {
      throw invalid(`"${level}" is not a level; levels are ${levels.map((each) => `"${each}"`).join(', ')}`, [
        'rules',
        i,
        'level',
      ]);
    }
  }
}

function objectsIn(value: JsonObject[string] | undefined): readonly JsonObject[] {
  return [value].flat().filter((entry): entry is JsonObject => isObject(entry));
}

/** The first text that is there a second time. */
export function firstRepeated(texts: readonly string[]): string | undefined {
  return texts.find((text, i) => texts.indexOf(text) < i);
}
