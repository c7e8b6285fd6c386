import { createClient } from '../../../src/client';
import { deleteBlueprint, deleteWithEntities } from '../../../src/provider/blueprint/delete';
import { type Canned, startAnswering } from '../answering';

let server: Awaited<ReturnType<typeof startAnswering>>;
afterEach(() => server.stop());

async function answering(...answers: readonly Canned[]) {
  server = await startAnswering(...answers);
  return createClient({ baseUrl: server.url, credentials: { token: 't' }, userAgent: 'test' });
}

const begun = { body: { ok: true, migrationId: 'm' } };
const migration = (status: string) => ({ body: { ok: true, migration: { id: 'm', status } } });
const never = new AbortController().signal;

describe('deleting a blueprint with its entities', () => {
  test('waits for the migration to end', async () => {
    const client = await answering(begun, migration('PENDING'), migration('RUNNING'), migration('COMPLETED'));
    await deleteWithEntities(client, 'b', never);
    expect(server.asked).toEqual(['DELETE /v1/blueprints/b/all-entities', ...Array(3).fill('GET /v1/migrations/m')]);
  });

  test('is done where there is no such blueprint', async () => {
    const client = await answering({ status: 404, body: { ok: false, error: 'not_found', message: 'no' } });
    await deleteWithEntities(client, 'b', never);
    expect(server.asked).toHaveLength(1);
  });

  test.each(['FAILURE', 'CANCELLED'])('that ends as %s says so, and what to do', async (status) => {
    const client = await answering(begun, migration(status));
    await expect(deleteWithEntities(client, 'b', never)).rejects.toThrow(
      new RegExp(`migration m.*${status}.*stays in`),
    );
  });

  test('ends at a deadline, though the migration does not', async () => {
    const client = await answering(begun, migration('RUNNING'));
    let quarters = 0;
    const now = () => ++quarters * 15 * 60_000;
    await expect(deleteWithEntities(client, 'b', never, now)).rejects.toThrow(/still RUNNING after 30 minutes/);
  });

  test('R-44: stops waiting at once when Terraform asks to', async () => {
    const client = await answering(begun, migration('RUNNING'));
    const stop = new AbortController();
    const began = Date.now();
    setTimeout(() => stop.abort(), 300);
    await expect(deleteWithEntities(client, 'b', stop.signal)).rejects.toThrow(/abort|stopped/i);
    expect(Date.now() - began).toBeLessThan(2_000);
  });
});

describe('deleting a blueprint', () => {
  test.each([
    [422, { ok: false, error: 'has_dependents', message: 'no' }],
    [409, { ok: false, error: 'conflict', message: 'has_dependents: 3 entities' }],
    [422, { ok: false, error: 'invalid_request', message: 'no', details: { reason: 'has_dependents' } }],
  ])('that has dependants, as %i %j, says how to delete them too', async (status, body) => {
    const client = await answering({ status, body });
    await expect(deleteBlueprint(client, 'b', never)).rejects.toMatchObject({
      diagnostic: {
        summary: 'Blueprint has dependant entities',
        detail: expect.stringContaining('force_delete_entities = true'),
      },
    });
  });

  test('that is refused for another reason says that reason', async () => {
    const client = await answering({ status: 403, body: { ok: false, error: 'forbidden', message: 'not yours' } });
    await expect(deleteBlueprint(client, 'b', never)).rejects.toMatchObject({ name: 'ApiError', message: 'not yours' });
  });
});
