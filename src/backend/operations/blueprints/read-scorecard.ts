import type { Caller } from '../../../access';
import type { JsonObject } from '../../../contract';
import type { Blueprint, Document, Transaction } from '../../store';
import type { Context } from '../context';
import { missing } from '../refusal';
import { requireBlueprint } from './read-blueprint';
import { toShownScorecard } from './scorecard-document';

/** The scorecards of every blueprint, oldest first. Source: GET /v1/scorecards. */
export async function listAllScorecards({ store }: Context, { org }: Caller): Promise<readonly JsonObject[]> {
  return store.read(org, async (tx) => {
    const blueprints = new Map((await tx.blueprints.names()).map((blueprint) => [blueprint.id, blueprint]));
    return (await tx.documents.list('scorecard')).flatMap((scorecard) => {
      const blueprint = blueprints.get(scorecard.parent);
      return blueprint ? [toShownScorecard(scorecard, blueprint)] : [];
    });
  });
}

/** The scorecards of a blueprint, oldest first. @throws {Refusal} missing. Source: GET /v1/blueprints/{blueprint_identifier}/scorecards. */
export async function listScorecards(
  { store }: Context,
  { org }: Caller,
  blueprint: string,
): Promise<readonly JsonObject[]> {
  return store.read(org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    return (await tx.documents.list('scorecard', of.id)).map((scorecard) => toShownScorecard(scorecard, of));
  });
}

/** One scorecard. @throws {Refusal} missing. Source: GET /v1/blueprints/{blueprint_identifier}/scorecards/{scorecard_identifier}. */
export async function readScorecard(
  { store }: Context,
  { org }: Caller,
  blueprint: string,
  scorecard: string,
): Promise<JsonObject> {
  return store.read(org, async (tx) => {
    const of = await requireBlueprint(tx, blueprint);
    return toShownScorecard(await requireScorecard(tx, of, scorecard), of);
  });
}

/** The stored scorecard of that name. @throws {Refusal} missing. */
export async function requireScorecard(tx: Transaction, { id }: Blueprint, identifier: string): Promise<Document> {
  const scorecard = await tx.documents.find('scorecard', identifier, id);
  if (!scorecard) throw missing('scorecard', identifier);
  return scorecard;
}
