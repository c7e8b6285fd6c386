import type { Served } from './served';

/** What was found wrong after a crash; nothing, if all is well. */
export interface Audit {
  /** Acknowledged and gone, or back at an older value. */
  readonly lost: readonly string[];
  /** There more than once, or there although nobody asked for them. */
  readonly doubled: readonly string[];
  /** There without what is written in the same transaction. */
  readonly halves: readonly string[];
}

/**
 * What a backend has acknowledged, kept outside of it. Writes are actions, each born with its permissions in the same
 * transaction, and every fifth has its permissions changed afterwards.
 */
export class Ledger {
  /** Roles that may be found to execute each acknowledged action; two while a change of them was under way. */
  private readonly acknowledged = new Map<string, readonly string[]>();
  private readonly underWay = new Set<string>();
  private made = 0;
  /** Writes cut off by a crash, of every round. */
  cutOff = 0;

  get count(): number {
    return this.acknowledged.size;
  }

  /**
   * Writes, several at a time, until `crash` has been called and every writer has lost its connection. The crash comes
   * when `target` more writes have been acknowledged, with the writers still writing.
   */
  async writeUntilCrash(backend: Served, target: number, crash: () => Promise<void>): Promise<void> {
    const enough = this.count + target;
    let crashed: Promise<void> | undefined;
    const writer = async (): Promise<void> => {
      for (;;) {
        const isWritten = await this.writeOne(backend);
        if (this.count >= enough) crashed ??= crash();
        if (!isWritten) return;
      }
    };
    await Promise.all(Array.from({ length: 4 }, writer));
    await crashed;
  }

  /** @returns false when the backend is gone. */
  private async writeOne(backend: Served): Promise<boolean> {
    const identifier = `action-${++this.made}`;
    this.underWay.add(identifier);
    try {
      const { status } = await backend.call('POST', '/v1/actions', action(identifier));
      if (status !== 201) return this.brokeOff();
      this.acknowledged.set(identifier, [born]);
      if (this.made % 5 !== 0) return true;
      this.acknowledged.set(identifier, [born, changed]);
      const answer = await backend.call('PATCH', `/v1/actions/${identifier}/permissions`, {
        execute: { roles: [changed] },
      });
      if (answer.status !== 200) return this.brokeOff();
      this.acknowledged.set(identifier, [changed]);
      return true;
    } catch {
      return this.brokeOff();
    }
  }

  private brokeOff(): false {
    this.cutOff += 1;
    return false;
  }

  /** Compares what is there with what was acknowledged. */
  async audit(backend: Served): Promise<Audit> {
    const { body } = await backend.call('GET', '/v1/actions');
    const found = (body.actions as readonly { identifier: string }[]).map(({ identifier }) => identifier);
    const there = new Set(found);
    const lost = [...this.acknowledged.keys()].filter((identifier) => !there.has(identifier));
    const doubled = found.filter((identifier, i) => found.indexOf(identifier) !== i || !this.underWay.has(identifier));
    const halves: string[] = [];
    const left = [...there];
    const reader = async (): Promise<void> => {
      for (let identifier = left.pop(); identifier !== undefined; identifier = left.pop()) {
        const { status, body: answer } = await backend.call('GET', `/v1/actions/${identifier}/permissions`);
        const roles = status === 200 ? rolesOf(answer.permissions) : '';
        if (roles !== born && roles !== changed) halves.push(identifier);
        else if (this.acknowledged.get(identifier)?.includes(roles) === false) lost.push(identifier);
      }
    };
    await Promise.all(Array.from({ length: 8 }, reader));
    return { lost, doubled, halves };
  }
}

const born = 'Admin,Member';
const changed = 'Admin';

function rolesOf(permissions: unknown): string {
  const { execute, approve } = permissions as { execute?: { roles: string[] }; approve?: { roles: string[] } };
  return execute && approve ? execute.roles.join() : '';
}

function action(identifier: string): object {
  const trigger = { type: 'self-service', operation: 'CREATE', userInputs: { properties: {} } };
  return { identifier, title: identifier, trigger, invocationMethod: { type: 'KAFKA' } };
}
