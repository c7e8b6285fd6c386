import type { JsonObject } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import { readDocument } from '../document';
import { invalid } from '../refusal';
import { ownershipOf, relationsOf } from './blueprint-document';

/**
 * Refuses a blueprint that leads to blueprints that are not there, or that inherits its owners along a path which
 * does not end at a blueprint with owners of its own.
 *
 * @param former  The identifier the blueprint had before, where it is being changed: others may inherit through it.
 * @throws {Refusal} invalid
 * Source: spec M-48, M-55.
 */
export async function refuseWrongLinks(tx: Transaction, body: JsonObject, former?: string): Promise<void> {
  const identifier = String(body.identifier);
  const relations = relationsOf(body);
  const targets = new Set(relations.map(({ target }) => target).filter((target) => target !== identifier));
  const found = new Set((await tx.blueprints.findMany([...targets])).map((blueprint) => blueprint.identifier));
  for (const { relation, target } of relations) {
    if (targets.has(target) && !found.has(target)) {
      throw invalid(`Unknown blueprint: ${target}`, ['relations', relation, 'target']);
    }
  }
  if (former === undefined && ownershipOf(body)?.type !== 'Inherited') return;
  const others = (await tx.blueprints.list()).filter((blueprint) => blueprint.identifier !== former);
  refuseBrokenPaths(body, others);
}

/** Every path that is or may be touched by `body`, its own and those of `others`, must end at directly owned entities. */
function refuseBrokenPaths(body: JsonObject, others: readonly Blueprint[]): void {
  const inherits = new Set([body]);
  const byIdentifier = new Map<string, JsonObject>([[String(body.identifier), body]]);
  for (const { identifier, document } of others) {
    const other = readDocument(document);
    byIdentifier.set(identifier, other);
    inherits.add(other);
  }
  for (const start of inherits) {
    const problem = findBrokenPath(start, byIdentifier);
    if (problem === undefined) continue;
    const whose = start === body ? '' : `blueprint "${String(start.identifier)}" inherits its owners through it: `;
    throw invalid(`${whose}${problem}`, ['ownership', 'path']);
  }
}

function findBrokenPath(start: JsonObject, byIdentifier: ReadonlyMap<string, JsonObject>): string | undefined {
  const ownership = ownershipOf(start);
  if (ownership?.type !== 'Inherited') return undefined;
  let at = start;
  for (const step of ownership.path) {
    const relation = relationsOf(at).find((candidate) => candidate.relation === step);
    if (!relation) return `"${step}" is not a relation of blueprint "${String(at.identifier)}"`;
    if (relation.many) return `"${step}" leads to many entities; every relation on the path must be single`;
    const next = byIdentifier.get(relation.target);
    if (!next) return `"${step}" leads to blueprint "${relation.target}", which is not there`;
    at = next;
  }
  if (ownershipOf(at)?.type === 'Direct') return undefined;
  return `blueprint "${String(at.identifier)}" at the end of the path must have ownership of type "Direct"`;
}
