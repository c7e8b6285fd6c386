import { isUnknown, type Value } from '../../../src/cty';
import type { Attribute, Attributes, ConfigOf, StateOf } from '../../../src/plugin';
import { schema } from '../../../src/provider/action/schema';

/** An object as somebody writes it in HCL: what is null may be left out. */
export type Written = { readonly [name: string]: Value };

type State = StateOf<typeof schema>;

/**
 * The state or plan of an action of which only some is written: defaults and nulls filled in at every depth, as
 * Terraform and the plugin do it. Keys that no attribute has are dropped, as core does.
 */
export function completeAction(written: Written): State {
  return complete(schema.attributes, written) as State; // every attribute of the schema, by its own walk
}

/** The same of a configuration: nulls are filled in, defaults are not; any part of it may be unknown. */
export function completeConfig(written: Written): ConfigOf<typeof schema> & Written {
  return complete(schema.attributes, written, 'config') as ConfigOf<typeof schema> & Written; // as above
}

export function complete(attributes: Attributes, written: Written, as: 'state' | 'config' = 'state'): Written {
  const entries = Object.entries(attributes).map(([name, attribute]) => [
    name,
    completeValue(attribute, Object.hasOwn(written, name) ? (written[name] ?? null) : null, as),
  ]);
  return Object.fromEntries(entries);
}

function completeValue(attribute: Attribute, value: Value, as: 'state' | 'config'): Value {
  if (!('nesting' in attribute)) return value ?? (as === 'state' ? attribute.default : null) ?? null;
  if (value === null || isUnknown(value)) return value;
  const { nesting, attributes } = attribute;
  const one = (item: Value): Value => (isWritten(item) ? complete(attributes, item, as) : item);
  if (nesting === 'single') return one(value);
  if (Array.isArray(value)) return value.map(one);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, one(item)]));
}

function isWritten(value: Value): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isUnknown(value);
}
