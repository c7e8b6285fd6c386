import { onBothDatabases } from '../databases';
import { makePeople, statuses } from '../people';

const path = '/v1/organization/secrets';
const secretValue = 'hunter-2 hunter-2';
let names = 0;
const fresh = () => `SECRET_${++names}`;

onBothDatabases((served) => {
  const call = (method: string, at: string, body?: unknown) => served().call(method, at, body);
  const make = async (more: object = {}) => {
    const secretName = fresh();
    expect((await call('POST', path, { secretName, secretValue, ...more })).status).toBe(201);
    return secretName;
  };

  beforeAll(() => makePeople(served()));

  test('05, 7: a secret is kept, and its value is in no answer', async () => {
    const secretName = fresh();
    const answers = [
      await call('POST', path, { secretName, secretValue, description: 'd' }),
      await call('GET', `${path}/${secretName}`),
      await call('GET', path),
      await call('PATCH', `${path}/${secretName}`, { secretValue: `${secretValue} new` }),
      await call('POST', path, { secretName, secretValue }),
      await call('GET', `/v1/audit-log?identifier=${secretName}`),
      await call('DELETE', `${path}/${secretName}`),
      await call('GET', '/v1/audit-log?resources=secret'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 200, 200, 200, 422, 200, 200, 200]);
    expect(answers.map(({ text }) => text.includes('hunter'))).toEqual(answers.map(() => false));
    expect(answers[1]?.body.secret).toMatchObject({ secretName, description: 'd' });
    expect(answers[5]?.body.audits).toHaveLength(2);
  });

  test('05, 7: an empty description clears it, one that is left out stays', async () => {
    const name = await make({ description: 'd' });
    const described = async () => (await call('GET', `${path}/${name}`)).body.secret.description;
    await call('PATCH', `${path}/${name}`, { secretValue: 'x' });
    expect(await described()).toBe('d');
    await call('PATCH', `${path}/${name}`, { description: '' });
    expect(await described()).toBeUndefined();
  });

  test.each<[string, object]>([
    ['a name with a space', { secretName: 'a b' }],
    ['no name', { secretName: undefined }],
    ['a name of 101 letters', { secretName: 'n'.repeat(101) }],
    ['no value', { secretValue: undefined }],
    ['a value that is no text', { secretValue: 7 }],
    ['a description of 201 letters', { description: 'd'.repeat(201) }],
    ['an unknown key', { value: 'x' }],
  ])('05, 7: %s is 422, and the value is not repeated', async (_, more) => {
    const { status, text } = await call('POST', path, { secretName: fresh(), secretValue, ...more });
    expect([status, text.includes('hunter')]).toEqual([422, false]);
  });

  test('H-8: a secret that is not there is 404, before the body is looked at', async () => {
    for (const method of ['GET', 'DELETE']) expect((await call(method, `${path}/none`)).status).toBe(404);
    expect((await call('PATCH', `${path}/none`, { secretValue: 7 })).status).toBe(404);
  });

  test('P-69: secrets are for Admins and organization tokens, and nobody else learns which there are', async () => {
    const name = await make();
    const denied = [403, 403, 403, 401];
    expect(await statuses(served(), 'GET', path)).toEqual([200, 200, ...denied]);
    expect(await statuses(served(), 'GET', `${path}/${name}`)).toEqual([200, 200, ...denied]);
    expect(await statuses(served(), 'GET', `${path}/none`)).toEqual([404, 404, ...denied]);
    expect(await statuses(served(), 'PATCH', `${path}/${name}`, { description: 'x' })).toEqual([200, 200, ...denied]);
    expect(await statuses(served(), 'POST', path, { secretName: fresh(), secretValue })).toEqual([201, 422, ...denied]);
    expect(await statuses(served(), 'DELETE', `${path}/${name}`)).toEqual([200, 404, ...denied]);
  });

  test('05, 7: of ten that keep the same secret at once one does', async () => {
    const body = { secretName: fresh(), secretValue };
    const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', path, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(422)]);
  });
});
