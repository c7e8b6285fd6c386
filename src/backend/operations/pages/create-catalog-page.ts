import type { Caller } from '../../../access';
import { textAt } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import type { Context } from '../context';
import { readDocument } from '../document';
import { insertPage } from './create-page';

/**
 * Makes the page that lists a blueprint's entities, with its default permissions.
 *
 * Its identifier is the blueprint's in the plural: with an `s`, unless it ends in one (spec 05-api.md, section 9);
 * a number follows where that is taken.
 */
export async function createCatalogPage(
  context: Context,
  caller: Caller,
  tx: Transaction,
  blueprint: Blueprint,
): Promise<void> {
  const plural = blueprint.identifier.endsWith('s') ? blueprint.identifier : `${blueprint.identifier}s`;
  let identifier = plural;
  for (let i = 2; await tx.pages.find(identifier); i++) identifier = `${plural}_${i}`;
  const body = readDocument(blueprint.document);
  const icon = textAt(body, 'icon');
  const page = {
    identifier,
    title: textAt(body, 'title') ?? identifier,
    ...(icon === undefined ? {} : { icon }),
    type: 'blueprint-entities',
    blueprint: blueprint.identifier,
    widgets: [],
  };
  await insertPage(context, caller, tx, identifier, page, blueprint.id);
}
