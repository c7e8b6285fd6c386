import {
  type Asking,
  answerNeeds,
  type Caller,
  compileQuery,
  type Edge,
  type EntitiesAnswer,
  entityKey,
  type JqAnswer,
  type Person,
  type PolicyContext,
  type QueryEntity,
  type QueryWorld,
  rolePrincipal,
  toBlueprintShape,
  toPolicyContext,
  type UserFacts,
  withTeamRelation,
} from '../../../src/access';
import { type Json, type JsonObject, printJson } from '../../../src/contract';
import { evaluate } from '../../../src/jq';
import { entity } from './catalog';

/** A catalog in memory, for decisions that ask; jq is the real one. */
export interface SmallCatalog {
  /** In API spelling. */
  readonly blueprints: Readonly<Record<string, JsonObject>>;
  readonly entities: readonly QueryEntity[];
  readonly now?: Date;
}

/** Answers a decision from a small catalog until it is made. */
export async function decide<T>(asking: Asking<T>, catalog: SmallCatalog): Promise<T> {
  let step = asking.next();
  while (!step.done) {
    const { jq, entities } = step.value;
    step = asking.next({
      jq: await Promise.all(jq.map(({ program, inputs }) => run(program, inputs))),
      entities: entities.map(({ query, acting }) => find(query, acting, catalog)),
    });
  }
  return step.value;
}

async function run(program: string, inputs: readonly Json[]): Promise<readonly JqAnswer[]> {
  const found = await evaluate(
    program,
    inputs.map((input) => printJson(input)),
  );
  return found.map(({ outputs, error, cause }) =>
    error === undefined ? { ok: true, outputs: outputs as Json[] } : { ok: false, error, cause },
  );
}

function find(query: Json, acting: Person | undefined, { blueprints, entities, now }: SmallCatalog): EntitiesAnswer {
  const shapes = new Map(Object.entries(blueprints).map(([name, body]) => [name, toBlueprintShape(body)]));
  const user = entities.find(({ blueprint, identifier }) => blueprint === '_user' && identifier === acting?.email);
  const userTeams = entities.filter(
    ({ blueprint, identifier }) => blueprint === '_team' && user?.team.includes(identifier),
  );
  const world: QueryWorld = {
    blueprints: shapes,
    now: now ?? new Date('2025-03-04T10:30:00.000Z'),
    ...(user && { user, userTeams }),
  };
  const compiled = compileQuery(query, world);
  if (!compiled.ok) return compiled;
  const answers = answerNeeds(compiled.needs, edgesOf(entities, blueprints));
  const found = entities.filter((each) => compiled.matches(each, answers));
  const shown = found.map((each) => withTeamRelation(each, shapes.get('_user')));
  return { ok: true, entities: shown.slice(0, 1000), truncated: shown.length > 1000 };
}

function edgesOf(entities: readonly QueryEntity[], blueprints: SmallCatalog['blueprints']): Edge[] {
  return entities.flatMap(({ blueprint, identifier, relations }) =>
    Object.entries(relations).flatMap(([relation, to]) => {
      const declared = blueprints[blueprint]?.relations as Record<string, { target: string }> | undefined;
      const target = declared?.[relation]?.target ?? '';
      return [to ?? []].flat().map((name) => ({
        from: entityKey(blueprint, identifier),
        relation,
        to: entityKey(target, name),
        required: false,
      }));
    }),
  );
}

/** An entity of some blueprint. */
export const of = (
  blueprint: string,
  identifier: string,
  properties: JsonObject = {},
  more: Partial<QueryEntity> = {},
) => entity(properties, { blueprint, identifier, title: identifier, team: [], ...more });

/** Properties that are all texts, in a blueprint in API spelling. */
export const texts = (...names: string[]): JsonObject => ({
  schema: { properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) },
});

/** An active Member. */
export function person(email: string, more: Partial<Person> = {}): Person {
  return { id: email, email, status: 'ACTIVE', roles: [rolePrincipal('Member')], teams: [], ...more };
}

/** A person's token. */
export const asCaller = (who: Person): Caller => ({
  kind: 'person',
  org: 'acme',
  id: who.id,
  person: who,
  isServiceAccount: false,
});

/** An organization's token. */
export const machine: Caller = { kind: 'organization', org: 'acme', id: 'client' };

/** What policies see of a person: teams under their own names. */
export function facts(who: Person, more: Partial<UserFacts> = {}): UserFacts {
  const teams = who.teams.map((identifier) => ({ identifier, name: identifier }));
  return { person: who, firstName: '', lastName: '', roles: ['Member'], teams, ...more };
}

/** The context of a request by somebody, on Tuesday the 4th of March 2025 where nothing else is said. */
export function contextOf(
  who: UserFacts | undefined,
  inputs: JsonObject = {},
  more: { readonly at?: string; readonly entity?: QueryEntity } = {},
): PolicyContext {
  const at = new Date(more.at ?? '2025-03-04T10:30:00.123Z');
  return toPolicyContext({
    inputs,
    user: who,
    trigger: { at, user: who },
    entity: more.entity,
    action: { identifier: 'restart', title: 'Restart' },
  });
}

/** A policy's text. */
export const policyText = (queries: JsonObject, ...conditions: string[]) => JSON.stringify({ queries, conditions });

export const query = (...rules: Json[]): JsonObject => ({ combinator: 'and', rules });

/** A rule that names the blueprint. */
export const ofBlueprint = (name: string): JsonObject => ({ property: '$blueprint', operator: '=', value: name });
