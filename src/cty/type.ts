/**
 * Terraform's types as plain data. Constructors keep the literal type, so that a schema written with them tells
 * TypeScript what its values look like (see `ValueOf`).
 *
 * Source: OpenTofu docs, "Wire Format for OpenTofu Objects and Associated Values", section "Schema.Attribute Mapping
 * Rules for MessagePack".
 */
export type StringType = { readonly kind: 'string' };

/** Any number, of any size and precision. */
export type NumberType = { readonly kind: 'number' };

/** True or false. */
export type BoolType = { readonly kind: 'bool' };

/** Any type: a value of it says which. */
export type DynamicType = { readonly kind: 'dynamic' };

/** Any number of elements of one type, in order. */
export type ListType<E extends Type = Type> = { readonly kind: 'list'; readonly element: E };

/** Any number of different elements of one type, in no order. */
export type SetType<E extends Type = Type> = { readonly kind: 'set'; readonly element: E };

/** Any number of elements of one type, by key. */
export type MapType<E extends Type = Type> = { readonly kind: 'map'; readonly element: E };

/** So many elements, each of its own type. */
export type TupleType<E extends readonly Type[] = readonly Type[]> = { readonly kind: 'tuple'; readonly elements: E };

/** So many attributes, each of its own type, by name. */
export type ObjectType<A extends AttributeTypes = AttributeTypes> = { readonly kind: 'object'; readonly attributes: A };

/** The types of an object's attributes, by name. */
export type AttributeTypes = { readonly [name: string]: Type };

/** Any of them. */
export type Type =
  | StringType
  | NumberType
  | BoolType
  | DynamicType
  | { readonly kind: 'list'; readonly element: Type }
  | { readonly kind: 'set'; readonly element: Type }
  | { readonly kind: 'map'; readonly element: Type }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | { readonly kind: 'object'; readonly attributes: { readonly [name: string]: Type } };

/** The type of texts. */
export const string: StringType = { kind: 'string' };

/** The type of numbers. */
export const number: NumberType = { kind: 'number' };

/** The type of true and false. */
export const bool: BoolType = { kind: 'bool' };

/** The type of values that say their type themselves. */
export const dynamic: DynamicType = { kind: 'dynamic' };

/** Makes the type of lists of `element`. */
export const list = <const E extends Type>(element: E): ListType<E> => ({ kind: 'list', element });

/** Makes the type of sets of `element`. */
export const set = <const E extends Type>(element: E): SetType<E> => ({ kind: 'set', element });

/** Makes the type of maps of `element`. */
export const map = <const E extends Type>(element: E): MapType<E> => ({ kind: 'map', element });

/** Makes the type of tuples of these elements. */
export const tuple = <const E extends readonly Type[]>(elements: E): TupleType<E> => ({ kind: 'tuple', elements });

/** Makes the type of objects with these attributes. */
export const object = <const A extends AttributeTypes>(attributes: A): ObjectType<A> => ({
  kind: 'object',
  attributes,
});

/** The type of the element at `index` of a list, set, map or tuple; of any other type, and beyond a tuple, dynamic. */
export function elementType(type: Type, index: number): Type {
  if (type.kind === 'tuple') return type.elements[index] ?? dynamic;
  return 'element' in type ? type.element : dynamic;
}
