import type { Value } from '../../../src/cty';
import type { Attributes } from '../../../src/plugin';

type Written = { readonly [name: string]: Value };

/**
 * The same configuration with every third attribute that was left out written as null, at every depth: to Terraform
 * that is one and the same.
 */
export function withNulls(attributes: Attributes, config: Written): Written {
  let left = 0;
  const inObject = (inner: Attributes, object: Written): Written => {
    const entries = Object.entries(inner).flatMap(([name, attribute]): [string, Value][] => {
      const value = Object.hasOwn(object, name) ? object[name] : undefined;
      const isOptional = attribute.optional || 'default' in attribute;
      if (value === undefined) return isOptional && ++left % 3 === 0 ? [[name, null]] : [];
      if (value === null || 'type' in attribute) return [[name, value]];
      const { nesting, attributes: members } = attribute;
      if (nesting === 'single') return [[name, isObject(value) ? inObject(members, value) : value]];
      return [[name, eachMember(value, (member) => inObject(members, member))]];
    });
    const stray = Object.entries(object).filter(([name]) => !Object.hasOwn(inner, name));
    return Object.fromEntries([...entries, ...stray]);
  };
  return inObject(attributes, config);
}

function eachMember(value: Value, change: (member: Written) => Value): Value {
  if (Array.isArray(value)) return value.map((each: Value) => (isObject(each) ? change(each) : each));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, isObject(each) ? change(each) : each]));
}

function isObject(value: Value): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
