import type { Caller } from '../../../access';
import { equalJson, isList, isObject, type Json, type JsonObject, objectAt } from '../../../contract';
import type { Blueprint, Transaction } from '../../store';
import type { Context } from '../context';
import { documentText, readDocument } from '../document';
import { renameModerators } from '../people/moderators';
import { relationsOf } from './blueprint-document';

/**
 * Carries a blueprint's new name to everything that spells it: its moderator role (in users and in every permission
 * list), relations of other blueprints, actions, catalog pages.
 *
 * Source: spec M-14, G-62.
 */
export async function renameBlueprint(
  context: Context,
  caller: Caller,
  tx: Transaction,
  former: Blueprint,
  identifier: string,
): Promise<void> {
  await renameModerators(context, caller, tx, former, identifier);
  for (const blueprint of await tx.blueprints.list()) {
    const before = readDocument(blueprint.document);
    const body = retarget(before, former.identifier, identifier);
    if (equalJson(before, body)) continue;
    await tx.blueprints.update({ ...blueprint, document: documentText(body) }, relationsOf(body));
  }
  for (const action of await tx.actions.list({ blueprints: [former.identifier] })) {
    const body = readDocument(action.document);
    const trigger = withBlueprint(objectAt(body, 'trigger'), identifier);
    const event: JsonObject = isObject(trigger.event) ? { event: withBlueprint(trigger.event, identifier) } : {};
    const document = documentText({ ...body, trigger: { ...trigger, ...event } });
    await tx.actions.update({ ...action, blueprint: identifier, document });
  }
  for (const page of await tx.pages.listOfBlueprint(former.id)) {
    const document = documentText({ ...readDocument(page.document), blueprint: identifier });
    await tx.pages.update({ ...page, document });
  }
}

function withBlueprint(part: JsonObject, identifier: string): JsonObject {
  return part.blueprintIdentifier === undefined ? part : { ...part, blueprintIdentifier: identifier };
}

/** Where relations, and the aggregations over what is related, lead to a blueprint by its former name. */
function retarget(body: JsonObject, from: string, to: string): JsonObject {
  const spelled = (key: 'target' | 'fromBlueprint', value: Json): Json =>
    isObject(value) && value[key] === from ? { ...value, [key]: to } : value;
  const each = (object: JsonObject, change: (value: Json) => Json) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
  const aggregation = (value: Json): Json => {
    if (!isObject(value) || !isList(value.pathFilter)) return spelled('target', value);
    return spelled('target', { ...value, pathFilter: value.pathFilter.map((path) => spelled('fromBlueprint', path)) });
  };
  const { relations, aggregationProperties } = body;
  return {
    ...body,
    ...(isObject(relations) ? { relations: each(relations, (value) => spelled('target', value)) } : {}),
    ...(isObject(aggregationProperties) ? { aggregationProperties: each(aggregationProperties, aggregation) } : {}),
  };
}
