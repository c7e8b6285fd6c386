import { type Finding, finding, firstOf, type Step } from './finding';
import { grantLists, type PermissionsDocument } from './grants';
import { isObject, type Json } from './json';
import { anything, flag, list, object, text } from './shape';

/** A document that was read, or what keeps it from being one. */
export interface PermissionsReading {
  readonly document?: PermissionsDocument;
  readonly findings: readonly Finding[];
}

const names = Object.fromEntries(grantLists.map((name) => [name, list(text)]));
const grant = { ...names, policy: anything };
const shape = object({
  optional: {
    execute: object({ optional: { ...grant, ownedByTeam: flag } }),
    approve: object({ optional: grant }),
  },
});

/**
 * Reads a permissions document of which nothing is known, such as a file's JSON, so that `checkPermissions` can check
 * it. What a policy must be is left to `checkPermissions`, except that it is an object or null.
 *
 * @param at where the document sits.
 * Source: spec P-5; schemas/action-permissions.schema.json.
 */
export function readPermissions(value: Json, at: readonly Step[] = ['permissions']): PermissionsReading {
  const faults = [...shape(value, at), ...policyFaults(value, at)];
  if (faults.length > 0) {
    const found = faults.map(({ path, message }) => finding('document.shape', path, message));
    return { findings: firstOf(found, 'document.shape', at) };
  }
  return { document: value as unknown as PermissionsDocument, findings: [] }; // the shape was checked just above
}

function policyFaults(value: Json, at: readonly Step[]) {
  if (!isObject(value)) return [];
  return ['execute', 'approve'].flatMap((kind) => {
    const granted = value[kind];
    const policy = isObject(granted) ? granted.policy : undefined;
    if (policy === undefined || policy === null || isObject(policy)) return [];
    return [{ path: [...at, kind, 'policy'], message: 'must be an object or null' }];
  });
}
