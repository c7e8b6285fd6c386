import { bool, string } from '../../cty';
import type { Attribute, Attributes, Schema } from '../../plugin';
import { sameMeaning } from '../json-text';
import { permissionList } from '../permission-list';

/** A policy's own rules say what is wrong with its text (`checkPermissions`), so that it is said once. */
const policy = (verb: string) =>
  ({
    type: string,
    optional: true,
    sameMeaning,
    description: `A policy that decides who may ${verb}, as JSON: \`queries\` over the catalog and \`conditions\` in jq. Where there is one, the lists no longer do.`,
  }) as const satisfies Attribute;

const names = (verb: string) =>
  ({
    policy: policy(verb),
    roles: permissionList(`Roles that may ${verb}: \`Admin\`, \`Member\` or \`BLUEPRINT-moderator\`.`),
    teams: permissionList(`Names or identifiers of teams whose members may ${verb}.`),
    users: permissionList(`E-mail addresses of users who may ${verb}.`),
  }) as const satisfies Attributes;

/** Source: spec R-10; Port API, "Change an action's permissions". */
export const schema = {
  description:
    'Who may execute an action and who may approve its runs. Every action has permissions from its creation; ' +
    'destroying this resource forgets them and changes nothing in Port.',
  attributes: {
    action_identifier: {
      type: string,
      required: true,
      forcesReplacement: true,
      description: 'The action these are the permissions of.',
    },
    blueprint_identifier: {
      type: string,
      optional: true,
      deprecated: 'Actions no longer belong to a blueprint. Remove blueprint_identifier; it is not sent.',
      description: 'Kept as written, never sent.',
    },
    id: { type: string, computed: true, stable: true, description: 'The identifier of the action.' },
    permissions: {
      nesting: 'single',
      required: true,
      description: 'The grants. A list left out is empty.',
      attributes: {
        approve: {
          nesting: 'single',
          required: true,
          description: "Who may approve the action's runs; only of weight where the action requires approval.",
          attributes: names("approve the action's runs"),
        },
        execute: {
          nesting: 'single',
          required: true,
          description: 'Who may see and execute the action.',
          attributes: {
            ...names('execute the action'),
            owned_by_team: {
              type: bool,
              optional: true,
              default: true,
              description: 'Also the members of a team that owns the entity; for DAY-2 and DELETE actions.',
            },
          },
        },
      },
    },
  },
} as const satisfies Schema;
