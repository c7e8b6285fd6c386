import { isList, isObject, type Json, type JsonObject } from '../../../contract';
import { bool } from '../../../cty';
import { type Codec, plain } from '../../codecs';
import { fields, listOf, mapOf, via } from '../../fields';
import { json } from '../../json-text';
import { whole } from '../../merge';
import { toRecord } from '../../record';
import { selfServiceTrigger } from '../schema/self-service';
import { constant, jqQuery } from './jq-query';
import { reshaped } from './reshaped';
import { userProperties } from './user-properties';

const { steps, titles } = selfServiceTrigger;

const visibility = {
  visible: constant('visible', plain(bool)),
  visible_jq_query: jqQuery('visible'),
} as const;

const names = plain(steps.attributes.order.type);

/** The attribute is required, so a step without inputs has an empty list. */
const order: Codec = { ...names, toState: (json, reading) => names.toState(json, reading) ?? [] };

const stepFields = fields(steps.attributes, { title: 'title', order: via('order', order), ...visibility });
const titleFields = fields(titles.attributes, { title: 'title', description: 'description', ...visibility });

const flat = fields(selfServiceTrigger, {
  operation: 'operation',
  blueprint_identifier: 'blueprintIdentifier',
  user_properties: via('properties', userProperties),
  required_jq_query: jqQuery('required'),
  order_properties: 'order',
  steps: via('steps', listOf(stepFields, 'title')),
  titles: via('titles', mapOf(titleFields)),
  condition: via('condition', json),
  action_card_button_text: 'actionCardButtonText',
  execute_action_button_text: 'executeActionButtonText',
});

const {
  properties = whole,
  required = whole,
  order: listed = whole,
  steps: stepList = whole,
  titles: titleMap = whole,
  ...trigger
} = flat.shape.keys;

/**
 * The trigger of an action that people start. What makes the form is beside the rest in HCL and in `userInputs` in the
 * API; and there the required inputs are a list.
 */
export const selfService = reshaped(flat, {
  outward({ properties = {}, required, order, steps, titles, ...rest }) {
    const inputs = isObject(properties) ? properties : {};
    const marked = Object.entries(inputs).flatMap(([key, input]) => (isMarked(input) ? [key] : []));
    const form = { required: required ?? (marked.length > 0 ? marked : undefined), order, steps, titles };
    const there = Object.entries(form).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
    return { ...rest, userInputs: { properties: mapInputs(inputs, unmarked), ...toRecord<Json>(there) } };
  },
  inward({ userInputs, ...rest }) {
    const form = isObject(userInputs) ? userInputs : {};
    const marked = isList(form.required) ? form.required : [];
    const properties = isObject(form.properties) ? form.properties : {};
    const mark = (input: JsonObject, key: string): JsonObject => {
      return marked.includes(key) ? { ...input, required: true } : unmarked(input);
    };
    return { ...rest, ...form, properties: mapInputs(properties, mark) };
  },
  shape: {
    kind: 'object',
    keys: {
      ...trigger,
      userInputs: { kind: 'object', keys: { properties, required, order: listed, steps: stepList, titles: titleMap } },
    },
  },
});

function mapInputs(inputs: JsonObject, change: (input: JsonObject, key: string) => JsonObject): JsonObject {
  return toRecord<Json>(
    Object.entries(inputs).map(([key, input]) => [key, isObject(input) ? change(input, key) : input]),
  );
}

function isMarked(input: Json): boolean {
  return isObject(input) && input.required === true;
}

function unmarked({ required, ...input }: JsonObject): JsonObject {
  return input;
}
