import { Writable } from 'node:stream';
import pino from 'pino';
import { action, blueprint, user } from '../../backend/fixtures';
import { Acting, inputsOf, quick } from '../../backend/outbox/acting';
import { Mailbox } from '../../backend/outbox/mailbox';
import { Sink } from '../../backend/outbox/sink';
import { type Served, serving } from '../../backend/serving';
import { happened } from './table';

/**
 * Text of users that means something to whatever it is put into: templates, URLs, headers, mails, Slack messages, logs,
 * SQL, objects of JavaScript.
 *
 * Source: spec G-90, D-16, A-52 to; RFC 5322, section 2.2.
 */

jest.setTimeout(60_000);

const lines: string[] = [];
const stream = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});

let served: Served;
let sink: Sink;
let mailbox: Mailbox;
const acting = new Acting(() => served);

beforeAll(async () => {
  sink = await Sink.start();
  mailbox = await Mailbox.start();
  const mail = { url: mailbox.url, from: 'Portcullis <port@acme.test>' };
  served = await serving({ ...quick, mail, log: pino({ level: 'trace' }, stream) });
  await served.call('POST', '/v1/blueprints/_user/entities', user('mia@acme.test'));
  await served.call('POST', '/v1/organization/secrets', { secretName: 'KEY', secretValue: 'canary-7f3a9c' });
});

afterAll(async () => {
  await served.close();
  await sink.stop();
  await mailbox.stop();
});

/** Text that tries to be more than text, somewhere. */
const hostile = [
  '{{ .secrets.KEY }}',
  '{{ .secrets.KEY }',
  '}}{{ .secrets.KEY }}{{',
  '{{{{ .secrets.KEY }}}}',
  '\\(.secrets.KEY)',
  '" + .secrets.KEY + "',
  '{{ spreadValue() }}',
  '{{ env }}',
  ['$', '{process.env.PATH}'].join(''),
  '<%= 7 * 7 %>',
  '#{7 * 7}',
  "'; DROP TABLE runs; --",
  '$(id)',
  '../../../etc/passwd',
  'x\r\nBcc: thief@evil.test',
  '<!channel> <http://evil.test|click> &lt;',
  '*bold* `code`',
  '\u202Etxet\u202C',
  '\u2028line',
  '__proto__',
  'constructor',
];

describe('G-90: a value is data wherever a template puts it', () => {
  test.each(hostile)('%j', async (text) => {
    const path = `/data-${hostile.indexOf(text)}`;
    const invocation = {
      type: 'WEBHOOK',
      url: `${sink.url}${path}?q={{ .inputs.text | @uri }}`,
      synchronized: true,
      body: { whole: '{{ .inputs.text }}', part: 'a {{ .inputs.text }} b', '{{ .inputs.text }}': 'key' },
    };
    const act = await acting.make(invocation, { trigger: inputsOf('text') });
    const run = await acting.run(act, { text });
    await acting.until(run.id, 'SUCCESS');
    const sent = sink.received.find((each) => each.path.startsWith(path));
    const entries = Object.entries(JSON.parse(sent?.text ?? '{}'));
    expect(entries).toEqual(
      expect.arrayContaining([
        ['whole', text],
        ['part', `a ${text} b`],
      ]),
    );
    expect(sent?.path).toBe(
      `${path}?q=${encodeURIComponent(text).replaceAll("'", '%27').replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A').replaceAll('!', '%21')}`,
    );
    expect(JSON.stringify(sent)).not.toContain('canary');
  });

  test('in the queries and conditions of a policy, too', async () => {
    await served.call(
      'POST',
      '/v1/blueprints',
      blueprint('rota', { schema: { properties: { who: { type: 'string' } }, required: [] } }),
    );
    for (const [i, text] of hostile.entries())
      await served.call('POST', '/v1/blueprints/rota/entities', { identifier: `r${i}`, properties: { who: text } });
    const act = await acting.make({ type: 'KAFKA' }, { trigger: inputsOf('text') });
    const rule = { property: 'who', operator: '=', value: '{{ .inputs.text }}' };
    const queries = {
      same: { combinator: 'and', rules: [{ property: '$blueprint', operator: '=', value: 'rota' }, rule] },
    };
    const conditions = ['.results.same.entities | length == 1'];
    await served.call('PATCH', `/v1/actions/${act}/permissions`, { execute: { policy: { queries, conditions } } });
    const statuses: number[] = [];
    for (const text of hostile)
      statuses.push((await served.call('POST', `/v1/actions/${act}/runs`, { properties: { text } })).status);
    const none = await served.call('POST', `/v1/actions/${act}/runs`, { properties: { text: '{{ .inputs.other }}' } });
    expect([new Set(statuses), none.status]).toEqual([new Set([202]), 403]);
    happened(
      `template injection: ${hostile.length} texts in inputs, URLs, bodies, keys, queries`,
      'compared and sent literally',
    );
  });
});

describe('A-64, A-70: values in URLs and headers', () => {
  test.each([
    ['a line break', 'x\r\nX-Injected: yes'],
    ['a line feed', 'x\nX-Injected: yes'],
    ['a NUL', 'x\u0001y'],
    ['what is not Latin', 'x\u560a\u560dX-Injected: yes'],
  ])('%s in the value of a header is not sent', async (name, text) => {
    const before = sink.received.length;
    const invocation = { type: 'WEBHOOK', url: `${sink.url}/split`, headers: { 'X-Text': '{{ .inputs.text }}' } };
    const act = await acting.make(invocation, { trigger: inputsOf('text') });
    const run = await acting.run(act, { text });
    await acting.until(run.id, 'FAILURE');
    expect(await acting.logs(run.id)).toEqual([
      'The backend was not called: its header X-Text has a value that cannot be sent.',
    ]);
    expect(sink.received.length).toBe(before);
    happened(`header splitting: ${name}`, 'the webhook is not called, the run fails and says why');
  });

  test.each([
    ['a host', 'http://evil.test', '@evil.test/'],
    ['a port', '', ':1/'],
    ['a fragment', '', '#'],
    ['a line break', '', '\r\nHost: evil.test\r\n\r\n'],
  ])('%s in a value steers no request that has rights', async (name, _, text) => {
    const invocation = {
      type: 'WEBHOOK',
      url: `${served.url}{{ .inputs.text }}/v1/users`,
      method: 'GET',
      synchronized: true,
    };
    const act = await acting.make(invocation, { trigger: inputsOf('text') });
    const run = await acting.run(act, { text });
    const ended = await acting.until(run.id, 'SUCCESS', 'FAILURE');
    expect([ended.status, JSON.stringify(ended)]).toEqual(['FAILURE', expect.not.stringContaining('mia@acme.test"')]);
    happened(`${name} in the host of an own URL`, 'no token attached');
  });

  test('names of headers that are ours to set are not a template’s', async () => {
    const headers = { '{{ .inputs.name }}': 'forged' };
    const act = await acting.make(
      { type: 'WEBHOOK', url: `${sink.url}/named`, headers },
      { trigger: inputsOf('name') },
    );
    const names = [
      'Host',
      'Content-Length',
      'Transfer-Encoding',
      'Connection',
      'X-Port-Signature',
      'x-port-anything',
      'Idempotency-Key',
      'Upgrade',
      'Expect',
      'TE',
    ];
    for (const name of names) await acting.run(act, { name });
    const sent = await sink.at('/named', names.length);
    expect(
      sent.flatMap(({ headers }) => Object.values(headers)).filter((value) => String(value).includes('forged')),
    ).toEqual([]);
    happened(`reserved headers from templates (${names.length})`, 'left out');
  });
});

describe('A-53, A-56: text of users in mails and messages', () => {
  const injected = 'Deploy\r\nBcc: thief@evil.test\r\n\r\nYou won <!channel> <http://evil.test|click> "x';

  async function asked(more: object): Promise<void> {
    const before = mailbox.handed.length + sink.received.length;
    const trigger = inputsOf('why', 'Bcc');
    const act = await acting.make(
      { type: 'KAFKA' },
      { title: injected, description: injected, trigger, requiredApproval: true, ...more },
    );
    await served.call('PATCH', `/v1/actions/${act}/permissions`, { approve: { users: ['mia@acme.test'] } });
    await acting.run(act, { why: injected, Bcc: injected });
    await acting.when(
      async () => mailbox.handed.length + sink.received.length,
      (count) => count > before,
    );
  }

  test('a title, an input and its name cannot become a header or a recipient of a mail', async () => {
    await asked({});
    const { to, source } = mailbox.handed.at(-1) ?? { to: [], source: '' };
    const [head = '', text = ''] = source.split(/\r\n\r\n([\s\S]*)/);
    const names = head
      .replaceAll(/\r\n[ \t]/g, ' ')
      .split('\r\n')
      .map((line) => line.split(':')[0]?.toLowerCase());
    expect(to).toEqual(['mia@acme.test']);
    expect(names.sort()).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    const plain = /quoted-printable/.test(head) ? text.replaceAll(/=\r\n/g, '') : text;
    expect(plain.split('\r\n').filter((line) => /^(Bcc|You won)/.test(line))).toEqual([]);
    happened(
      'CRLF in the title of an action, an input and its name: mail',
      'one line each; no header, no recipient more',
    );
  });

  test('nor markup of Slack’s', async () => {
    await asked({ approvalNotification: { type: 'webhook', format: 'slack', url: `${sink.url}/slack` } });
    const [notice] = await sink.at('/slack');
    const message = JSON.parse(notice?.text ?? '{}');
    const texts: string[] = [
      message.text,
      ...message.blocks.slice(0, 2).map(({ text }: { text: { text: string } }) => text.text),
    ];
    expect(texts.filter((text) => /[<>]/.test(text))).toEqual([]);
    expect(texts[0]).toContain('&lt;!channel&gt;');
    happened('<!channel>, links in titles and inputs: Slack', 'escaped');
  });

  test.each([
    ['a line break', 'a@acme.test\r\nBcc: thief@evil.test'],
    ['a comma', 'a@acme.test,thief@evil.test'],
    ['a name and angle brackets', 'a@acme.test <thief@evil.test>'],
    ['a group', 'g: a@acme.test, thief@evil.test'],
    ['a space', 'a b@acme.test'],
    ['a quote', '"a@acme.test, "@evil.test'],
  ])('%s in an e-mail address: no mail is sent at all', async (name, email) => {
    const before = mailbox.handed.length;
    const { status } = await served.call('POST', '/v1/users/invite', { invitee: { email } });
    if (status < 300) {
      await acting.when(
        () => acting.messages(),
        (all: readonly { state: string }[]) => all.every(({ state }) => state !== 'waiting'),
      );
    }
    const [{ state, lastError }] = await acting.messages();
    expect([status, state, lastError]).toEqual([200, 'failed', 'the address is none that a mail can be sent to']);
    const reached = mailbox.handed.slice(before).flatMap(({ to }) => to);
    expect(reached).toEqual([]);
    expect(mailbox.handed.slice(before).filter(({ source }) => /^bcc:/im.test(source))).toEqual([]);
    happened(
      `${name} in an e-mail address of an invitation`,
      `${status}; mailed to ${reached.length === 0 ? 'nobody' : 'that one address'}`,
    );
  });
});

describe('logs', () => {
  test.each([
    ['a line break in an identifier', 'GET', '/v1/actions/a%0a%7B%22level%22%3A60%2C%22msg%22%3A%22forged%22%7D'],
    ['one in a query', 'GET', '/v1/actions?blueprint_identifier=a%0d%0a%7B%22msg%22%3A%22forged%22%7D'],
    ['escapes of a terminal', 'GET', '/v1/actions/%1b%5B2J%1b%5D0%3Bforged%07'],
  ])('%s makes no line of its own, and stands in none', async (name, method, path) => {
    const before = lines.length;
    await served.call(method, path);
    const made = lines.slice(before);
    expect(made.every((line) => line.trimEnd().split('\n').length === 1)).toBe(true);
    expect(made.filter((line) => line.includes('forged') || line.includes('\u001b'))).toEqual([]);
    happened(`log injection: ${name}`, 'one line, without it');
  });

  test('nor does a header', async () => {
    const before = lines.length;
    const headers = { 'user-agent': '{"msg":"forged"}', 'x-request-id': 'forged', 'x-forwarded-for': 'forged' };
    const { headers: answered } = await served.call('GET', '/v1/organization', undefined, headers);
    expect(lines.slice(before).filter((line) => line.includes('forged'))).toEqual([]);
    expect(answered.get('x-trace-id')).not.toBe('forged');
  });
});

describe('names that mean something to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then'])(
    'an input, a secret, a query of a policy and a template key called %s are ordinary, or refused',
    async (name) => {
      const trigger = {
        type: 'self-service',
        operation: 'CREATE',
        userInputs: JSON.parse(`{"properties":{"${name}":{"type":"string"}},"required":[]}`),
      };
      const made = await served.call(
        'POST',
        '/v1/actions',
        action(`js-${name}`, {
          trigger,
          invocationMethod: {
            type: 'WEBHOOK',
            url: `${sink.url}/js-${name}`,
            body: JSON.parse(`{"${name}":"{{ .inputs }}"}`),
          },
        }),
      );
      expect([201, 422]).toContain(made.status);
      const secret = await served.call('POST', '/v1/organization/secrets', { secretName: name, secretValue: 'x' });
      expect([201, 422]).toContain(secret.status);
      const policy = JSON.parse(
        `{"queries":{"${name}":{"combinator":"and","rules":[]}},"conditions":["(.results[\\"${name}\\"] | type) == \\"object\\""]}`,
      );
      const allowed = await served.call('PATCH', `/v1/actions/js-${name}/permissions`, { execute: { policy } });
      expect([200, 404, 422]).toContain(allowed.status);
      if (made.status === 201) {
        const run = await served.call(
          'POST',
          `/v1/actions/js-${name}/runs`,
          JSON.parse(`{"properties":{"${name}":"v"}}`),
        );
        expect([202, 403]).toContain(run.status);
        if (run.status === 202) {
          const [sent] = await sink.at(`/js-${name}`);
          expect(sent?.text).toBe(`{"${name}":{"${name}":"v"}}`);
        }
      }
      expect(Reflect.get({}, 'type')).toBeUndefined();
      happened(`"${name}" as a name of inputs, secrets, queries, keys`, `${made.status}; nothing else has it`);
    },
  );
});

describe('G-86: e-mail addresses that look or fold alike', () => {
  const first = 'kimi@acme.test';
  test.each<[string, string, number]>([
    ['capitals', 'KIMI@ACME.TEST', 422],
    ['a Kelvin sign, whose small letter is k', '\u212Aimi@acme.test', 422],
    ['white space around it', ' kimi@acme.test ', 422],
    ['a Turkish capital i, whose small letter is i and a dot', 'k\u0130mi@acme.test', 201],
    ['a dotless i', 'k\u0131mi@acme.test', 201],
    ['a Cyrillic i', 'k\u0456mi@acme.test', 201],
    ['letters of full width', '\uff4bimi@acme.test', 201],
    ['an accent that is a character of its own', 'kimi\u0301@acme.test', 201],
    ['a soft hyphen', 'kimi\u00ad@acme.test', 201],
    ['a long s, whose capital is S', 'kimi@acme.te\u017ft', 201],
  ])('%s: never the rights of the other', async (name, email, expected) => {
    const known = await served.call('GET', `/v1/users/${first}`);
    if (known.status === 404) {
      await served.call('POST', '/v1/blueprints/_user/entities', user(first, { port_role: 'Admin' }));
    }
    const { status } = await served.call('POST', '/v1/users/invite?notify=false', {
      invitee: { email, roles: ['Member'] },
    });
    expect([email, [200, 201].includes(status) ? 201 : status]).toEqual([email, expected]);
    if (expected === 201) {
      const bought = await served.call('POST', `/v1/rotate-credentials/${encodeURIComponent(email)}`);
      expect([bought.status, bought.body.user?.email ?? email]).toEqual([bought.status, email]);
      const { body } = await served.call('GET', `/v1/users/${encodeURIComponent(email)}`);
      expect([body.user.email, body.user.roles]).toEqual([email, [{ name: 'Member' }]]);
    }
    happened(`address with ${name}`, expected === 422 ? 'the same address: refused' : 'another person, without rights');
  });

  test('a list names the one it says and nobody alike', async () => {
    await served.call('POST', '/v1/actions', action('alike'));
    const lists = { execute: { users: ['\u212AIMI@acme.test'], roles: [] } };
    expect((await served.call('PATCH', '/v1/actions/alike/permissions', lists)).status).toBe(200);
    const unknown = { execute: { users: ['k\u0130m\u0131@acme.test'] } };
    expect((await served.call('PATCH', '/v1/actions/alike/permissions', unknown)).status).toBe(422);
  });
});
