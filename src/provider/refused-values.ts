import { checkText } from '../contract';
import { isRecord, isSequence, isUnknown, Path, type Type, type Value } from '../cty';
import type { AnyResource, Attributes, Diagnostic } from '../plugin';
import { wording } from './findings';
import { sameMeaning } from './json-text';

/**
 * A resource that refuses values of which no request can be made, wherever they stand, at validate and at plan; its own
 * rules are asked only where there are none. Those are a null among the entries of a list or set (in a list of JSON texts
 * null is the JSON value, and in a map it is an entry left out), and a text or a key that Port cannot store.
 *
 * Source: Terraform docs, "Types and Values", section "null"; `checkText`.
 */
export function refusingValues(resource: AnyResource): AnyResource {
  return {
    ...resource,
    validate(config, call) {
      const refused = inObject(resource.schema.attributes, config, Path.root);
      for (const diagnostic of refused) call.diagnostics.add(diagnostic);
      return refused.length > 0 ? undefined : resource.validate?.(config, call);
    },
  };
}

function inObject(attributes: Attributes, value: Value, at: Path): readonly Diagnostic[] {
  if (!isRecord(value)) return [];
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const [inner = null, path] = [value[name], at.attribute(name)];
    if (isUnknown(inner) || inner === null) return [];
    if (!('nesting' in attribute)) return inValue(attribute.type, inner, path, attribute.sameMeaning === sameMeaning);
    if (isSequence(inner)) {
      return inner.flatMap((each, i) =>
        inObject(attribute.attributes, each, attribute.nesting === 'set' ? path.element(each) : path.index(i)),
      );
    }
    if (attribute.nesting !== 'map' || !isRecord(inner)) return inObject(attribute.attributes, inner, path);
    return [
      ...inKeys(inner, path),
      ...Object.entries(inner).flatMap(([key, each]) => inObject(attribute.attributes, each, path.key(key))),
    ];
  });
}

/** @param isJson whether it holds JSON texts, among which a null is one more. */
function inValue(type: Type, value: Value, at: Path, isJson: boolean): readonly Diagnostic[] {
  if (typeof value === 'string') return inText(value, 'text', at);
  if ((type.kind === 'list' || type.kind === 'set') && isSequence(value)) {
    return value.flatMap((each, i) => {
      const place = type.kind === 'list' ? at.index(i) : at;
      return each === null && !isJson ? [nullEntry(place)] : inValue(type.element, each, place, isJson);
    });
  }
  if (type.kind !== 'map' || !isRecord(value)) return [];
  const entries = Object.entries(value).flatMap(([key, each]) => inValue(type.element, each, at.key(key), isJson));
  return [...inKeys(value, at), ...entries];
}

const inKeys = (map: object, at: Path): readonly Diagnostic[] =>
  Object.keys(map).flatMap((key) => inText(key, 'key', at));

function inText(text: string, what: string, path: Path): readonly Diagnostic[] {
  return checkText(text).map(({ message }) => ({
    severity: 'error',
    summary: wording['document.shape'].summary,
    detail: `The ${what} ${message}. Remove it from the text.`,
    path,
  }));
}

const nullEntry = (path: Path): Diagnostic => ({
  severity: 'error',
  summary: 'Null entry in a list',
  detail:
    'The entry is null, and Port has no such entry. Leave it out: write compact([...]) around a list of texts, or ' +
    '[for each in [...] : each if each != null].',
  path,
});
