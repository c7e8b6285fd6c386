import type { Caller } from '../../../access';
import { type JsonObject, textAt } from '../../../contract';
import type { Blueprint, Document, Transaction } from '../../store';
import { record } from '../audit/record';
import { type Context, changedBy, madeBy } from '../context';
import { documentText } from '../document';
import { invalid, taken } from '../refusal';
import { writeAs } from '../write-as';
import { requireScorecard } from './read-scorecard';
import { requireChangeableBlueprint } from './require-changeable-blueprint';
import { firstRepeated, refuseWrongScorecard, toScorecardBody, toShownScorecard } from './scorecard-document';

/**
 * Makes a scorecard. What it says of entities is kept, not worked out.
 *
 * @throws {Refusal} missing; denied; invalid when the identifier is taken or a rule names a level that is not there.
 * Source: spec P-59, H-10; POST /v1/blueprints/{blueprint_identifier}/scorecards.
 */
export async function createScorecard(
  context: Context,
  caller: Caller,
  blueprint: string,
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const of = await requireChangeableBlueprint(tx, caller, blueprint);
    return save(context, caller, tx, of, body, undefined);
  });
}

/**
 * Replaces a scorecard, perhaps with another identifier.
 *
 * @throws {Refusal} as createScorecard
 * Source: PUT /v1/blueprints/{blueprint_identifier}/scorecards/{scorecard_identifier}.
 */
export async function replaceScorecard(
  context: Context,
  caller: Caller,
  { blueprint, scorecard }: { readonly blueprint: string; readonly scorecard: string },
  body: JsonObject,
): Promise<JsonObject> {
  return writeAs(context, caller, async (tx, caller) => {
    const of = await requireChangeableBlueprint(tx, caller, blueprint);
    return save(context, caller, tx, of, body, await requireScorecard(tx, of, scorecard));
  });
}

/**
 * Makes the scorecards of a blueprint those that are given: what is not among them goes.
 *
 * @throws {Refusal} as createScorecard
 * Source: PUT /v1/blueprints/{blueprint_identifier}/scorecards.
 */
export async function replaceScorecards(
  context: Context,
  caller: Caller,
  blueprint: string,
  bodies: readonly JsonObject[],
): Promise<readonly JsonObject[]> {
  const identifiers = bodies.map((body) => textAt(body, 'identifier') ?? '');
  const repeated = firstRepeated(identifiers);
  if (repeated !== undefined) throw invalid(`scorecard "${repeated}" is there twice`);
  return writeAs(context, caller, async (tx, caller) => {
    const of = await requireChangeableBlueprint(tx, caller, blueprint);
    const former = new Map((await tx.documents.list('scorecard', of.id)).map((each) => [each.identifier, each]));
    for (const [identifier, each] of former) {
      if (!identifiers.includes(identifier)) await remove(context, caller, tx, of, each);
    }
    const saved: JsonObject[] = [];
    for (const body of bodies) {
      saved.push(await save(context, caller, tx, of, body, former.get(textAt(body, 'identifier') ?? '')));
    }
    return saved;
  });
}

/** Deletes a scorecard. @throws {Refusal} missing; denied. Source: DELETE /v1/blueprints/{blueprint_identifier}/scorecards/{scorecard_identifier}. */
export async function deleteScorecard(
  context: Context,
  caller: Caller,
  { blueprint, scorecard }: { readonly blueprint: string; readonly scorecard: string },
): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => {
    const of = await requireChangeableBlueprint(tx, caller, blueprint);
    await remove(context, caller, tx, of, await requireScorecard(tx, of, scorecard));
  });
}

async function save(
  context: Context,
  caller: Caller,
  tx: Transaction,
  of: Blueprint,
  body: JsonObject,
  former: Document | undefined,
): Promise<JsonObject> {
  refuseWrongScorecard(body);
  const identifier = textAt(body, 'identifier') ?? '';
  if (identifier !== former?.identifier && (await tx.documents.find('scorecard', identifier, of.id))) {
    throw taken(`scorecard "${identifier}" of blueprint "${of.identifier}"`);
  }
  const scorecard: Document = {
    id: former?.id ?? context.newId(),
    kind: 'scorecard',
    parent: of.id,
    identifier,
    document: documentText(toScorecardBody(body)),
    ...(former ? changedBy(context, caller, former) : madeBy(context, caller)),
  };
  if (former) await tx.documents.update(scorecard);
  else await tx.documents.insert(scorecard);
  const after = toShownScorecard(scorecard, of);
  await record(context, caller, tx, {
    resourceType: 'scorecard',
    identifier,
    action: former ? 'UPDATE' : 'CREATE',
    before: former ? toShownScorecard(former, of) : null,
    after,
    blueprint: of.identifier,
  });
  return after;
}

async function remove(
  context: Context,
  caller: Caller,
  tx: Transaction,
  of: Blueprint,
  former: Document,
): Promise<void> {
  await tx.documents.remove(former.id);
  await record(context, caller, tx, {
    resourceType: 'scorecard',
    identifier: former.identifier,
    action: 'DELETE',
    before: toShownScorecard(former, of),
    blueprint: of.identifier,
  });
}
