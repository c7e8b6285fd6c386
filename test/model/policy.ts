import type { RunRequest } from './actions';
import { conditionOf, type Seen, type Sight, type Thing } from './conditions';
import { owners } from './ownership';
import { matches } from './query';
import type { ModelCaller, ModelEntity, ModelPolicy, ModelQuery, ModelRule, ModelUser, Plain, World } from './world';

/** Users are entities too. Source: spec M-40, D-10. */
function everything(world: World): ModelEntity[] {
  const users = world.users.map(({ email, teams, properties }) => ({
    blueprint: '_user',
    identifier: email,
    title: email,
    icon: null,
    team: teams,
    properties,
    relations: {},
  }));
  return [...world.entities, ...users];
}

/** A user as policies see one. */
export const seen = (caller: ModelCaller | undefined): Seen | null =>
  caller === undefined || caller === 'organization'
    ? null
    : { email: caller.email, team: caller.teams, properties: caller.properties };

/** An entity as policies see it. */
export function thing(world: World, entity: ModelEntity): Thing {
  const team = entity.blueprint === '_user' ? entity.team : owners(world, entity);
  return { identifier: entity.identifier, team, properties: entity.properties };
}

/** A path such as `.trigger.user.email`, followed through plain JSON. */
export function follow(path: string, from: unknown): Plain {
  let at: unknown = from;
  for (const step of path.split('.').slice(1)) {
    at = typeof at === 'object' && at !== null ? ((at as Record<string, unknown>)[step] ?? null) : null;
  }
  return at as Plain;
}

const template = /^\{\{ (\.[a-z.]+) \}\}$/;

/** Puts values in for templates; undefined when one has none, so that the query fails. Source: spec D-16. */
function filled(query: ModelQuery, sight: unknown): ModelQuery | undefined {
  const rules: ModelRule[] = [];
  for (const rule of query.rules) {
    if ('combinator' in rule) {
      const inner = filled(rule, sight);
      if (!inner) return undefined;
      rules.push(inner);
      continue;
    }
    const path = typeof rule.value === 'string' ? template.exec(rule.value)?.[1] : undefined;
    const value = path === undefined ? rule.value : follow(path, sight);
    if (path !== undefined && value === null) return undefined;
    rules.push({ ...rule, ...(value === undefined ? {} : { value }) });
  }
  return { ...query, rules };
}

/** What each query finds; a query that fails is not among them. Source: spec D-3, D-6, D-11, D-25. */
function runQueries(
  world: World,
  policy: ModelPolicy,
  sight: Omit<Sight, 'results'>,
  acting: ModelCaller | undefined,
): Record<string, { entities: Thing[] }> {
  const results: Record<string, { entities: Thing[] }> = {};
  for (const [name, query] of Object.entries(policy.queries)) {
    const ready = filled(query, sight);
    if (!ready) continue;
    const answers = everything(world).map((entity) => ({ entity, matches: matches(world, ready, entity, acting) }));
    if (answers.some((answer) => answer.matches === 'failed')) continue;
    results[name] = { entities: answers.filter((answer) => answer.matches).map(({ entity }) => thing(world, entity)) };
  }
  return results;
}

/** The outputs of each condition that may be evaluated. Source: spec D-33, D-34; G-26. */
function outputsOf(
  world: World,
  policy: ModelPolicy,
  sight: Omit<Sight, 'results'>,
  acting: ModelCaller | undefined,
): (readonly Plain[] | 'error')[] {
  const results = runQueries(world, policy, sight, acting);
  const outputs: (readonly Plain[] | 'error')[] = [];
  for (const name of policy.conditions) {
    const condition = conditionOf(name);
    const isLost = condition.reads.some((query) => results[query] === undefined);
    if (isLost && !world.switches.literalIgnoreFailedQueries) continue;
    if (condition.mentions.includes('user') && sight.user === null) continue;
    if (condition.mentions.includes('requester') && sight.trigger.user === null) continue;
    outputs.push(condition.outputs({ ...sight, results }));
  }
  return outputs;
}

/** Source: spec 04 section 4.1, `evalExecutePolicy`. */
export function holdsExecutePolicy(
  world: World,
  policy: ModelPolicy,
  caller: ModelCaller,
  request: RunRequest,
  entity: ModelEntity | undefined,
): boolean {
  const sight = {
    inputs: request.inputs,
    user: seen(caller),
    trigger: { at: request.at, user: seen(caller) },
    entity: entity ? thing(world, entity) : null,
  };
  for (const outputs of outputsOf(world, policy, sight, caller)) {
    if (outputs !== 'error' && outputs.length === 1 && outputs[0] === true) return true;
  }
  return false;
}

/**
 * Who may approve, by a policy.
 *
 * @param voter  The one asked about, or nobody when the whole set is asked for (D-29).
 * Source: spec 04 section 4.2, `evalApprovePolicy`.
 */
export function policyApprovers(
  world: World,
  policy: ModelPolicy,
  voter: ModelUser | undefined,
  frozen: Omit<Sight, 'results' | 'user'>,
): ModelUser[] {
  const emails: string[] = [];
  for (const outputs of outputsOf(world, policy, { ...frozen, user: seen(voter) }, voter)) {
    if (outputs === 'error' || outputs.length !== 1 || !Array.isArray(outputs[0])) continue;
    for (const email of outputs[0] as readonly Plain[]) if (typeof email === 'string') emails.push(email.toLowerCase());
  }
  return world.users.filter(({ email, status }) => status !== 'DISABLED' && emails.includes(email.toLowerCase()));
}
