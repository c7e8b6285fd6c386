import type { JsonObject } from '../../../src/contract';
import { toState, toUpdate } from '../../../src/provider/action/mapping';
import { completeAction } from './complete';
import { trigger } from './samples';

describe('R-43: an update keeps what is not modelled', () => {
  const planned = completeAction(
    trigger({
      user_properties: {
        string_props: {
          x: { title: 'new', dataset: { combinator: 'and', rules: [{ property: 'p', operator: 'isEmpty' }] } },
        },
        array_props: { l: { string_items: { format: 'url' } } },
      },
      steps: [{ title: 'S', order: ['x'] }],
      titles: { t: { title: 'T' } },
    }),
  );
  const server: JsonObject = {
    id: '1',
    identifier: 'a',
    title: 'gone with the plan',
    createdAt: 'then',
    createdBy: 'me',
    updatedAt: 'now',
    updatedBy: 'me',
    isViewRunAccess: true,
    color: 'kept',
    trigger: {
      type: 'self-service',
      operation: 'DAY-2',
      hint: 'kept',
      condition: { gone: true },
      userInputs: {
        layout: 'kept',
        properties: {
          x: {
            type: 'string',
            title: 'old',
            spec: 'kept',
            dataset: {
              combinator: 'and',
              rules: [
                { property: 'p', operator: 'isEmpty', note: 'kept' },
                { property: 'q', operator: 'isEmpty', note: 'gone' },
              ],
            },
          },
          l: { type: 'array', items: { type: 'string', format: 'email', style: 'kept' }, default: ['gone'] },
          z: { type: 'string', spec: 'gone' },
        },
        steps: [
          { title: 'R', order: [], mark: 'gone' },
          { title: 'S', order: [], mark: 'kept' },
        ],
        titles: { t: { title: 'old', mark: 'kept' }, u: { title: 'gone' } },
      },
    },
    invocationMethod: { type: 'KAFKA', topic: 'kept', payload: { gone: true } },
  };

  test('at every level, and nothing of what is modelled or filled in by Port', () => {
    expect(toUpdate(planned, server)).toEqual({
      identifier: 'a',
      publish: true,
      color: 'kept',
      trigger: {
        type: 'self-service',
        operation: 'DAY-2',
        hint: 'kept',
        userInputs: {
          layout: 'kept',
          properties: {
            x: {
              type: 'string',
              title: 'new',
              spec: 'kept',
              dataset: { combinator: 'and', rules: [{ property: 'p', operator: 'isEmpty', note: 'kept' }] },
            },
            l: { type: 'array', items: { type: 'string', format: 'url', style: 'kept' } },
          },
          steps: [{ title: 'S', order: ['x'], mark: 'kept' }],
          titles: { t: { title: 'T', mark: 'kept' } },
        },
      },
      invocationMethod: { type: 'KAFKA', topic: 'kept' },
    });
  });

  test('a default of objects, which HCL holds as texts, keeps the types it has in Port', () => {
    const answered = (title: string): JsonObject => ({
      identifier: 'a',
      trigger: {
        type: 'self-service',
        operation: 'DAY-2',
        userInputs: {
          properties: {
            l: {
              type: 'array',
              title,
              items: { type: 'object' },
              default: [{ n: 1, b: true, o: { k: [1.5] }, t: '1' }, { n: 2 }],
            },
          },
        },
      },
      invocationMethod: { type: 'KAFKA' },
    });
    const state = toState(answered('old'), undefined, true);
    const list = state.self_service_trigger?.user_properties?.array_props?.l;
    expect(list?.object_items?.default).toEqual([{ n: '1', b: 'true', o: '{"k":[1.5]}', t: '1' }, { n: '2' }]);
    expect(toUpdate(state, answered('new'))).toEqual({ ...answered('old'), publish: true });
  });

  const changed = (some: JsonObject): JsonObject => ({ ...server, ...some });
  test.each<[string, JsonObject, string]>([
    ['trigger', changed({ trigger: { type: 'automation', event: {}, hint: 'gone' } }), 'hint'],
    ['method', changed({ invocationMethod: { type: 'WEBHOOK', url: 'u', topic: 'gone' } }), 'topic'],
    [
      'input',
      changed({
        trigger: { type: 'self-service', userInputs: { properties: { x: { type: 'number', spec: 'gone' } } } },
      }),
      'spec',
    ],
    [
      'list',
      changed({
        trigger: {
          type: 'self-service',
          userInputs: { properties: { l: { type: 'array', items: { type: 'number', style: 'gone' } } } },
        },
      }),
      'style',
    ],
  ])('but nothing of a %s whose type changed', (_, stored, key) => {
    expect(JSON.stringify(toUpdate(planned, stored))).not.toContain(`"${key}"`);
  });
});
