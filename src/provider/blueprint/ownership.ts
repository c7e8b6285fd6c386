import { isRecord, isUnknown } from '../../cty';
import { matches, type Validator } from '../../plugin';

const shape = /^[A-Za-z0-9@_=\\-]+(?:\.[A-Za-z0-9@_=\\-]+)*$/;

/** A path of relations, joined by dots. Source: spec M-55. */
export const relationPath = matches(shape, 'be relations joined by dots, such as "service.system"');

/** The same, or nothing, which direct ownership may say. */
export const optionalRelationPath = matches(
  new RegExp(`^$|${shape.source}`),
  'be relations joined by dots, such as "service.system"',
);

/** Says whether a text is a path of relations. */
export const isRelationPath = (path: string): boolean => shape.test(path);

/**
 * Inherited ownership needs a path to inherit along, and direct ownership has none.
 *
 * Source: spec M-53; Port API, "Create a blueprint", `ownership`.
 */
export const ownershipHasPath: Validator = {
  description: 'needs `path` with `type = "Inherited"`, and only then',
  check({ value, path, diagnostics }) {
    if (!isRecord(value) || isUnknown(value.type) || isUnknown(value.path)) return;
    if (value.type === 'Inherited' && (value.path === null || value.path === '')) {
      const detail =
        'Inherited ownership has no path. Write path = "RELATION" with the relation to the owning entity (several are ' +
        'joined by dots), or type = "Direct" to set teams on each entity.';
      diagnostics.error('Ownership without path', detail, path.attribute('path'));
    }
    if (value.type === 'Direct' && value.path !== null && value.path !== '') {
      const detail = 'Direct ownership follows no path. Remove path, or write type = "Inherited".';
      diagnostics.error('Ownership with a path it does not follow', detail, path.attribute('path'));
    }
  },
};
