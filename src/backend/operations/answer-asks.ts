import { setImmediate } from 'node:timers/promises';
import {
  type Answers,
  type Ask,
  type Asking,
  asCaller,
  type EntitiesAnswer,
  type JqAnswer,
  type Person,
  withTeamRelation,
} from '../../access';
import { compareCodePoints, type Json, printJson } from '../../contract';
import { type Evaluation, evaluate, type Limits } from '../../jq';
import type { Transaction } from '../store';
import type { Context } from './context';
import { readableOf } from './entities/entity-rights';
import { findEntities } from './entities/find-entities';
import { worldOf } from './entities/match-policies';
import type { FoundEntity } from './entities/show-entities';
import { EntityValues } from './entities/values/entity-values';
import { seeEntities } from './entities/values/see-entities';
import { Refusal } from './refusal';

/** A query gives this many entities at most. Source: spec D-3. */
const maxEntities = 1000;

/** All jq of one decision together; what is asked after that is told that the limit is hit. */
const decisionLimitMs = 5000;

/**
 * All queries that are asked at once, together; those that have not begun by then have failed. They are read in one
 * transaction, for which writers, and over SQLite in memory all others, wait.
 */
const queriesLimitMs = 1000;

/** How a decision is answered. */
interface Answering {
  /** A transaction that is open already: facts are read in it. */
  readonly tx?: Transaction;
}

/**
 * Answers what a decision asks until it is made.
 *
 * jq runs outside of any transaction of ours, each program with its own limits (spec R-22), one after another, so that
 * decisions made at the same time take turns. All entities of a batch are read in one transaction, so they are of one
 * moment (spec D-12); to know whether that moment has passed, read the revision before this and compare it when writing.
 */
export async function answerAsks<T>(
  context: Context,
  org: string,
  asking: Asking<T>,
  { tx }: Answering = {},
): Promise<T> {
  const until = performance.now() + decisionLimitMs;
  const read = <R>(work: (tx: Transaction) => Promise<R>) => (tx ? work(tx) : context.store.read(org, work));
  let step = asking.next();
  while (!step.done) {
    const { jq, entities } = step.value;
    const answers: Answers = {
      jq: await answerJq(jq, { share: org, now: context.now() }, until),
      entities: entities.length > 0 ? await read((open) => answerEntities(context, open, entities)) : [],
    };
    step = asking.next(answers);
  }
  return step.value;
}

async function answerJq(needs: Ask['jq'], settings: Limits, until: number): Promise<Answers['jq']> {
  const texts = new Map<Json, string>();
  const textOf = (input: Json): string => {
    const text = texts.get(input) ?? printJson(input);
    texts.set(input, text);
    return text;
  };
  const answers: (readonly JqAnswer[])[] = [];
  for (const { program, inputs } of needs) {
    const isLate = performance.now() > until;
    const found = isLate ? inputs.map(late) : await evaluate(program, inputs.map(textOf), settings);
    answers.push(found.map(toJqAnswer));
  }
  return answers;
}

const late = (): Evaluation => ({ outputs: [], error: 'the decision took too long', cause: 'limit' });

function toJqAnswer({ outputs, error, cause }: Evaluation): JqAnswer {
  if (error !== undefined) return { ok: false, error, ...(cause && { cause }) };
  return { ok: true, outputs: outputs as readonly Json[] }; // jq's own JSON, parsed
}

/**
 * Finds the entities of queries in one transaction, with the rights of the system: a policy is written by an Admin and
 * sees what the person it decides about may not (spec D-11). There is a limit of time (spec D-25, G-91).
 */
async function answerEntities(
  context: Context,
  tx: Transaction,
  needs: Ask['entities'],
): Promise<readonly EntitiesAnswer[]> {
  const rights = readableOf(tx, context, asCaller(tx.org, undefined));
  const catalog = await rights.catalog();
  const values = new EntityValues({ tx, now: context.now(), catalog });
  const worlds = new Map<Person | undefined, ReturnType<typeof worldOf>>();
  const answers: EntitiesAnswer[] = [];
  const until = performance.now() + queriesLimitMs;
  for (const { query, acting } of needs) {
    if (performance.now() > until) {
      answers.push({ ok: false, reason: 'the queries took too long' });
      continue;
    }
    await setImmediate(); // whoever needs no more than the processor gets it
    const world = worlds.get(acting) ?? worldOf(tx, context, asCaller(tx.org, acting), catalog);
    worlds.set(acting, world);
    try {
      const found = [...(await findEntities(tx, { ...rights, world: () => world }, query))];
      const first = found.sort(byPlace).slice(0, maxEntities);
      const seen = await seeEntities(
        values,
        first.map(({ entity }) => entity),
      );
      const users = catalog.shapes.get('_user');
      const entities = [...seen.values()].map((entity) => withTeamRelation(entity, users));
      answers.push({ ok: true, entities, truncated: found.length > maxEntities });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answers.push({ ok: false, reason: error.message });
    }
  }
  return answers;
}

/** By blueprint, then by identifier. Source: spec D-12. */
function byPlace(a: FoundEntity, b: FoundEntity): number {
  return (
    compareCodePoints(a.blueprint.identifier, b.blueprint.identifier) ||
    compareCodePoints(a.entity.identifier, b.entity.identifier)
  );
}
