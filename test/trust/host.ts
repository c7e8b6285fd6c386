import {
  type Answers,
  type Ask,
  type Asking,
  compileQuery,
  entityKey,
  type JqAnswer,
  type QueryEntity,
} from '../../src/access';
import { isObject, type Json } from '../../src/contract';
import { conditions, type Sight } from '../model/conditions';
import { follow } from '../model/policy';
import type { World } from '../model/world';
import { toQueryEntity, toQueryWorld, toUserEntity } from './bridge';

/** Lets a decision of the product go on to its end, answering what it asks from the second opinion's world. */
export function settle<T>(world: World, asking: Asking<T>): T {
  let step = asking.next();
  while (!step.done) step = asking.next(answer(world, step.value));
  return step.value;
}

function answer(world: World, { jq, entities }: Ask): Answers {
  return {
    jq: jq.map(({ program, inputs }) => inputs.map((input) => evaluated(program, input))),
    entities: entities.map(({ query, acting }) => {
      const caller = acting && world.users.find(({ email }) => email === acting.email);
      const compiled = compileQuery(query, toQueryWorld(world, caller));
      if (!compiled.ok) return { ok: false, reason: compiled.reason };
      const found = everything(world).filter((entity) => compiled.matches(entity));
      return { ok: true, entities: found, truncated: false };
    }),
  };
}

const everything = (world: World): QueryEntity[] =>
  [...world.entities, ...world.users.map(toUserEntity)]
    .map((entity) => toQueryEntity(world, entity))
    .sort((a, b) => (entityKey(a.blueprint, a.identifier) < entityKey(b.blueprint, b.identifier) ? -1 : 1));

const byProgram = new Map(Object.values(conditions).map((condition) => [condition.jq, condition]));

/** What jq would give; that it would is checked against jq itself. Paths are the programs of templates. */
export function evaluated(program: string, input: Json): JqAnswer {
  const condition = byProgram.get(program);
  if (condition) {
    const outputs = isObject(input) ? condition.outputs(input as unknown as Sight) : 'error';
    return outputs === 'error' ? { ok: false, error: 'no' } : { ok: true, outputs: outputs as readonly Json[] };
  }
  const path = program.trim();
  if (!/^(\.[a-z]+)+$/.test(path)) throw new Error(`the second opinion has no jq program ${program}`);
  return { ok: true, outputs: [follow(path, input) as Json] };
}
