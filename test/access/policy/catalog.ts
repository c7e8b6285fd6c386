import {
  type BlueprintShape,
  compileQuery,
  type QueryEntity,
  type QueryWorld,
  toBlueprintShape,
} from '../../../src/access';
import type { Json, JsonObject } from '../../../src/contract';

const now = new Date('2025-03-04T10:30:00.000Z');

const service: BlueprintShape = toBlueprintShape({
  schema: {
    properties: {
      tier: { type: 'string' },
      cost: { type: 'number' },
      live: { type: 'boolean' },
      tags: { type: 'array', items: { type: 'string' } },
      ports: { type: 'array', items: { type: 'number' } },
      spec: { type: 'object' },
      due: { type: 'string', format: 'date-time' },
      lease: { type: 'string', format: 'timer' },
      owner: { type: 'string', format: 'user' },
    },
  },
  calculationProperties: { score: { type: 'number', calculation: '.' } },
  relations: { system: { target: 'system' }, parts: { target: 'part', many: true } },
});
const people: BlueprintShape = {
  properties: { region: { type: 'string' }, level: { type: 'number' } },
  relations: [],
};

export function entity(properties: JsonObject = {}, more: Partial<QueryEntity> = {}): QueryEntity {
  const stamp = {
    createdAt: '2025-01-01T00:00:00.000Z',
    updatedAt: '2025-03-04T00:00:00.000Z',
    createdBy: 'u1',
    updatedBy: 'u1',
  };
  return {
    identifier: 'e1',
    title: 'First',
    icon: null,
    blueprint: 'service',
    team: ['pay', 'core'],
    properties,
    relations: {},
    ...stamp,
    ...more,
  };
}

export const ana = entity(
  { region: 'eu', level: 3 },
  { identifier: 'ana@example.com', blueprint: '_user', team: ['pay'] },
);
export const team = (identifier: string, region: string | null) =>
  entity({ region }, { identifier, blueprint: '_team', team: [] });
const blueprints = new Map([
  ['service', service],
  ['_user', people],
  ['_team', people],
]);
export const world: QueryWorld = { blueprints, now, user: ana, userTeams: [team('pay', 'eu'), team('web', null)] };
export const nobody: QueryWorld = { blueprints, now };

export const of = (...rules: Json[]): Json => ({ combinator: 'and', rules });
export const rule = (property: Json, operator: string, value?: Json): JsonObject => ({
  property,
  operator,
  ...(value !== undefined && { value }),
});

/** "yes", "no", or why the query fails. */
export function outcome(query: Json, candidate: QueryEntity = entity(), seen: QueryWorld = world): string {
  const compiled = compileQuery(query, seen);
  if (!compiled.ok) return compiled.reason;
  return compiled.matches(candidate) ? 'yes' : 'no';
}
