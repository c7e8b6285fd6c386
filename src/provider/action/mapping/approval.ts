import { isObject } from '../../../contract';
import { string } from '../../../cty';
import { type Codec, plain } from '../../codecs';
import { fields, via } from '../../fields';
import { whole } from '../../merge';
import { toRecord } from '../../record';
import { shapeByType, tagged } from '../../tagged';
import { approvalWebhook } from '../schema/approval';

/** `true` and `false` are booleans in the API, `ANY` and `ALL` objects; each is read back as it was sent (spec A-11). */
const required: Codec = {
  toApi: (value) => (value === 'true' ? true : value === 'false' ? false : { type: plain(string).toApi(value) ?? '' }),
  toState: (json, reading) => plain(string).toState(isObject(json) ? json.type : json, reading),
  shape: whole,
};

/** An empty object in HCL: that it is there is all it says. */
const email: Codec = {
  toApi: () => ({ type: 'email' }),
  toState: (json) => (isObject(json) && (json.type === 'email' || isUntyped(json)) ? toRecord<null>([]) : null),
  shape: whole,
};

const webhook = fields(approvalWebhook, { url: 'url', format: 'format' });

/** Whether a run waits for approval, and how the approvers are told. */
export const approval = {
  required_approval: via('requiredApproval', required),
  approval_email_notification: via('approvalNotification', email),
  approval_webhook_notification: via('approvalNotification', tagged('webhook', webhook)),
};

/** What is modelled of a notification of either type. */
export const notificationShape = shapeByType({ email: { kind: 'object', keys: {} }, webhook: webhook.shape });

/** E-mail is what the API takes a notification for that does not say its type. */
function isUntyped(json: { readonly type?: unknown }): boolean {
  return json.type === undefined;
}
