import fc from 'fast-check';
import {
  jsonText,
  map,
  objectText,
  oneOf,
  optional,
  type Part,
  payloadText,
  required,
  someText,
  text,
  together,
} from './parts';

const switched = fc.constantFrom('true', 'false', '{{ .inputs.x }}', '\n{{ .y }} ');

const workflow = together(
  required('org', someText),
  required('repo', someText),
  required('workflow', someText),
  optional('workflow_inputs', objectText),
  optional('report_workflow_status', switched),
);

const relations = jsonText(
  fc.dictionary(someText, fc.oneof(someText, fc.constant(null), fc.array(someText, { maxLength: 2 })), { maxKeys: 2 }),
);

const mapping = together(
  optional('identifier', text),
  optional('icon', text),
  oneOf(optional('teams', fc.uniqueArray(someText, { maxLength: 3 })), optional('teams_jq', someText)),
  optional('properties', objectText),
  optional('relations', relations),
);

/** Exactly one method. */
export const method: Part = fc.oneof(
  required('kafka_method', optional('payload', payloadText)),
  required(
    'webhook_method',
    together(
      required('url', someText),
      optional('method', fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE')),
      optional('headers', map(text)),
      optional('body', payloadText),
      optional('agent', switched),
      optional('synchronized', switched),
    ),
  ),
  required('github_method', workflow),
  required(
    'gitlab_method',
    together(
      required('project_name', someText),
      required('group_name', someText),
      optional('default_ref', text),
      optional('pipeline_variables', objectText),
    ),
  ),
  required(
    'azure_method',
    together(required('org', someText), required('webhook', someText), optional('payload', payloadText)),
  ),
  required(
    'upsert_entity_method',
    together(
      required('blueprint_identifier', fc.constant('needed')),
      optional('title', text),
      optional('mapping', mapping),
    ),
  ),
  required(
    'integration_method',
    together(
      required('installation_id', someText),
      required('integration_action_type', fc.constant('dispatch_workflow')),
      required('integration_action_execution_properties', workflow),
    ),
  ),
);
