import fc from 'fast-check';
import type { Written } from '../complete';
import { conditionText } from './dataset';
import { inputs } from './inputs';
import { constantOrJq, jq, key, list, oneOf, optional, type Part, required, text, together } from './parts';

const entity = required('blueprint_identifier', fc.constant('needed'));
const run = required('action_identifier', fc.constant('needed'));

/** Every event, one at a time. */
const automation = together(
  fc.oneof(
    required('entity_created_event', entity),
    required('entity_updated_event', entity),
    required('entity_deleted_event', entity),
    required('any_entity_change_event', entity),
    required('timer_property_expired_event', together(entity, required('property_identifier', fc.constant('ttl')))),
    required('run_created_event', run),
    required('run_updated_event', run),
    required('any_run_change_event', run),
  ),
  optional(
    'jq_condition',
    together(optional('expressions', list(jq)), optional('combinator', fc.constantFrom('and', 'or'))),
  ),
);

const buttonText = fc.constantFrom('Go', 'Fünfzehn Zeich.', '🚀🚀');

const operation = fc.oneof(
  required('operation', fc.constant('CREATE')),
  together(
    required('operation', fc.constantFrom('DAY-2', 'DELETE')),
    entity,
    optional('condition', fc.oneof(conditionText, fc.constant(''))),
  ),
);

const title = together(
  required('title', fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 140 })),
  optional('description', text),
  constantOrJq('visible', fc.boolean()),
);

/** A form: its inputs, what names them, and what is required by jq or not at all. */
const form: Part = fc.tuple(inputs, fc.dictionary(key, title, { maxKeys: 2 })).chain(([{ keys, written }, titles]) => {
  const names = [...new Set([...keys, ...Object.keys(titles)])];
  const some = fc.shuffledSubarray(names);
  const step = together(
    required('title', fc.string({ unit: 'grapheme-ascii', maxLength: 25 })),
    required('order', some),
    constantOrJq('visible', fc.boolean()),
  );
  return together(
    fc.oneof(
      fc.constant({}),
      optional('user_properties', fc.constant(written)),
      required('user_properties', waiting(written, keys)),
    ),
    optional('titles', fc.constant(titles)),
    oneOf(
      optional('order_properties', some),
      optional('steps', fc.uniqueArray(step, { maxLength: 3, selector: (each) => each.title })),
    ),
  ).filter(namesExist);
});

/** The same inputs, of which some wait for others. */
function waiting(written: Written, keys: readonly string[]): fc.Arbitrary<Written> {
  return fc.subarray([...keys]).map((others) => mapInputs(written, (input) => ({ ...input, depends_on: others })));
}

/** A name in an order stands for an input or title that is written; where those were left out, nothing may be named. */
function namesExist({ user_properties, titles, order_properties, steps }: Written): boolean {
  if (user_properties && titles) return true;
  return !order_properties && !steps;
}

/** A form says with jq which inputs are required, or the inputs say it. */
const requiredByJq = form.map((written) => ({
  ...written,
  ...(written.user_properties && {
    user_properties: mapInputs(written.user_properties as Written, ({ required, ...input }) => input),
  }), // inputs are
}));

function mapInputs(written: Written, change: (input: Written) => Written): Written {
  const kinds = Object.entries(written) as [string, { [key: string]: Written } | null][]; // maps of inputs
  return Object.fromEntries(
    kinds.map(([kind, all]) => [
      kind,
      all && Object.fromEntries(Object.entries(all).map(([name, input]) => [name, change(input)])),
    ]),
  );
}

const selfService = together(
  operation,
  fc.oneof(form, together(requiredByJq, required('required_jq_query', jq))),
  optional('action_card_button_text', buttonText),
  optional('execute_action_button_text', buttonText),
);

/** Exactly one trigger; forms are what there is most to say of. */
export const trigger: Part = fc.oneof(
  { weight: 4, arbitrary: required('self_service_trigger', selfService) },
  { weight: 1, arbitrary: required('automation_trigger', automation) },
);
