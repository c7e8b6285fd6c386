import { compareCodePoints, isWellFormed } from './text';
import { bool, dynamic, number, string, type Type } from './type';
import { isRecord } from './value';

const primitives: ReadonlyMap<unknown, Type> = new Map<unknown, Type>([
  ['string', string],
  ['number', number],
  ['bool', bool],
  ['dynamic', dynamic],
]);

/** How deep a type, and with it a value, may nest. Far beyond any schema, far before the end of the stack. */
export const deepest = 500;

const sortedByAttributes = new WeakMap<object, readonly string[]>();

/**
 * The names of an object type's attributes in the order of their UTF-8 bytes, in which Terraform writes them.
 *
 * @throws {TypeError} a name holds half a character (a lone surrogate), which no bytes can express.
 */
export function attributeNames(attributes: { readonly [name: string]: Type }): readonly string[] {
  const known = sortedByAttributes.get(attributes);
  if (known) return known;
  const names = Object.keys(attributes).sort(compareCodePoints);
  names.forEach(refuseHalfCharacter);
  sortedByAttributes.set(attributes, names);
  return names;
}

/**
 * A type in Terraform's JSON notation: `"string"`, `["list","string"]`, `["tuple",["bool","number"]]`,
 * `["object",{"name":"string"}]`.
 *
 * Source: OpenTofu docs, "Wire Format for OpenTofu Objects and Associated Values", section "Schema.Attribute Mapping
 * Rules for MessagePack".
 */
export function typeToJson(type: Type): unknown {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return [type.kind, typeToJson(type.element)];
    case 'tuple':
      return [type.kind, type.elements.map(typeToJson)];
    case 'object': {
      const attributes: Record<string, unknown> = Object.create(null);
      for (const name of attributeNames(type.attributes)) attributes[name] = typeToJson(attributeOf(type, name));
      return [type.kind, attributes];
    }
    default:
      return type.kind;
  }
}

/**
 * Reads a type in Terraform's JSON notation, as `JSON.parse` gives it.
 *
 * @throws {TypeError} no type, or one that nests deeper than 500.
 */
export function typeFromJson(json: unknown): Type {
  return read(json, 0);
}

/** The type as one JSON text: same type, same text, whatever the order its attributes were written in. */
export function typeText(type: Type): string {
  return JSON.stringify(typeToJson(type));
}

/** Are these the same type, attribute by attribute? */
export function sameType(a: Type, b: Type): boolean {
  return a === b || (a.kind === b.kind && typeText(a) === typeText(b));
}

/** The type of an attribute that `attributeNames` has named. */
export function attributeOf(type: { readonly attributes: { readonly [name: string]: Type } }, name: string): Type {
  return type.attributes[name] ?? dynamic;
}

function read(json: unknown, depth: number): Type {
  const primitive = primitives.get(json);
  if (primitive) return primitive;
  if (depth > deepest) throw new TypeError(`a type nests deeper than ${deepest}`);
  if (!Array.isArray(json) || json.length !== 2) throw notType(json);
  const [kind, of]: readonly unknown[] = json;
  if (kind === 'list' || kind === 'set' || kind === 'map') return { kind, element: read(of, depth + 1) };
  if (kind === 'tuple' && Array.isArray(of)) return { kind, elements: of.map((element) => read(element, depth + 1)) };
  if (kind === 'object' && isRecord(of)) {
    const attributes: Record<string, Type> = Object.create(null);
    for (const [name, type] of Object.entries(of)) attributes[name] = read(type, depth + 1);
    Object.keys(attributes).forEach(refuseHalfCharacter);
    return { kind, attributes };
  }
  throw notType(json);
}

function refuseHalfCharacter(name: string): void {
  if (!isWellFormed(name)) throw new TypeError(`the attribute name ${JSON.stringify(name)} holds half a character`);
}

function notType(json: unknown): TypeError {
  const text = JSON.stringify(json) ?? String(json);
  return new TypeError(`${text.length > 60 ? `${text.slice(0, 60)}...` : text} is not a type`);
}
