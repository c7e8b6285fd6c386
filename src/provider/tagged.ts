import { isObject } from '../contract';
import type { Codec } from './codecs';
import { type Fields, single } from './fields';
import { type Shape, whole } from './merge';

/**
 * One of several attributes that share a key of the API, where `type` says which of them the object is. An object of
 * another type is none of it, so that what somebody changed from one to the other shows on both.
 */
export function tagged<A>(type: string, inner: Fields<A>): Codec {
  const object = single(inner, { presence: true });
  return {
    toApi: (value) => ({ type, ...inner.toApi(value as Parameters<Fields<A>['toApi']>[0]) }), // a value of its schema
    toState: (json, reading) => object.toState(isObject(json) && json.type === type ? json : undefined, reading),
    shape: taggedShape(inner.shape),
  };
}

/** Of an object whose `type` says what else is in it: what is modelled of each type. */
export function shapeByType(shapes: { readonly [type: string]: Shape }): Shape {
  return {
    kind: 'choice',
    choose: ({ type }) => {
      const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined;
      return shape?.kind === 'object' ? taggedShape(shape) : whole;
    },
  };
}

function taggedShape(shape: Extract<Shape, { kind: 'object' }>): Extract<Shape, { kind: 'object' }> {
  return { kind: 'object', keys: { ...shape.keys, type: whole } };
}
