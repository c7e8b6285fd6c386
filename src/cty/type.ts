/**
 * Terraform's types as plain data. Constructors keep the literal type, so that a schema written with them tells
 * TypeScript what its values look like (see `ValueOf`).
 *
 * Source: OpenTofu docs, "Wire Format for OpenTofu Objects and Associated Values", section "Schema.Attribute Mapping
 * Rules for MessagePack".
 */
export type StringType = { readonly kind: 'string' };
export type NumberType = { readonly kind: 'number' };
export type BoolType = { readonly kind: 'bool' };
export type DynamicType = { readonly kind: 'dynamic' };
export type ListType<E extends Type = Type> = { readonly kind: 'list'; readonly element: E };
export type SetType<E extends Type = Type> = { readonly kind: 'set'; readonly element: E };
export type MapType<E extends Type = Type> = { readonly kind: 'map'; readonly element: E };
export type TupleType<E extends readonly Type[] = readonly Type[]> = { readonly kind: 'tuple'; readonly elements: E };
export type ObjectType<A extends AttributeTypes = AttributeTypes> = { readonly kind: 'object'; readonly attributes: A };

export type AttributeTypes = { readonly [name: string]: Type };

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

export const string: StringType = { kind: 'string' };
export const number: NumberType = { kind: 'number' };
export const bool: BoolType = { kind: 'bool' };
export const dynamic: DynamicType = { kind: 'dynamic' };

export const list = <const E extends Type>(element: E): ListType<E> => ({ kind: 'list', element });
export const set = <const E extends Type>(element: E): SetType<E> => ({ kind: 'set', element });
export const map = <const E extends Type>(element: E): MapType<E> => ({ kind: 'map', element });
export const tuple = <const E extends readonly Type[]>(elements: E): TupleType<E> => ({ kind: 'tuple', elements });
export const object = <const A extends AttributeTypes>(attributes: A): ObjectType<A> => ({
  kind: 'object',
  attributes,
});

/** The type of the element at `index` of a list, set, map or tuple; of any other type, and beyond a tuple, dynamic. */
export function elementType(type: Type, index: number): Type {
  if (type.kind === 'tuple') return type.elements[index] ?? dynamic;
  return 'element' in type ? type.element : dynamic;
}
