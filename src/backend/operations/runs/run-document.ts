import { createHash } from 'node:crypto';
import type { Requirement } from '../../../access';
import { isObject, type Json, type JsonObject, textAt } from '../../../contract';
import type { Run, Transaction } from '../../store';

/** How runs are rendered: `v1` names the action by its identifier alone. Source: spec A-0a, H-13. */
export type RunVersion = 'v1' | 'v2';

/** What is still there of what runs are about: ids of actions, blueprints and entities. */
export interface RunSurroundings {
  readonly actions: ReadonlySet<string>;
  readonly blueprints: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The id of a run made of a fresh id: `r_` and 16 letters or digits. Source: spec A-0. */
export function toRunId(id: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(id).digest('hex')}`);
  let text = '';
  while (text.length < 16) {
    text += alphabet[Number(rest % 62n)];
    rest /= 62n;
  }
  return `r_${text}`;
}

/** What an action asks for before its runs start, as it was written; nothing where it says nothing. Source: spec. */
export function requirementOf({ requiredApproval }: JsonObject): Requirement {
  if (!isObject(requiredApproval)) return requiredApproval === true;
  return { type: requiredApproval.type === 'ALL' ? 'ALL' : 'ANY' };
}

/** Looks up what is still there of what runs are about. */
export async function findSurroundings(tx: Transaction, runs: readonly Run[]): Promise<RunSurroundings> {
  const ids = (of: (run: Run) => string | undefined) => [...new Set(runs.flatMap((run) => of(run) ?? []))];
  const known = async (found: Promise<readonly { readonly id: string }[]>) =>
    new Set((await found).map(({ id }) => id));
  return {
    actions: await known(tx.actions.findByIds(ids(({ actionId }) => actionId))),
    blueprints: await known(tx.blueprints.findByIds(ids(({ document }) => document.blueprintId))),
    entities: await known(tx.entities.findByIds(ids(({ document }) => document.entityId))),
  };
}

/**
 * A run as the API shows it. What it never had is left out; times are RFC 3339.
 *
 * Source: spec A-0 to A-0c, A-11, A-15, A-32.
 */
export function toShownRun(run: Run, there: RunSurroundings, version: RunVersion = 'v2'): JsonObject {
  const { document } = run;
  const { definition, blueprint, blueprintId = '', entity, entityId = '' } = document;
  const parts: Readonly<Record<string, Json | undefined>> = {
    id: run.id,
    ...named('action', run.action, definition, there.actions.has(run.actionId), version),
    ...(run.blueprint === undefined
      ? {}
      : named('blueprint', run.blueprint, blueprint ?? {}, there.blueprints.has(blueprintId), version)),
    ...(run.entity === undefined
      ? {}
      : named('entity', run.entity, entity ?? {}, there.entities.has(entityId), version)),
    properties: document.inputs,
    rawProperties: document.sent,
    status: run.status,
    statusLabel: document.statusLabel,
    link: typeof document.link === 'object' ? [...document.link] : document.link,
    summary: document.summary,
    source: run.source,
    requiredApproval: document.requirement as Json, // false, true or { type }
    approval: document.approval ? { ...document.approval } : null,
    payload: document.payload,
    response: document.response,
    endedAt: run.endedAt,
    impersonatedBy: document.impersonatedBy,
    createdBy: run.createdBy,
    updatedBy: run.updatedBy,
    createdAt: run.createdAt,
    updatedAt: run.updatedAt,
  };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** A run's action, blueprint or entity in one of the two renderings. Source: spec A-0a. */
function named(
  kind: 'action' | 'blueprint' | 'entity',
  identifier: string,
  of: JsonObject,
  exists: boolean,
  version: RunVersion,
): JsonObject {
  if (version === 'v2') {
    const shown = {
      identifier,
      title: textAt(of, 'title') ?? null,
      icon: textAt(of, 'icon') ?? null,
      deleted: !exists,
    };
    return { [kind]: shown };
  }
  if (kind === 'action') return { action: identifier };
  return { [kind]: identifier, [kind === 'entity' ? 'relatedEntityExists' : 'relatedBlueprintExists']: exists };
}
