import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { serving } from './serving';

const dir = mkdtempSync(join(tmpdir(), 'portcullis-restart-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('M-39: a backend that starts again over what it made writes nothing, and makes anew what is gone', async () => {
  const database = join(dir, 'there.sqlite');
  const startAndAsk = async (): Promise<number> => {
    const served = await serving({ database });
    const { status } = await served.call('GET', '/v1/blueprints/_user');
    await served.close();
    return status;
  };
  const rows = <Row>(sql: string): Row[] => {
    const file = new DatabaseSync(database);
    try {
      return file.prepare(sql).all() as Row[]; // the columns that the statement names
    } finally {
      file.close();
    }
  };
  const revisions = () => rows<{ revision: number }>('select revision from writers');
  expect(await startAndAsk()).toBe(200);
  const first = revisions();
  expect(first.length).toBeGreaterThan(0);
  expect(await startAndAsk()).toBe(200);
  expect(revisions()).toEqual(first);
  rows(`delete from pages where identifier = '$home' returning id`);
  expect(await startAndAsk()).toBe(200);
  expect(revisions()).not.toEqual(first);
  expect(rows(`select identifier from pages where identifier = '$home'`)).toHaveLength(1);
});
