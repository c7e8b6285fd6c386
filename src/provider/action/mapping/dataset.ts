import { isList, isObject, type Json, parseJson } from '../../../contract';
import { string } from '../../../cty';
import type { Attributes } from '../../../plugin';
import { type Codec, memberOf, plain } from '../../codecs';
import { type Fields, fields, listOf, via } from '../../fields';
import { json, printText } from '../../json-text';
import { whole } from '../../merge';
import { toRecord } from '../../record';
import { readJson } from '../read-json';
import { dataset as attributes } from '../schema/dataset';
import { jqQuery } from './jq-query';

const text = plain(string);

/** A property's identifier, or the JSON text of an object that says where the property is. */
const property: Codec = {
  toApi: (value) => (typeof value === 'string' ? (readObject(value) ?? value) : undefined),
  toState: (answer, reading) =>
    isObject(answer) ? printText(answer, reading.escapeHtml) : text.toState(answer, reading),
  shape: whole,
};

/** `{ jq_query }`, an object of a plain type and so without a table of its own. */
const query: Codec = {
  toApi: (value) => jqQuery('value').toApi(memberOf(value, 'jq_query')),
  toState: (answer, { prior, escapeHtml }) => {
    const text = jqQuery('value').toState(answer, { prior: memberOf(prior, 'jq_query'), escapeHtml });
    return text === null ? null : toRecord([['jq_query', text]]);
  },
  shape: whole,
};

/** Anything but a query, null too: `value = null` is a comparison of its own. */
const constant: Codec = {
  toApi: (value) => (typeof value === 'string' && value !== '' ? parseJson(value) : undefined),
  toState: (answer, { prior, escapeHtml }) => {
    if (answer === undefined || isQuery(answer)) return prior === '' ? '' : null;
    return printText(answer, escapeHtml);
  },
  shape: whole,
};

/** One level of rules and all below it; the innermost level has no attribute `rules`. */
function rulesOf(level: Attributes): Codec {
  const below = level.rules && 'attributes' in level.rules ? level.rules.attributes : undefined;
  const rules = listOf(
    fields(level, {
      blueprint: 'blueprint',
      combinator: 'combinator',
      direction: 'direction',
      operator: 'operator',
      property: via('property', property),
      property_schema: via('propertySchema', json),
      required: 'required',
      value: via('value', query),
      value_json: via('value', constant),
      ...(below && { rules: via('rules', rulesOf(below)) }),
    }),
  );
  return { ...rules, toState: (json, reading) => (isEmptyList(json) ? [] : rules.toState(json, reading)) };
}

/** A group without rules is a group all the same: its empty list is not the same as none. */
function isEmptyList(json: Json | undefined): boolean {
  return isList(json) && json.length === 0;
}

const rules = rulesOf(attributes.rules.attributes);

/** Which entities an input offers. */
export const dataset: Fields<typeof attributes> = fields(attributes, {
  combinator: 'combinator',
  rules: via('rules', { ...rules, toState: (json, reading) => rules.toState(json ?? [], reading) }),
});

function isQuery(answer: Json): boolean {
  return isObject(answer) && typeof answer.jqQuery === 'string';
}

function readObject(text: string): Json | undefined {
  const value = text.trimStart().startsWith('{') ? readJson(text) : undefined;
  return isObject(value) ? value : undefined;
}
