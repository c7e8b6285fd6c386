import {
  conforms,
  equals,
  isRecord,
  isSequence,
  isUnknown,
  isWhollyKnown,
  mapValue,
  Path,
  type Type,
  unknown,
  type Value,
} from '../../src/cty';
import type { Attribute, Attributes, Block, NestedAttribute, Schema } from '../../src/plugin';
import {
  attributeType,
  type Body,
  blockType,
  bodyType,
  checkCompletes,
  distinct,
  memberAt,
  shown,
  type Violation,
} from './compatibility';

/**
 * Terraform's own checks of what a provider answers, worked out a second time from the schema alone, so that plans and
 * states can be checked by the million without Terraform. No finding means that Terraform would accept the answer.
 *
 * Source: OpenTofu docs, "Resource Instance Change Lifecycle", sections "PlanResourceChange", "ApplyResourceChange" and
 * "Handling of Nested Blocks in Configuration".
 */

/** What a plan is made of: the state before (null on create), the configuration, and what the provider planned. */
export type Plan = { readonly prior: Value; readonly config: Value; readonly planned: Value };

/** Checks an answer to PlanResourceChange: configured values are kept, only computed ones are chosen. */
export function checkPlan(schema: Schema, plan: Plan): readonly string[] {
  const misfit = conforms(bodyType(schema), plan.planned);
  return sentences(misfit ? [misfit] : checkBody(schema, plan, Path.root));
}

/** Checks the plan made at apply against the one that the user saw: it may only know more. */
export function checkFinalPlan(schema: Schema, shownPlan: Value, finalPlan: Value): readonly string[] {
  return sentences(checkCompletes(schema, shownPlan, finalPlan, Path.root));
}

/** Checks an answer to ApplyResourceChange: wholly known, and what was planned. */
export function checkApply(schema: Schema, planned: Value, state: Value): readonly string[] {
  const misfit = conforms(bodyType(schema), state);
  if (misfit) return sentences([misfit]);
  const known = isWhollyKnown(state)
    ? []
    : [{ path: Path.root, message: 'After the apply operation, the provider still indicated an unknown value' }];
  return sentences([...known, ...checkCompletes(schema, planned, state, Path.root)]);
}

function sentences(violations: readonly Violation[]): readonly string[] {
  return violations.map(({ path, message }) => `${path.toString()}: ${message}`.replace(/^: /, ''));
}

/** The same plan, one member further inside. */
function planOf({ prior, config, planned }: Plan, name: string): Plan {
  return { prior: memberAt(prior, name), config: memberAt(config, name), planned: memberAt(planned, name) };
}

function checkBody(body: Body, plan: Plan, path: Path): readonly Violation[] {
  const { config, planned } = plan;
  if (planned === null && config !== null) return [{ path, message: 'planned for absence but config wants existence' }];
  if (config === null && planned !== null) return [{ path, message: 'planned for existence but config wants absence' }];
  if (planned === null) return [];
  const blocks = Object.entries(body.blocks ?? {});
  return [
    ...checkAttributes(body.attributes ?? {}, plan, path),
    ...blocks.flatMap(([name, block]) => checkBlock(block, planOf(plan, name), path.attribute(name))),
  ];
}

function checkBlock(block: Block, plan: Plan, path: Path): readonly Violation[] {
  const { config, planned } = plan;
  const say = (message: string) => [{ path, message }];
  if (equals(blockType(block), planned, config)) return [];
  if (isUnknown(config)) return say(`planned value ${shown(blockType(block), planned)} for unknown dynamic block`);
  if (isUnknown(planned)) return say('attribute representing nested block must not be unknown itself');
  if (block.nesting === 'single') return checkBody(block, plan, path);
  if (planned === null)
    return say(`attribute representing a ${block.nesting} of nested blocks must be empty, not null`);
  const elements = elementsOf(planned, path);
  const lost = elements
    .filter(({ value }) => isUnknown(value))
    .map((element) => ({
      path: element.path,
      message: 'element representing nested block must not be unknown itself',
    }));
  return block.nesting === 'set' ? lost : [...lost, ...checkBlockElements(block, plan, path)];
}

function checkBlockElements(block: Block, plan: Plan, path: Path): readonly Violation[] {
  const elements = elementsOf(plan.planned, path);
  const wanted = elementsOf(plan.config, path).length;
  if (elements.length !== wanted) {
    return [{ path, message: `block count in plan (${elements.length}) disagrees with count in config (${wanted})` }];
  }
  return elements
    .filter(({ value }) => !isUnknown(value))
    .flatMap(({ key, path: at }) =>
      hasElement(plan.config, key)
        ? checkBody(block, elementPlan(plan, key), at)
        : [{ path, message: `block key "${key}" from plan is not present in config` }],
    );
}

function checkAttributes(attributes: Attributes, plan: Plan, path: Path): readonly Violation[] {
  return Object.entries(attributes).flatMap(([name, attribute]) =>
    checkAttribute(attribute, planOf(plan, name), path.attribute(name)),
  );
}

function checkAttribute(attribute: Attribute, plan: Plan, path: Path): readonly Violation[] {
  const { prior, config, planned } = plan;
  const type = attributeType(attribute);
  const hasDefault = 'default' in attribute && attribute.default !== undefined;
  const isComputed = attribute.computed === true || hasDefault;
  const isOptional = attribute.optional === true || hasDefault;
  const same = (a: Value, b: Value) => equals(type, unrefined(type, a), unrefined(type, b));
  if (same(planned, config)) return [];
  if (prior !== null && config !== null && same(planned, prior)) return [];
  if (isComputed && (!isOptional || config === null)) return [];
  const open = (value: Value) => (attribute.sensitive ? '' : ` ${shown(type, value)}`);
  const subject = attribute.sensitive ? 'sensitive planned value' : `planned value${open(planned)}`;
  if (config === null && planned !== null) return [{ path, message: `${subject} for a non-computed attribute` }];
  if ('nesting' in attribute) return checkNested(attribute, plan, path);
  const nor = prior === null ? '' : ` nor prior value${open(prior)}`;
  return [{ path, message: `${subject} does not match config value${open(config)}${nor}` }];
}

function checkNested({ nesting, attributes }: NestedAttribute, plan: Plan, path: Path): readonly Violation[] {
  const { config, planned } = plan;
  const say = (message: string) => [{ path, message }];
  if (planned === null && config !== null) return say('planned for absence but config wants existence');
  if (config === null && planned !== null) return say('planned for existence but config wants absence');
  if (isUnknown(planned)) return say('planned unknown for configured value');
  if (nesting === 'single') return checkAttributes(attributes, plan, path);
  if (nesting === 'set') return checkSetCount(bodyType({ attributes }), config, planned, path);
  const elements = elementsOf(planned, path);
  const count = isUnknown(config) ? 'not known' : elementsOf(config, path).length;
  if (elements.length !== count)
    return say(`count in plan (${elements.length}) disagrees with count in config (${count})`);
  const lost = elementsOf(config, path).filter(({ key }) => !hasElement(planned, key));
  return [
    ...lost.map(({ key }) => ({ path, message: `map key "${key}" from config is not present in plan` })),
    ...elements.flatMap(({ key, path: at }) =>
      hasElement(config, key)
        ? checkAttributes(attributes, elementPlan(plan, key), at)
        : [{ path, message: `map key "${key}" from plan is not present in config` }],
    ),
  ];
}

/** Which element of a set became which cannot be told, so only how many there are counts. */
function checkSetCount(type: Type, config: Value, planned: Value, path: Path): readonly Violation[] {
  if (!isSequence(planned) || !isSequence(config) || !isWhollyKnown(config)) return [];
  const [wanted, most] = [distinct(type, config), distinct(type, planned)];
  const fewest = isWhollyKnown(planned) ? most : 1;
  if (wanted >= fewest && wanted <= most) return [];
  return [{ path, message: `count in plan (${most}) disagrees with count in config (${wanted})` }];
}

type Element = { readonly key: string; readonly value: Value; readonly path: Path };

/** The elements of a list, a set or a map, under their index or key. */
function elementsOf(value: Value, path: Path): readonly Element[] {
  if (isSequence(value)) return value.map((each, i) => ({ key: String(i), value: each, path: path.index(i) }));
  if (!isRecord(value)) return [];
  return Object.entries(value).map(([key, each]) => ({ key, value: each, path: path.key(key) }));
}

function elementPlan({ prior, config, planned }: Plan, key: string): Plan {
  return { prior: elementAt(prior, key), config: elementAt(config, key), planned: elementAt(planned, key) };
}

function elementAt(value: Value, key: string): Value {
  if (isSequence(value)) return value[Number(key)] ?? null;
  return memberAt(value, key);
}

function hasElement(value: Value, key: string): boolean {
  return isSequence(value) ? Number(key) < value.length : isRecord(value) && Object.hasOwn(value, key);
}

/** The same value with nothing known of its unknowns: a plan may say less of them than the configuration does. */
function unrefined(type: Type, value: Value): Value {
  return mapValue(type, value, (_, __, each) => (isUnknown(each) ? unknown : undefined));
}
