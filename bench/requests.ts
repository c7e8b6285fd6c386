/**
 * Requests per second of the built backend over an SQLite file and PostgreSQL, beside a bare node:http server that
 * answers with the same bytes, and beside Fastify with @fastify/jwt that answers with a constant.
 *
 * Each server is a process of its own, all are asked in turn, round after round, by 32 connections of this process.
 *
 *   npm run bench requests -- [--rounds 7] [--seconds 1]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sendTo } from '../test/api';
import { findPostgres, PostgresServer } from '../test/backend/postgres';
import { figure, type Goal } from './figure';
import { load, type Request } from './requests/load';
import { median } from './rounds';
import { actions, emails, withPolicy } from './server/organization';
import { type Portcullis, type Server, startPortcullis, startServer } from './server/server';
import { usageOf } from './server/usage';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, seconds: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const ms = Number(values.seconds) * 1000;

interface Target {
  readonly name: string;
  readonly server: Server;
  readonly request: Request;
  /** One a round: requests per second, and microseconds of the server's processor time for one. */
  readonly perSecond: number[];
  readonly cpu: number[];
}

const target = (name: string, server: Server, request: Request): Target => ({
  name,
  server,
  request,
  perSecond: [],
  cpu: [],
});

async function measure({ server, request, perSecond, cpu }: Target): Promise<void> {
  const before = usageOf(server.pid).cpu;
  const begun = performance.now();
  const answered = await load(server.url, request, ms);
  const seconds = (performance.now() - begun) / 1000;
  perSecond.push(answered / seconds);
  cpu.push((usageOf(server.pid).cpu - before) / answered);
}

async function rounded(targets: readonly Target[]): Promise<void> {
  for (const each of targets) await load(each.server.url, each.request, ms); // warms up
  for (let round = 0; round < rounds; round++) for (const each of targets) await measure(each);
  for (const { name, server, perSecond, cpu } of targets) {
    figure(name, median(perSecond), 'requests/s');
    figure(`${name}: of the processor`, median(cpu), 'us/request');
    figure(`${name}: memory`, usageOf(server.pid).memory, 'MB');
  }
}

/** Prints how one compares with another: round by round, because both met the same noise in each. */
function compare(mine: Target, theirs: Target, goal: Goal): void {
  const shares = mine.perSecond.map((speed, i) => speed / (theirs.perSecond[i] ?? Number.NaN));
  figure(`${mine.name}: share of ${theirs.name}`, median(shares), 'x', goal);
  figure(`${mine.name}: the same by processor time`, median(theirs.cpu) / median(mine.cpu), 'x', goal);
}

async function main(): Promise<void> {
  const stops: (() => unknown)[] = [];
  const started = async <S extends Server>(starting: Promise<S>): Promise<S> => {
    const server = await starting;
    stops.unshift(() => server.stop());
    return server;
  };
  try {
    const dir = mkdtempSync(join(tmpdir(), 'portcullis-requests-'));
    stops.push(() => rmSync(dir, { recursive: true, force: true }));
    const backends: [string, Portcullis][] = [['SQLite', await started(startPortcullis())]];
    if (findPostgres() === undefined) console.log('there is no PostgreSQL on this machine: measured over SQLite alone');
    else {
      const postgres = await PostgresServer.start();
      stops.push(() => postgres.stop());
      backends.push(['PostgreSQL', await started(startPortcullis(await postgres.createDatabase()))]);
    }
    const path = `/v1/actions/${actions[0]}/permissions`;
    const [[, first] = fail()] = backends;
    const { text } = await first.send('GET', path, undefined, { authorization: `Bearer ${first.token}` });
    const answer = join(dir, 'answer.json');
    writeFileSync(answer, text);
    const bare = await started(startServer([join(__dirname, 'requests/bare.mjs'), answer]));
    const constant = await started(startServer([join(__dirname, 'requests/constant.mjs'), answer]));
    const { text: token } = await sendTo(constant.url)('GET', '/token');
    console.log(`\nGET ${path}: ${text.length} bytes`);
    await reading(
      backends,
      path,
      target('node:http', bare, { method: 'GET', path, token: 'none', status: 200 }),
      target('Fastify and @fastify/jwt', constant, { method: 'GET', path, token, status: 200 }),
    );
    console.log('\nPOST of a run that a policy decides: one query, one condition in jq');
    await running(backends, bare);
  } finally {
    for (const stop of stops) await stop();
  }
}

async function reading(backends: readonly [string, Portcullis][], path: string, bare: Target, constant: Target) {
  const mine: Target[] = [];
  for (const [name, backend] of backends) {
    const member = await backend.tokenOf(emails[1] ?? fail());
    const get = { method: 'GET', path, status: 200 };
    mine.push(target(`${name}, organization's token`, backend, { ...get, token: backend.token }));
    mine.push(target(`${name}, a Member's token`, backend, { ...get, token: member }));
  }
  await rounded([bare, constant, ...mine]);
  for (const each of mine) {
    compare(each, constant, { atLeast: 0.5 });
    compare(each, bare, { atLeast: 0.2 });
  }
}

async function running(backends: readonly [string, Portcullis][], bare: Server): Promise<void> {
  const path = `/v1/actions/${withPolicy}/runs`;
  const body = { properties: { environment: 'production' } };
  const floor = target('node:http', bare, { method: 'POST', path, body, token: 'none', status: 200 });
  const mine: Target[] = [];
  for (const [name, backend] of backends) {
    const token = await backend.tokenOf(emails[2] ?? fail());
    mine.push(target(`${name}, a run`, backend, { method: 'POST', path, body, token, status: 202 }));
  }
  await rounded([floor, ...mine]);
  for (const each of mine) {
    figure(`${each.name}: so many times the processor time of node:http`, median(each.cpu) / median(floor.cpu), 'x');
  }
}

function fail(): never {
  throw new Error('the lists of the bench are not empty');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
