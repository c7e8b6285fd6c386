import { bool, string } from '../../cty';
import { exactlyOneOf, oneOf, type Schema } from '../../plugin';
import { approval } from './schema/approval';
import { automationTrigger } from './schema/automation';
import {
  azureMethod,
  githubMethod,
  gitlabMethod,
  integrationMethod,
  kafkaMethod,
  webhookMethod,
} from './schema/methods';
import { selfServiceTrigger } from './schema/self-service';
import { upsertEntityMethod } from './schema/upsert-method';

const otherMethods = [
  'webhook_method',
  'github_method',
  'gitlab_method',
  'azure_method',
  'upsert_entity_method',
  'integration_method',
];

/** Source: Port API, "Create an action/automation"; the Go provider's schema, `port_action`. */
export const schema = {
  description:
    'An action: something people start from a form (`self_service_trigger`) or that an event starts (`automation_trigger`), and what then runs (one of the `*_method` attributes).',
  attributes: {
    id: { type: string, computed: true, description: 'The identifier of the action.' },
    identifier: {
      type: string,
      required: true,
      description: 'Identifier of the action; changing it renames the action, and its permissions stay.',
    },
    blueprint: {
      type: string,
      optional: true,
      validators: [oneOf('')],
      deprecated: 'Use blueprint_identifier of the trigger instead.',
      description: 'Left over from version 1: must be empty or left out.',
    },
    title: { type: string, optional: true, description: 'What the action is called.' },
    icon: { type: string, optional: true, description: 'Name of the icon of the action.' },
    description: { type: string, optional: true, description: 'What the action does.' },
    publish: {
      type: bool,
      optional: true,
      default: true,
      description: 'Whether the action is live; one that is not is seen by admins only.',
    },
    allow_anyone_to_view_runs: {
      type: bool,
      optional: true,
      description: 'Whether every member may see its runs; Port says `true` where it is left out.',
    },
    ...approval,
    self_service_trigger: {
      nesting: 'single',
      optional: true,
      attributes: selfServiceTrigger,
      validators: [exactlyOneOf('automation_trigger')],
      description: 'The form that starts it. Exactly one trigger is set.',
    },
    automation_trigger: {
      nesting: 'single',
      optional: true,
      attributes: automationTrigger,
      description: 'The event that starts it. Exactly one trigger is set.',
    },
    kafka_method: {
      nesting: 'single',
      optional: true,
      validators: [exactlyOneOf(...otherMethods)],
      attributes: kafkaMethod,
      description: 'Writes a message to the Kafka topic of the organization. Exactly one method is set.',
    },
    webhook_method: {
      nesting: 'single',
      optional: true,
      attributes: webhookMethod,
      description: 'Sends an HTTP request. Exactly one method is set.',
    },
    github_method: {
      nesting: 'single',
      optional: true,
      attributes: githubMethod,
      description: 'Starts a GitHub workflow. Exactly one method is set.',
    },
    gitlab_method: {
      nesting: 'single',
      optional: true,
      attributes: gitlabMethod,
      description: 'Starts a GitLab pipeline. Exactly one method is set.',
    },
    azure_method: {
      nesting: 'single',
      optional: true,
      attributes: azureMethod,
      description: 'Starts an Azure DevOps pipeline. Exactly one method is set.',
    },
    upsert_entity_method: {
      nesting: 'single',
      optional: true,
      attributes: upsertEntityMethod,
      description: 'Creates or changes an entity. Exactly one method is set.',
    },
    integration_method: {
      nesting: 'single',
      optional: true,
      attributes: integrationMethod,
      description: 'Starts a workflow through an installed integration. Exactly one method is set.',
    },
  },
} as const satisfies Schema;
