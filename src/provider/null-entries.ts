import { isRecord, isSequence, isUnknown, Path, type Type, type Value } from '../cty';
import type { AnyResource, Attributes } from '../plugin';
import { sameMeaning } from './json-text';

/**
 * A resource that refuses a list or set with a null among its entries, at validate and at plan, and asks its own rules
 * only where there is none: Port has no word for such an entry. In a list of JSON texts null is the JSON value, and in a
 * map it is an entry left out.
 *
 * Source: Terraform docs, "Types and Values", section "null".
 */
export function refusingNullEntries(resource: AnyResource): AnyResource {
  return {
    ...resource,
    validate(config, call) {
      const places = nullEntries(resource.schema.attributes, config, Path.root);
      for (const place of places) call.diagnostics.error('Null entry in a list', detail, place);
      return places.length > 0 ? undefined : resource.validate?.(config, call);
    },
  };
}

const detail =
  'The entry is null, and Port has no such entry. Leave it out: write compact([...]) around a list of texts, or ' +
  '[for each in [...] : each if each != null].';

function nullEntries(attributes: Attributes, value: Value, at: Path): readonly Path[] {
  if (!isRecord(value)) return [];
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const [inner = null, path] = [value[name], at.attribute(name)];
    if (!('nesting' in attribute)) {
      return attribute.sameMeaning === sameMeaning ? [] : inType(attribute.type, inner, path);
    }
    if (isSequence(inner)) {
      return inner.flatMap((each, i) =>
        nullEntries(attribute.attributes, each, attribute.nesting === 'set' ? path.element(each) : path.index(i)),
      );
    }
    if (attribute.nesting !== 'map' || !isRecord(inner)) return nullEntries(attribute.attributes, inner, path);
    return Object.entries(inner).flatMap(([key, each]) => nullEntries(attribute.attributes, each, path.key(key)));
  });
}

function inType(type: Type, value: Value, at: Path): readonly Path[] {
  if (isUnknown(value)) return [];
  if ((type.kind === 'list' || type.kind === 'set') && isSequence(value)) {
    return value.flatMap((each, i) => {
      const place = type.kind === 'list' ? at.index(i) : at;
      return each === null ? [place] : inType(type.element, each, place);
    });
  }
  if (type.kind !== 'map' || !isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => inType(type.element, each, at.key(key)));
}
