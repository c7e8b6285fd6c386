import { bool, object, string } from '../../../cty';
import { type Attributes, conflictsWith, lengthAtMost, oneOf } from '../../../plugin';
import { optionalRelationPath, ownershipHasPath, relationPath } from '../ownership';
import { propertyKeys } from './property';

/** How entities hang together: relations, and who owns them. */
export const links = {
  relations: {
    nesting: 'map',
    optional: true,
    validators: propertyKeys,
    description: 'Relations to other blueprints, by key.',
    attributes: {
      description: { type: string, optional: true, description: 'Explanation shown beside it.' },
      many: {
        type: bool,
        optional: true,
        default: false,
        description: 'Whether an entity may be related to several. `false` if left out.',
      },
      required: {
        type: bool,
        optional: true,
        default: false,
        description: 'Whether every entity must be related to one. `false` if left out.',
      },
      target: {
        type: string,
        required: true,
        description:
          'Identifier of the other blueprint, which must exist before: refer to it as `port_blueprint.NAME.identifier`.',
      },
      title: {
        type: string,
        optional: true,
        validators: [lengthAtMost(100)],
        description: 'What people see as its name.',
      },
    },
  },
  ownership: {
    nesting: 'single',
    optional: true,
    validators: [ownershipHasPath],
    description: 'Where the owning teams of an entity come from.',
    attributes: {
      path: {
        type: string,
        optional: true,
        validators: [optionalRelationPath],
        description: 'For `Inherited`: the relations to follow to the owning entity, joined by dots: `service.system`.',
      },
      title: {
        type: string,
        optional: true,
        validators: [lengthAtMost(100)],
        description: 'What the column of owning teams is called. Port calls it "Owning teams" if left out.',
      },
      type: {
        type: string,
        required: true,
        validators: [oneOf('Inherited', 'Direct')],
        description: '`Direct`: set on each entity. `Inherited`: those of a related entity, found by `path`.',
      },
    },
  },
  team_inheritance: {
    nesting: 'single',
    optional: true,
    // Not `deprecated` on the wire: core leaves deprecated attributes out of generated configuration, and the next plan
    // would take the inheritance away. The plan warns instead.
    description: 'Older form of inherited ownership: use `ownership` with `type = "Inherited"` instead.',
    attributes: {
      path: {
        type: string,
        required: true,
        validators: [relationPath],
        description: 'The relations to follow, joined by dots.',
      },
    },
  },
} as const satisfies Attributes;

/** Where Port announces changes of entities. */
export const changelog = {
  kafka_changelog_destination: {
    type: object({}),
    optional: true,
    validators: [conflictsWith('webhook_changelog_destination')],
    description: 'Announce changes of entities on the Kafka topic of the organization: `{}`.',
  },
  webhook_changelog_destination: {
    nesting: 'single',
    optional: true,
    description: 'Announce changes of entities to a URL.',
    attributes: {
      agent: {
        type: bool,
        optional: true,
        description: 'Whether the Port agent makes the call, from inside your network.',
      },
      url: { type: string, required: true, description: 'Where each change is posted.' },
    },
  },
} as const satisfies Attributes;
