import { type ListOrder, sameEntries } from '../contract';
import { isUnknown, list, string, type Value } from '../cty';
import type { PlainAttribute } from '../plugin';
import type { ProviderConfig } from './config';

/**
 * The attribute that holds the names of one kind that are granted something, such as `roles`.
 *
 * Two lists with the same entries mean the same, so that an order the author chose under `normalize`, or one that the
 * Go provider left in state, is no change.
 *
 * Source: spec.
 */
export const permissionList = (description: string) =>
  ({
    type: list(string),
    optional: true,
    default: [],
    sameMeaning: sameNames,
    description: `${description} Sorted by code point, as \`sort()\` does.`,
  }) as const satisfies PlainAttribute;

function sameNames(a: Value, b: Value): boolean {
  return isNames(a) && isNames(b) && sameEntries(a, b);
}

function isNames(value: Value): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** How this connection's provider block wants lists; undefined while that is known only after apply (spec R-13). */
export function listOrder(config: ProviderConfig | undefined): ListOrder | undefined {
  const order = config?.permission_list_order ?? 'strict';
  if (isUnknown(order)) return undefined;
  return order === 'normalize' ? 'normalize' : 'strict';
}
