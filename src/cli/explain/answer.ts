import {
  type Answers,
  type Ask,
  type Asking,
  answerNeeds,
  compileQuery,
  type EntitiesAnswer,
  narrowing,
  type Person,
  type QueryEntity,
  type QueryWorld,
  withTeamRelation,
} from '../../access';
import { compareCodePoints, type Json, printJson } from '../../contract';
import { evaluate } from '../../jq';
import type { Catalog } from './catalog';
import type { Wish } from './situation';

/** When, and by which reading, something is decided. */
type Moment = Pick<Wish, 'at' | 'switches'>;

/** A query gives this many entities at most. Source: spec D-3. */
const maxEntities = 1000;

/** Answers what a decision asks, from the catalog of an organization, until it is made. */
export async function answerAsks<T>(catalog: Catalog, wish: Moment, asking: Asking<T>): Promise<T> {
  let step = asking.next();
  while (!step.done) {
    const { jq, entities } = step.value;
    const answers: Answers = { jq: await answerJq(jq, wish.at), entities: [] };
    const found: EntitiesAnswer[] = [];
    for (const need of entities) found.push(await findMatching(catalog, wish, need.query, need.acting));
    step = asking.next({ ...answers, entities: found });
  }
  return step.value;
}

async function answerJq(needs: Ask['jq'], now: Date): Promise<Answers['jq']> {
  const answers: Answers['jq'][number][] = [];
  for (const { program, inputs } of needs) {
    const found = await evaluate(
      program,
      inputs.map((input) => printJson(input)),
      { now },
    );
    answers.push(
      found.map(({ outputs, error, cause }) =>
        error === undefined
          ? { ok: true, outputs: outputs as readonly Json[] } // jq's own JSON, parsed
          : { ok: false, error, ...(cause && { cause }) },
      ),
    );
  }
  return answers;
}

async function findMatching(
  catalog: Catalog,
  wish: Moment,
  query: Json,
  acting: Person | undefined,
): Promise<EntitiesAnswer> {
  const world = await worldOf(catalog, wish, acting);
  const compiled = compileQuery(query, world);
  if (!compiled.ok) return { ok: false, reason: compiled.reason };
  const answers = answerNeeds(compiled.needs, compiled.needs.length > 0 ? await catalog.edges() : []);
  const { blueprints = [...world.blueprints.keys()] } = narrowing(query);
  const found: QueryEntity[] = [];
  for (const blueprint of [...blueprints].sort(compareCodePoints)) {
    if (!world.blueprints.has(blueprint)) continue;
    const all = [...(await catalog.entities(blueprint))].sort((a, b) => compareCodePoints(a.identifier, b.identifier));
    found.push(...all.filter((entity) => compiled.matches(entity, answers)));
  }
  const entities = found.slice(0, maxEntities).map((entity) => withTeamRelation(entity, world.blueprints.get('_user')));
  return { ok: true, entities, truncated: found.length > maxEntities };
}

/** What queries of a person may refer to. Source: spec D-14. */
export async function worldOf(
  catalog: Catalog,
  { at, switches }: Moment,
  person: Person | undefined,
): Promise<QueryWorld> {
  const world = { blueprints: await catalog.shapes(), now: at, relatedToDepth: switches.relatedToDepth };
  if (!person) return world;
  const user = (await catalog.entities('_user')).find(({ identifier }) => identifier.toLowerCase() === person.id);
  const userTeams = (await catalog.entities('_team')).filter(({ identifier }) => person.teams.includes(identifier));
  return { ...world, ...(user && { user }), userTeams };
}
