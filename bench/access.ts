/**
 * Decisions per second of src/access beside cedar-wasm and casbin: the same organization of 1,000 users, 200 teams and
 * 1,000 actions, the same questions, and the answers compared. Lists, roles and ownership only: no policies.
 *
 * Time is the processor's, not the clock's: all three answer without waiting, so on an idle machine both are the same,
 * and on a busy one only the former says something.
 *
 *   npm run bench access
 */
import { parseArgs } from 'node:util';
import { casbinPerAction, casbinWhole } from './access/casbin';
import { cedar } from './access/cedar';
import type { Engine } from './access/engine';
import { makeOrganization, type Organization, type Question } from './access/organization';
import { ours } from './access/ours';
import { figure } from './figure';
import { median } from './rounds';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const compared = 5000;

/** Asks questions one after the other, from the first again after the last. @returns decisions per second of processor time. */
function speed({ answer, round }: Engine, questions: readonly Question[]): number {
  let yes = 0;
  const begun = process.cpuUsage();
  for (let i = 0; i < round; i++) {
    const question = questions[i % questions.length];
    if (question && answer(question)) yes++;
  }
  const { user, system } = process.cpuUsage(begun);
  if (yes === 0) throw new Error('an engine that says no to everything is not measured');
  return round / ((user + system) / 1e6);
}

async function load(name: string, make: (organization: Organization) => Engine | Promise<Engine>, of: Organization) {
  const begun = performance.now();
  const engine = await make(of);
  figure(`${name}: made ready in`, performance.now() - begun, 'ms');
  return engine;
}

async function main(): Promise<void> {
  const organization = makeOrganization(20_000);
  const { questions } = organization;
  const our = await load('src/access', ours, organization);
  const theirs = [
    await load('cedar-wasm', cedar, organization),
    await load('casbin, per action', casbinPerAction, organization),
    await load('casbin, whole', casbinWhole, organization),
  ];

  const yes = questions.filter((question) => our.answer(question)).length;
  figure('questions answered with yes', (100 * yes) / questions.length, '%');
  for (const engine of theirs) {
    const asked = questions.slice(0, engine.round < 100 ? 200 : compared);
    const different = asked.filter((question) => engine.answer(question) !== our.answer(question)).length;
    figure(`${engine.name}: different answers of ${asked.length}`, different, '', { atMost: 0 });
  }

  const speeds = new Map<Engine, number[]>([our, ...theirs].map((engine) => [engine, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [engine, measured] of speeds) {
      const found = speed(engine, questions);
      if (round > 0) measured.push(found); // the first round only warms up
    }
  }
  for (const [engine, measured] of speeds) figure(engine.name, median(measured), 'decisions/s');
  const ourSpeed = median(speeds.get(our) ?? []);
  for (const engine of theirs) {
    const goal = engine.name.startsWith('cedar') ? { atLeast: 500 } : {};
    figure(`src/access is so many times ${engine.name}`, ourSpeed / median(speeds.get(engine) ?? []), 'x', goal);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
