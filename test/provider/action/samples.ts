import type { Written } from './complete';

/** The least of an action, called `a`, and whatever a case is about. */
export const action = (some: Written): Written => ({
  id: 'a',
  identifier: 'a',
  self_service_trigger: { operation: 'DAY-2' },
  kafka_method: {},
  ...some,
});

/** The same, told by the part that a case is about; an input is called `x`. */
export const trigger = (some: Written): Written => action({ self_service_trigger: { operation: 'DAY-2', ...some } });
export const inputs = (some: Written, beside: Written = {}): Written => trigger({ user_properties: some, ...beside });
export const text = (some: Written): Written => inputs({ string_props: { x: some } });
export const number = (some: Written): Written => inputs({ number_props: { x: some } });
export const array = (some: Written): Written => inputs({ array_props: { x: some } });
export const rule = (some: Written): Written => text({ dataset: { combinator: 'and', rules: [some] } });
export const automation = (some: Written): Written => action({ self_service_trigger: null, automation_trigger: some });
export const runEvent = { run_created_event: { action_identifier: 'b' } } as const;
export const webhook = (some: Written): Written =>
  action({ kafka_method: null, webhook_method: { url: 'u', ...some } });
export const upsert = (some: Written): Written =>
  action({ kafka_method: null, upsert_entity_method: { blueprint_identifier: 'b', ...some } });

/** A condition of a trigger. */
export const search = (some: object): string =>
  JSON.stringify({ type: 'SEARCH', combinator: 'and', rules: [], ...some });
