import type { Caller } from '../../../access';
import { isList, isObject, type Json, type JsonObject, objectAt, printJson, textAt } from '../../../contract';
import { evaluate } from '../../../jq';
import type { Transaction } from '../../store';
import { record } from '../audit/record';
import type { Context } from '../context';
import { saveNamed } from '../entities/create-entity';
import { toEntityDraft } from '../entities/entity-document';
import { readableOf } from '../entities/entity-rights';
import { showEntities } from '../entities/show-entities';
import { invalid } from '../refusal';
import { callerNow, writeAs } from '../write-as';
import { requireBlueprint } from './read-blueprint';
import { insertMigration } from './read-migration';
import { requireChangeableBlueprint } from './require-changeable-blueprint';

/** Entities that go through a jq program at once, and how long that may take. */
const atOnce = 100;
const batchMs = 2000;

/** So often is a migration begun again because the catalog has changed meanwhile. */
const maxRounds = 5;

/**
 * Writes entities of a blueprint, or of another, by jq programs over the entities of a source: all of them or none. An
 * entity that is there is written over key by key. Whoever asks needs, besides the right to change the source, the right
 * to each of those writes.
 *
 * jq runs outside of any transaction; what it read must still be so when its outputs are written.
 *
 * @returns the id of the migration, which is completed.
 * @throws {Refusal} missing; denied; invalid when a program fails for an entity, or an output does not fit.
 * Source: spec P-59; POST /v1/migrations.
 */
export async function migrateEntities(context: Context, caller: Caller, body: JsonObject): Promise<string> {
  const source = textAt(body, 'sourceBlueprint') ?? '';
  const mapping = objectAt(body, 'mapping');
  for (let round = 0; round < maxRounds; round++) {
    const { revision, entities } = await context.store.read(caller.org, async (tx) => {
      const { caller: now } = await callerNow(tx, caller);
      const of = await requireChangeableBlueprint(tx, now, source);
      const rights = readableOf(tx, context, now);
      const readable = await rights.readable(await tx.entities.list({ blueprintIds: [of.id] }));
      const found = readable.map((entity) => ({ entity, blueprint: of }));
      return { revision: await tx.revision(), entities: await showEntities(tx, found, {}, rights) };
    });
    const drafts = await mapEntities(mapping, entities);
    const id = await writeAs(context, caller, async (tx, caller) => {
      await requireChangeableBlueprint(tx, caller, source);
      // The write itself has moved the revision on by one.
      if ((await tx.revision()) > revision + 1) return undefined;
      return writeAll(context, caller, tx, source, mapping, drafts);
    });
    if (id !== undefined) return id;
  }
  throw invalid('entities and blueprints changed again and again during the migration; try again');
}

async function writeAll(
  context: Context,
  caller: Caller,
  tx: Transaction,
  source: string,
  mapping: JsonObject,
  drafts: readonly JsonObject[],
): Promise<string> {
  const target = await requireBlueprint(tx, targetOf(mapping) ?? source);
  const birth = { upsert: true, merge: true, createMissing: false, runId: undefined };
  for (const draft of drafts) await saveNamed(context, caller, tx, target, toEntityDraft(draft), birth);
  const id = await insertMigration(context, caller, tx, source);
  await record(context, caller, tx, {
    resourceType: 'blueprint',
    identifier: source,
    action: 'UPDATE',
    blueprint: source,
    message: `${drafts.length} entities migrated to blueprint "${target.identifier}"`,
    additionalData: { migrationId: id, mapping },
  });
  return id;
}

/** The blueprint to write to, plain or, as in other mappings, as a jq text: `"\"service\""`. */
function targetOf(mapping: JsonObject): string | undefined {
  return textAt(mapping, 'blueprint')?.replace(/^"(.*)"$/, '$1');
}

/** What the programs of a mapping make of entities. */
async function mapEntities(mapping: JsonObject, entities: readonly JsonObject[]): Promise<readonly JsonObject[]> {
  const items = textAt(mapping, 'itemsToParse');
  const filter = textAt(mapping, 'filter');
  let inputs = entities;
  if (items !== undefined) {
    const lists = await run(items, inputs, 'itemsToParse');
    inputs = inputs.flatMap((entity, i) => {
      const list = lists[i];
      return isList(list) ? list.map((item) => ({ ...entity, item })) : [];
    });
  }
  if (filter !== undefined) {
    const passes = await run(filter, inputs, 'filter');
    inputs = inputs.filter((_, i) => passes[i] === true);
  }
  const entity: JsonObject = { identifier: '.identifier', ...objectAt(mapping, 'entity') };
  const drafts: Record<string, Json>[] = inputs.map(() => ({}));
  for (const [key, program] of Object.entries(entity)) {
    const values = isObject(program) ? await runAll(program, inputs, key) : await run(String(program), inputs, key);
    for (const [i, draft] of drafts.entries()) draft[key] = values[i] ?? null;
  }
  return drafts;
}

async function runAll(programs: JsonObject, inputs: readonly JsonObject[], at: string): Promise<readonly JsonObject[]> {
  const values: Record<string, Json>[] = inputs.map(() => ({}));
  for (const [key, program] of Object.entries(programs)) {
    const found = await run(String(program), inputs, `${at}.${key}`);
    for (const [i, value] of found.entries()) values[i] = { ...values[i], [key]: value };
  }
  return values;
}

/** @throws {Refusal} invalid, naming the first entity for which a program does not give exactly one output. */
async function run(program: string, inputs: readonly JsonObject[], at: string): Promise<readonly Json[]> {
  const values: Json[] = [];
  for (let start = 0; start < inputs.length; start += atOnce) {
    const batch = inputs.slice(start, start + atOnce);
    const found = await evaluate(
      program,
      batch.map((entity) => printJson(entity)),
      { timeMs: batchMs },
    );
    for (const [i, { outputs, error }] of found.entries()) {
      const [value = null] = outputs as readonly Json[]; // jq prints JSON
      const problem = error ?? (outputs.length === 1 ? undefined : `gives ${outputs.length} values`);
      if (problem !== undefined) {
        const whose = `entity "${String(batch[i]?.identifier)}"`;
        throw invalid(`"${at}" for ${whose}: ${problem}`, ['mapping', ...at.split('.')]);
      }
      values.push(value);
    }
  }
  return values;
}
