import { bool, string } from '../../../cty';
import { type Codec, plain } from '../../codecs';
import { fields, single, via } from '../../fields';
import { json } from '../../json-text';
import { shapeByType, tagged } from '../../tagged';
import {
  azureMethod,
  githubMethod,
  gitlabMethod,
  integrationMethod,
  kafkaMethod,
  webhookMethod,
} from '../schema/methods';
import { upsertEntity } from './upsert-method';

const text = plain(string);

/** `true` and `false` are texts in HCL, because a template may stand there too, and booleans in the API. */
const templatedBool: Codec = {
  toApi: (value) => (value === 'true' ? true : value === 'false' ? false : text.toApi(value)),
  toState: text.toState,
  shape: plain(bool).shape,
};

const workflow = fields(githubMethod, {
  org: 'org',
  repo: 'repo',
  workflow: 'workflow',
  workflow_inputs: via('workflowInputs', json),
  report_workflow_status: via('reportWorkflowStatus', templatedBool),
});

const kafka = fields(kafkaMethod, { payload: via('payload', json) });

const webhook = fields(webhookMethod, {
  url: 'url',
  method: 'method',
  headers: 'headers',
  body: via('body', json),
  agent: via('agent', templatedBool),
  synchronized: via('synchronized', templatedBool),
});

const gitlab = fields(gitlabMethod, {
  project_name: 'projectName',
  group_name: 'groupName',
  default_ref: 'defaultRef',
  pipeline_variables: via('pipelineVariables', json),
});

const azure = fields(azureMethod, { org: 'org', webhook: 'webhook', payload: via('payload', json) });

const integration = fields(integrationMethod, {
  installation_id: 'installationId',
  integration_action_type: 'integrationActionType',
  integration_action_execution_properties: via(
    'integrationActionExecutionProperties',
    single(workflow, { presence: true }),
  ),
});

/** What runs: one attribute for each `type` of `invocationMethod`. */
export const methods = {
  kafka_method: via('invocationMethod', tagged('KAFKA', kafka)),
  webhook_method: via('invocationMethod', tagged('WEBHOOK', webhook)),
  github_method: via('invocationMethod', tagged('GITHUB', workflow)),
  gitlab_method: via('invocationMethod', tagged('GITLAB', gitlab)),
  azure_method: via('invocationMethod', tagged('AZURE_DEVOPS', azure)),
  upsert_entity_method: via('invocationMethod', tagged('UPSERT_ENTITY', upsertEntity)),
  integration_method: via('invocationMethod', tagged('INTEGRATION_ACTION', integration)),
};

/** What is modelled of a method of each type. */
export const methodShape = shapeByType({
  KAFKA: kafka.shape,
  WEBHOOK: webhook.shape,
  GITHUB: workflow.shape,
  GITLAB: gitlab.shape,
  AZURE_DEVOPS: azure.shape,
  UPSERT_ENTITY: upsertEntity.shape,
  INTEGRATION_ACTION: integration.shape,
});
