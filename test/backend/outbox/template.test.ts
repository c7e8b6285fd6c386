import { fillTemplate, fillText, programsOf } from '../../../src/backend/operations/outbox/fill-template';
import { isPlainPath, namesOwnApi } from '../../../src/backend/operations/outbox/own-api';
import type { Json } from '../../../src/contract';

const results = new Map<string, Json>([
  ['.text', 'a'],
  ['.number', 3],
  ['.list', [1, 'b']],
  ['.object', { x: 1, y: { z: null } }],
  ['.null', null],
  ['.true', true],
  ['.template', '{{ .text }}'],
  ['{a: {b: "}}"}}', 'nested'],
]);

describe('A-70: a template and what it becomes', () => {
  test.each<[Json, Json]>([
    ['plain', 'plain'],
    ['{{ .text }}', 'a'],
    ['{{.number}}', 3],
    ['{{ .list }}', [1, 'b']],
    ['{{ .object }}', { x: 1, y: { z: null } }],
    ['{{ .null }}', null],
    ['{{ .failing }}', null],
    ['{{ .text }}-{{ .number }}', 'a-3'],
    ['<{{ .object }}>', '<{"x":1,"y":{"z":null}}>'],
    ['<{{ .null }}{{ .failing }}>', '<nullnull>'],
    [' {{ .true }}', ' true'],
    ['{{ {a: {b: "}}"}} }}', 'nested'],
    ['{{ .template }}', '{{ .text }}'],
    ['no end {{ .text', null],
    [
      ['{{ .text }}', 1, null, ['{{ .number }}']],
      ['a', 1, null, [3]],
    ],
    [{ a: { b: '{{ .text }}' } }, { a: { b: 'a' } }],
    [{ '{{ .text }}': 1 }, { a: 1 }],
    [{ 'x-{{ .number }}': 1 }, { 'x-3': 1 }],
    [{ '{{ .null }}': 1, '{{ .failing }}': 2, '{{ .list }}': 3, '{{ .object }}': 4, kept: 5 }, { kept: 5 }],
    [{ '{{ .number }}': 1 }, { '3': 1 }],
    [
      { '{{ spreadValue() }}': '{{ .object }}', x: 2 },
      { x: 2, y: { z: null } },
    ],
    [
      { x: 2, '{{ spreadValue() }}': '{{ .object }}' },
      { x: 1, y: { z: null } },
    ],
    [{ '{{ spreadValue() }}': '{{ .list }}', a: 1 }, { a: 1 }],
    [{ '{{ spreadValue() }}': { n: '{{ .number }}' } }, { n: 3 }],
    [
      { '{{ spreadValue() }} ': '{{ .object }}', a: 1 },
      { 'null ': { x: 1, y: { z: null } }, a: 1 },
    ],
  ])('%j becomes %j', (template, filled) => expect(fillTemplate(template, results)).toEqual(filled));

  test('A-70: a key of a prototype is a key like any other', () => {
    const filled = fillTemplate({ '{{ .k }}': { polluted: true } }, new Map([['.k', '__proto__']]));
    expect(Object.keys(filled as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('each program is asked for once, those of keys too', () => {
    const template = { '{{ .a }}': ['{{ .b }} {{ .a }}', { '{{ spreadValue() }}': '{{ .c }}' }] };
    expect([...programsOf(template)].sort()).toEqual(['.a', '.b', '.c']);
  });
});

const own = ['http://127.0.0.1:3000', 'https://port.acme.test'];

describe('A-64: what names the backend’s own API', () => {
  test.each<[string, boolean]>([
    ['http://127.0.0.1:3000/v1/x', true],
    ['https://port.acme.test/v1/actions/runs/{{ .event.diff.after.id }}/approval', true],
    ['https://port.acme.test{{ .inputs.x }}', false],
    ['https://port.acme.test', false],
    ['https://port.acme.test.evil.test/v1', false],
    ['https://port.acme.test:8443/v1', false],
    ['https://port.acme.test@evil.test/v1', false],
    ['{{ .inputs.host }}/v1', false],
    ['https://{{ .inputs.host }}/v1', false],
    ['http://127.0.0.1:30000/v1', false],
    ['HTTP://127.0.0.1:3000/v1', false],
  ])('%s: %s', (url, is) => expect(namesOwnApi(url, own)).toBe(is));

  test.each<[string, string, boolean]>([
    ['r_1', 'https://port.acme.test/v1/runs/r_1/approval', true],
    ['a/b', 'https://port.acme.test/v1/runs/a%2Fb/approval', true],
    ['x?run_as=admin#', 'https://port.acme.test/v1/runs/x%3Frun_as%3Dadmin%23/approval', true],
    ['..', 'https://port.acme.test/v1/runs/../approval', false],
    ['.', 'https://port.acme.test/v1/runs/./approval', false],
    ['%2e%2e', 'https://port.acme.test/v1/runs/%252e%252e/approval', true],
  ])('the value %j stands in the path as %s; plain: %s', (value, url, plain) => {
    const template = 'https://port.acme.test/v1/runs/{{ .id }}/approval';
    expect(fillText(template, new Map([['.id', value]]), encodeURIComponent)).toBe(url);
    expect(isPlainPath(url)).toBe(plain);
  });
});
