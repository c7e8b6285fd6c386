import type { JsonObject } from '../../contract';
import { string } from '../../cty';
import type { StateOf } from '../../plugin';
import { plain } from '../codecs';
import { answered, type Field, fields, via } from '../fields';
import { merge, type Shape, whole } from '../merge';
import { shapeByType, tagged } from '../tagged';
import { approval, notificationShape } from './mapping/approval';
import { automation } from './mapping/automation';
import { methodShape, methods } from './mapping/methods';
import { keepObjectDefaults } from './mapping/object-defaults';
import { selfService } from './mapping/self-service';
import { schema } from './schema';

/** The state of this resource, as its schema has it. */
export type State = StateOf<typeof schema>;

/** Left over from version 1: an empty text may stay in state, an identifier moved into the trigger. */
const legacyBlueprint: Field = {
  key: undefined,
  toApi: () => undefined,
  toState: (_, { prior }) => (prior === '' ? '' : null),
  shape: whole,
};

const action = fields(schema.attributes, {
  id: answered('identifier'),
  identifier: via('identifier', plain(string)),
  blueprint: legacyBlueprint,
  title: 'title',
  icon: 'icon',
  description: 'description',
  publish: 'publish',
  allow_anyone_to_view_runs: 'allowAnyoneToViewRuns',
  ...approval,
  self_service_trigger: via('trigger', tagged('self-service', selfService)),
  automation_trigger: via('trigger', tagged('automation', automation)),
  ...methods,
});

/** What the API fills in itself and would refuse to be sent; and the other name of a flag that is modelled (spec R-31). */
const neverSent = ['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'isViewRunAccess'];

/** The body of a create or update: what the plan says, and nothing of what it does not. */
export const toApi: (state: Parameters<typeof action.toApi>[0]) => JsonObject = action.toApi;

/** State as the answer has it; where `prior` says the same in another form, in prior's form. */
export const toState: (api: JsonObject, prior: State | undefined, escapeHtml: boolean) => State = action.toState;

/** What of an action is modelled here. */
const shape: Shape = {
  kind: 'object',
  keys: {
    ...action.shape.keys,
    ...Object.fromEntries(neverSent.map((key) => [key, whole])),
    approvalNotification: notificationShape,
    invocationMethod: methodShape,
    trigger: shapeByType({ 'self-service': selfService.shape, automation: automation.shape }),
  },
};

/** The body of an update: what the plan says, and what it cannot say as the server has it (spec R-43). */
export function toUpdate(planned: Parameters<typeof toApi>[0], stored: JsonObject): JsonObject {
  return merge(keepObjectDefaults(toApi(planned), stored), stored, shape);
}
