import {
  type Caller,
  type InputFault,
  type InputReference,
  isEncrypted,
  lostReference,
  type Person,
  type PolicyContext,
  referencesOf,
  settleInputs,
  toPolicyContext,
  unfitEntity,
} from '../../access';
import { type JsonObject, objectAt, valueAt } from '../../contract';
import { callerOf, userFacts } from './acting';
import { answerAsks } from './answer';
import { findUser } from './directory';
import { teamMember } from './grants';
import { matchesQuery, mayRead } from './reading';
import type { Situation } from './situation';

/** A wish as policies see it: with the defaults of its inputs. */
interface SettledWish {
  readonly context: PolicyContext;
  /** What is wrong with the inputs or the entity, as the server would put it; nothing where all is well. */
  readonly fault?: string | undefined;
}

/**
 * Fills in and checks the inputs of a wish as the server does before it lets a policy look.
 *
 * @param person  Who would ask; undefined for an organization token.
 * Source: spec P-28, R-35.
 */
export function settleWish(situation: Situation, person: Person | undefined): Promise<SettledWish> {
  const known = settled.get(situation) ?? new Map<string, Promise<SettledWish>>();
  settled.set(situation, known);
  const key = JSON.stringify(person ?? null);
  const found = known.get(key) ?? settle(situation, person);
  known.set(key, found);
  return found;
}

/** What was settled before: a person is asked about again and again while a smallest change is looked for. */
const settled = new WeakMap<Situation, Map<string, Promise<SettledWish>>>();

async function settle(situation: Situation, person: Person | undefined): Promise<SettledWish> {
  const { wish, definition, blueprint, catalog } = situation;
  const caller = callerOf(person);
  const reads = situation.entity && (await mayRead(situation, caller, situation.entity));
  const entity = reads ? situation.entity : undefined;
  const user = person && (await userFacts(situation, person));
  const trigger = objectAt(definition, 'trigger');
  const userInputs = objectAt(trigger, 'userInputs');
  const encryptedInputs = encryptedOf(userInputs);
  const contextOf = (inputs: JsonObject): PolicyContext =>
    toPolicyContext({
      inputs,
      encryptedInputs,
      user,
      trigger: { at: wish.at, user },
      entity,
      blueprint,
      action: definition,
    });
  const { inputs, faults } = await answerAsks(
    catalog,
    wish,
    settleInputs(userInputs, wish.inputs, contextOf(wish.inputs)),
  );
  const { condition } = trigger;
  const isUnfit = condition !== undefined && entity && !(await matchesQuery(situation, caller, condition, entity));
  const wrong = faults.length > 0 ? faults : await findLost(situation, caller, referencesOf(userInputs, inputs));
  return { context: contextOf(inputs), fault: [...(isUnfit ? [unfitEntity] : []), ...wrong][0]?.message };
}

function encryptedOf(userInputs: JsonObject): readonly string[] {
  const definitions = objectAt(userInputs, 'properties');
  return Object.keys(definitions).filter((key) => isEncrypted(valueAt(definitions, key)));
}

async function findLost(
  situation: Situation,
  caller: Caller,
  references: readonly InputReference[],
): Promise<readonly InputFault[]> {
  const { catalog, directory } = situation;
  const lost: InputReference[] = [];
  for (const reference of references) {
    const { kind, blueprint, value } = reference;
    if (kind === 'user' && findUser(directory, value)) continue;
    if (kind === 'team' && teamMember(value, directory)) continue;
    const isKnown = kind === 'entity' && blueprint !== undefined && (await catalog.blueprints()).has(blueprint);
    const entity = isKnown ? await catalog.entity(blueprint, value) : undefined;
    if (entity && (await mayRead(situation, caller, entity))) continue;
    lost.push(reference);
  }
  return lost.map(lostReference);
}
