import type { Caller } from '../../../access';
import { grantLists, isList, isObject, type Json, type JsonObject, type Step, textAt } from '../../../contract';
import type { Transaction } from '../../store';
import type { Context } from '../context';
import { findUnknownMembers, unknownMember } from '../grants/bind-members';
import { invalid } from '../refusal';
import { writeAs } from '../write-as';
import { insertDocument, requireDocument, toShownDocument, updateDocument } from './keep-document';

/** One workflow. @throws {Refusal} missing. Source: GET /v1/workflows/{identifier}. */
export async function readWorkflow({ store }: Context, { org }: Caller, identifier: string): Promise<JsonObject> {
  return toShownDocument(await store.read(org, (tx) => requireDocument(tx, 'workflow', identifier)));
}

/**
 * Keeps a new workflow. It is never executed (spec G-95).
 *
 * @throws {Refusal} invalid when the name is taken, or a node names somebody who is not there.
 * Source: POST /v1/workflows.
 */
export async function createWorkflow(context: Context, caller: Caller, body: JsonObject): Promise<JsonObject> {
  const work = async (tx: Transaction) => {
    await refuseUnknownMembers(tx, body);
    const { id, ...document } = body;
    const identifier = textAt(body, 'identifier') ?? '';
    return toShownDocument(await insertDocument(context, caller, tx, 'workflow', identifier, document));
  };
  return writeAs(context, caller, work, 'facts');
}

/** Replaces a workflow. @throws {Refusal} missing; invalid as createWorkflow. Source: PUT /v1/workflows/{identifier}. */
export async function replaceWorkflow(
  context: Context,
  caller: Caller,
  identifier: string,
  body: JsonObject,
): Promise<JsonObject> {
  const work = async (tx: Transaction) => {
    const former = await requireDocument(tx, 'workflow', identifier);
    await refuseUnknownMembers(tx, body);
    const { id, ...document } = body;
    const name = textAt(body, 'identifier') ?? identifier;
    return toShownDocument(await updateDocument(context, caller, tx, former, name, document));
  };
  return writeAs(context, caller, work, 'facts');
}

/** Where a node names people. */
const blocks = ['permissions', 'responders'];

/** Refuses a node that lets somebody in, or asks somebody, who is not there. @throws {Refusal} Source: spec P-11. */
async function refuseUnknownMembers(tx: Transaction, { nodes }: JsonObject): Promise<void> {
  const found = [...blocksOf(nodes, ['nodes'])];
  for (const list of grantLists) {
    const places = new Map(found.flatMap(([at, block]) => entriesOf(block[list], [...at, list])).reverse());
    const unknown = new Set(await findUnknownMembers(tx, list, [...places.keys()]));
    const first = [...places].reverse().find(([value]) => unknown.has(value));
    if (first) throw unknownMember(list, ...first);
  }
}

/** The entries of a list, each with its place; null is a list that is left out. @throws {Refusal} where it is none. */
function entriesOf(value: Json | undefined, at: readonly Step[]): [string, readonly Step[]][] {
  if (value === undefined || value === null) return [];
  if (!isList(value)) throw invalid('must be a list of texts', at);
  return value.map((entry, i) => {
    if (typeof entry !== 'string') throw invalid('must be a text', [...at, i]);
    return [entry, [...at, i]];
  });
}

/** Every block that names people, at any depth of a node, with where it stands. */
function* blocksOf(value: Json | undefined, at: readonly Step[]): Generator<[readonly Step[], JsonObject]> {
  if (isList(value)) for (const [i, entry] of value.entries()) yield* blocksOf(entry, [...at, i]);
  if (!isObject(value)) return;
  for (const [key, entry] of Object.entries(value)) {
    if (blocks.includes(key) && isObject(entry)) yield [[...at, key], entry];
    yield* blocksOf(entry, [...at, key]);
  }
}
