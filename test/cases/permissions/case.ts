/**
 * The table that every face must agree on: a permissions document, and what each program must say of it.
 *
 * A document is written as the API spells it. A policy is JSON text, or an object; a request holds the text as it is. A
 * list left out is null to Terraform and kept by the API. A value `undefined` is one known only after apply.
 */
export interface PermissionsCase {
  readonly name: string;
  readonly document: Document;
  readonly given?: Given;
  readonly says: Readonly<Record<Face, Says>>;
}

/** The programs a document is given to. Another one is one word here, and the compiler asks every row for it. */
export type Face = 'plan' | 'synth' | 'request' | 'strictRequest';

/** One line a finding, `error permissions.approve.roles[1] [list.unsorted]`; or why the face cannot be given it. */
export type Says = readonly string[] | { readonly cannot: string };

export type Document = { readonly [key: string]: unknown };

/** The world the document comes into; otherwise an action that asks for no approval and grants nobody anything. */
export interface Given {
  readonly requiresApproval?: boolean;
  /** What the action's permissions are beforehand. */
  readonly stored?: Document;
  /** The provider's `permission_list_order`; "strict" otherwise. */
  readonly order?: 'normalize';
}

/** What a file says and what constructs say are checked alike: both become a plan. */
export const written = (says: Says) => ({ plan: says, synth: says });
export const everywhere = (...lines: readonly string[]) => ({
  ...written(lines),
  request: lines,
  strictRequest: lines,
});
/** Said where the author's order is kept: a request is sorted, unless it asks for strict handling (spec R-12). */
export const whereOrderCounts = (...lines: readonly string[]) => ({
  ...written(lines),
  request: [],
  strictRequest: lines,
});
/** Warnings are for whoever can still change the document: a request is carried out or refused. */
export const planWarns = (...lines: readonly string[]) => ({ ...written(lines), request: [], strictRequest: [] });
export const requestsRefuse = (...lines: readonly string[]) => ({
  ...written([]),
  request: lines,
  strictRequest: lines,
});
export const only = (says: Says, cannot: string) => ({
  ...written(says),
  request: { cannot },
  strictRequest: { cannot },
});
export const noWordFor = (path: string, ...lines: readonly string[]) => ({
  plan: { cannot: `Terraform's schema has no place for ${path}` },
  synth: { cannot: `the constructs have no word for ${path}` },
  request: lines,
  strictRequest: lines,
});
export const late = 'a request has no values that are known only after apply';

export const nobody = { users: [], roles: [], teams: [] };
export const execute = (grant: object) => ({ execute: { ...nobody, ownedByTeam: true, ...grant } });
export const approve = (grant: object) => ({ approve: { ...nobody, ...grant } });

export const rule = { property: '$blueprint', operator: '=', value: 'service' };
export const policy = (more: object = {}) => ({
  queries: { q: { combinator: 'and', rules: [rule] } },
  conditions: ['.results.q.entities | length > 0'],
  ...more,
});
export const withRule = (one: unknown) => policy({ queries: { q: { combinator: 'and', rules: [one] } } });
export const groups = (levels: number): { readonly combinator: 'or'; readonly rules: readonly unknown[] } => ({
  combinator: 'or',
  rules: levels === 1 ? [rule] : [groups(levels - 1)],
});
/** A group, with further rules in front of what it has. */
export const withRules = (group: { readonly rules: readonly unknown[] }, more: number) => ({
  ...group,
  rules: [...Array<unknown>(more).fill(rule), ...group.rules],
});
export const named = (query: string) =>
  `{"queries":{"${query}":{"combinator":"and","rules":[]}},"conditions":[".results.${query}.entities == []"]}`;
export const inExecute = 'permissions.execute.policy';
export const inRule = `${inExecute}.queries.q.rules[0]`;

/** The organization every case is about: what its entries may name. */
export const people = {
  users: ['ana@example.com', 'ben@example.com'],
  teams: ['payments', 'sre', 'x\uff46', 'x\u{1f600}'],
  blueprints: ['service', 'zone', '_ai'],
};
