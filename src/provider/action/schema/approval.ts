import { object, string } from '../../../cty';
import { type Attributes, conflictsWith, oneOf } from '../../../plugin';
import { absoluteUrl } from '../absolute-url';

/** Where approval is asked for by an HTTP request. */
export const approvalWebhook = {
  url: { type: string, required: true, validators: [absoluteUrl], description: 'Where the request goes.' },
  format: {
    type: string,
    optional: true,
    validators: [oneOf('json', 'slack')],
    description: 'Shape of the body: `json` or `slack`.',
  },
} as const satisfies Attributes;

/**
 * Whether a run waits for approval, and how the approvers are told.
 *
 * Source: Port API, "Create an action/automation", `requiredApproval` and `approvalNotification`; spec.
 */
export const approval = {
  required_approval: {
    type: string,
    optional: true,
    validators: [oneOf('true', 'false', 'ANY', 'ALL')],
    description:
      'Whether a run waits for approval: `true` or `ANY` for one approver, `ALL` for every one, `false` for none.',
  },
  approval_email_notification: {
    type: object({}),
    optional: true,
    validators: [conflictsWith('approval_webhook_notification')],
    description: 'Asks the approvers by e-mail: write `{}`. Not with `approval_webhook_notification`.',
  },
  approval_webhook_notification: {
    nesting: 'single',
    optional: true,
    attributes: approvalWebhook,
    description: 'Asks for approval by an HTTP request. Not with `approval_email_notification`.',
  },
} as const satisfies Attributes;
