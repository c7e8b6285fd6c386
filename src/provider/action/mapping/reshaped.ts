import type { JsonObject } from '../../../contract';
import type { Fields } from '../../fields';
import type { Shape } from '../../merge';

/** How an object of the API differs from what a table can say of it, key by key. */
type Reshaping = {
  /** From the table's object to the API's. */
  readonly outward: (object: JsonObject) => JsonObject;
  /** From the API's object to the table's. Never throws. */
  readonly inward: (object: JsonObject) => JsonObject;
  /** Of the API's object; the table's where left out. */
  readonly shape?: Extract<Shape, { kind: 'object' }>;
};

/** The same fields for an object whose keys sit elsewhere in the API than beside each other. */
export function reshaped<A>(inner: Fields<A>, { outward, inward, shape }: Reshaping): Fields<A> {
  return {
    toApi: (state) => outward(inner.toApi(state)),
    toState: (api, prior, escapeHtml) => inner.toState(inward(api), prior, escapeHtml),
    shape: shape ?? inner.shape,
  };
}
