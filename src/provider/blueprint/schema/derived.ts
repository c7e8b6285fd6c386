import { bool, map, string } from '../../../cty';
import { type Attributes, lengthAtMost, matches, oneOf } from '../../../plugin';
import { calculationFormats, kinds } from '../vocabulary';
import { enumColors, propertyKeys, shown, viewer } from './property';

/** Properties whose values Port works out. */
export const derived = {
  calculation_properties: {
    nesting: 'map',
    optional: true,
    validators: propertyKeys,
    description: 'Properties that Port computes with jq from the others, by key.',
    attributes: {
      ...shown,
      ...viewer,
      calculation: {
        type: string,
        required: true,
        description: 'The jq program, such as `.properties.a + "/" + .title`.',
      },
      colorized: { type: bool, optional: true, description: 'Whether values are shown in colours.' },
      colors: { type: map(string), optional: true, ...enumColors },
      date_format: {
        type: string,
        optional: true,
        description: 'How a date and time is shown, for `format = "date-time"`.',
      },
      format: {
        type: string,
        optional: true,
        validators: [oneOf(...calculationFormats)],
        description: 'What the result is, such as `url` or `date-time`.',
      },
      type: {
        type: string,
        required: true,
        validators: [oneOf(...kinds)],
        description: 'JSON type of the result: `string`, `number`, `boolean`, `object` or `array`.',
      },
    },
  },
  mirror_properties: {
    nesting: 'map',
    optional: true,
    validators: propertyKeys,
    description: 'Properties of related entities, shown as if they were of this one, by key.',
    attributes: {
      path: {
        type: string,
        required: true,
        validators: [
          matches(
            /^(?:[A-Za-z0-9@_=$-]+\.)+[^.]+$/,
            'be relations and then a property, joined by dots, such as "service.owner"',
          ),
        ],
        description: 'Relations to follow and the property at their end, joined by dots: `service.$title`.',
      },
      title: {
        type: string,
        optional: true,
        validators: [lengthAtMost(100)],
        description: 'What people see as its name.',
      },
    },
  },
} as const satisfies Attributes;
