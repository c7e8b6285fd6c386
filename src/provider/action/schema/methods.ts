import { map, string } from '../../../cty';
import { type Attributes, oneOf } from '../../../plugin';
import { jsonText } from '../../json-text';
import { payloadShape, shapedJson } from '../shaped-json';
import { templatedBool } from '../templated-bool';

const workflow = {
  org: { type: string, required: true, description: 'GitHub organization that owns the repository.' },
  repo: { type: string, required: true, description: 'Repository of the workflow.' },
  workflow: { type: string, required: true, description: 'File name or id of the workflow.' },
  workflow_inputs: jsonText('object', {
    optional: true,
    description: 'Inputs of the workflow, a JSON object; values may be `{{ }}` templates.',
  }),
  report_workflow_status: {
    type: string,
    optional: true,
    validators: [templatedBool],
    description: 'Whether the end of the workflow ends the run: `true`, `false` or a `{{ }}` template.',
  },
} as const satisfies Attributes;

/** A message on the Kafka topic of the organization. */
export const kafkaMethod = {
  payload: shapedJson('any', payloadShape, {
    optional: true,
    description: 'The message, a JSON object or list; values may be `{{ }}` templates.',
  }),
} as const satisfies Attributes;

/** An HTTP request. */
export const webhookMethod = {
  url: { type: string, required: true, description: 'Where the request goes; may hold `{{ }}` templates.' },
  method: { type: string, optional: true, description: 'HTTP method; Port uses `POST` where it is left out.' },
  headers: { type: map(string), optional: true, description: 'Headers; values may be `{{ }}` templates.' },
  body: shapedJson('any', payloadShape, {
    optional: true,
    description: 'The body, a JSON object or list; values may be `{{ }}` templates.',
  }),
  agent: {
    type: string,
    optional: true,
    validators: [templatedBool],
    description: 'Whether the Port agent sends it, from inside your network: `true`, `false` or a `{{ }}` template.',
  },
  synchronized: {
    type: string,
    optional: true,
    validators: [templatedBool],
    description: 'Whether the response decides how the run ends: `true`, `false` or a `{{ }}` template.',
  },
} as const satisfies Attributes;

/** A GitHub workflow, through Port's GitHub app. */
export const githubMethod = workflow;

/** A GitLab pipeline. */
export const gitlabMethod = {
  project_name: { type: string, required: true, description: 'Project of the pipeline.' },
  group_name: { type: string, required: true, description: 'Group of the project, subgroups included.' },
  default_ref: { type: string, optional: true, description: 'Branch or tag to run on; GitLab decides if left out.' },
  pipeline_variables: jsonText('object', {
    optional: true,
    description: 'Variables of the pipeline, a JSON object; values may be `{{ }}` templates.',
  }),
} as const satisfies Attributes;

/** An Azure DevOps pipeline. */
export const azureMethod = {
  org: { type: string, required: true, description: 'Azure DevOps organization.' },
  webhook: { type: string, required: true, description: 'Name of the incoming webhook of the service connection.' },
  payload: shapedJson('any', payloadShape, {
    optional: true,
    description: 'What the pipeline is given, a JSON object or list; values may be `{{ }}` templates.',
  }),
} as const satisfies Attributes;

/** A workflow started through an installed integration. */
export const integrationMethod = {
  installation_id: { type: string, required: true, description: 'Installation id of the integration.' },
  integration_action_type: {
    type: string,
    required: true,
    validators: [oneOf('dispatch_workflow')],
    description: 'What the integration does: `dispatch_workflow`.',
  },
  integration_action_execution_properties: {
    nesting: 'single',
    required: true,
    attributes: workflow,
    description: 'Which workflow it starts, and with what.',
  },
} as const satisfies Attributes;
