import type { BackendOptions } from '../../src/backend';
import { describeWithPostgres, PostgresServer } from './postgres';
import { type Served, serving } from './serving';

/**
 * Runs a block of tests against a backend over SQLite in memory and again over PostgreSQL: both must answer alike.
 * The backend is started once per database, so its tests share what they store.
 *
 * @param block  Given a way to reach the backend, which is there once the tests run.
 */
export function onBothDatabases(block: (served: () => Served) => void, options: Partial<BackendOptions> = {}): void {
  describe('over SQLite', () => {
    let served: Served;
    beforeAll(async () => {
      served = await serving(options);
    });
    afterAll(() => served.close());
    block(() => served);
  });

  describeWithPostgres('over PostgreSQL', () => {
    let server: PostgresServer;
    let served: Served;
    beforeAll(async () => {
      server = await PostgresServer.start();
      served = await serving({ ...options, database: await server.createDatabase() });
    }, 60_000);
    afterAll(async () => {
      await served?.close();
      await server?.stop();
    });
    block(() => served);
  });
}
