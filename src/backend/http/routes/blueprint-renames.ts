import type { RouteShorthandOptions } from 'fastify';
import { type RenamedKey, renameKey, requireRenamable } from '../../operations';
import { finds } from '../gate';
import { bodySchema } from '../validate';
import type { Routes, Writing } from './routes';

interface Named {
  readonly blueprint: string;
  readonly key: string;
}

/** Each path under a blueprint, the kind of key it renames, and where its body says the new name. */
const renames: readonly (readonly [string, RenamedKey, string])[] = [
  ['properties', 'property', 'newPropertyName'],
  ['mirror', 'mirror', 'newMirrorName'],
  ['relations', 'relation', 'newRelationIdentifier'],
];

/** /v1/blueprints/:blueprint/properties/:key/rename, and the same of mirror properties and relations */
export const blueprintRenamesRoutes: Routes = async (app, { context }) => {
  for (const [path, kind, field] of renames) {
    const route = `/v1/blueprints/:blueprint/${path}/:key/rename`;
    const options: RouteShorthandOptions = {
      config: { scope: 'object' },
      preValidation: finds(context, (tx, { blueprint = '', key = '' }, caller) =>
        requireRenamable(tx, caller, blueprint, key, kind),
      ),
      schema: { body: bodySchema(`PATCH ${route}`) },
    };
    app.patch<Writing<Named>>(route, options, async ({ params, body, caller }) => ({
      ok: true,
      blueprint: await renameKey(context, caller, { ...params, kind }, String(body[field])),
    }));
  }
};
