import { ask, kinds, makePeople } from '../people';
import { type Served, serving } from '../serving';

let served: Served;
beforeAll(async () => {
  served = await serving();
  await makePeople(served);
});
afterAll(() => served.close());

/** Not through the checked client: it takes every 5xx for a fault. */
async function status(method: string, path: string, token: string | undefined): Promise<[number, string]> {
  const headers = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` });
  const response = await fetch(`${served.url}${path}`, { method, headers });
  const { error } = (await response.json()) as { error: string };
  return [response.status, error];
}

test.each([
  ['POST', '/v1/agent/x/invoke'],
  ['POST', '/v1/ai/invoke'],
  ['GET', '/v1/ai/invoke/x'],
  ['POST', '/v1/ai/entities-auto-discovery'],
  ['GET', '/v1/ai/entities-auto-discovery/blueprint/svc/latest'],
  ['POST', '/v1/ai/entities-auto-discovery/x/review'],
  ['GET', '/v1/ai/entities-auto-discovery/x/suggestions'],
  ['PATCH', '/v1/ai/entities-auto-discovery/x/suggestions/e'],
  ['GET', '/v1/llm-providers'],
  ['POST', '/v1/llm-providers'],
  ['GET', '/v1/llm-providers/x'],
  ['PUT', '/v1/llm-providers/x'],
  ['DELETE', '/v1/llm-providers/x'],
  ['GET', '/v1/llm-providers/defaults'],
  ['PUT', '/v1/llm-providers/defaults'],
  ['GET', '/v1/memory'],
  ['DELETE', '/v1/memory'],
  ['GET', '/v1/memory/settings'],
  ['PUT', '/v1/memory/settings'],
  ['DELETE', '/v1/memory/users'],
  ['GET', '/v1/quota/ai-invocations'],
])('05, 8: %s %s is 501 with a token, and 401 without', async (method, path) => {
  expect(await status(method, path, served.token)).toEqual([501, 'not_implemented']);
  expect(await status(method, path, undefined)).toEqual([401, 'unauthorized']);
});

test.each([
  ['GET', '/v1/blueprints/svc/actions'],
  ['POST', '/v1/blueprints/svc/actions'],
  ['GET', '/v1/blueprints/svc/actions/restart'],
  ['PUT', '/v1/blueprints/svc/actions/restart'],
  ['DELETE', '/v1/blueprints/svc/actions/restart'],
  ['GET', '/v1/blueprints/svc/actions/restart/permissions'],
  ['PATCH', '/v1/blueprints/svc/actions/restart/permissions'],
])('05, 3: %s %s, where actions once were, is 404 for everybody', async (method, path) => {
  for (const kind of kinds) {
    expect(
      (await ask(served, kind, method, path, method === 'GET' || method === 'DELETE' ? undefined : {})).status,
    ).toBe(404);
  }
});
