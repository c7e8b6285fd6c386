import { authorization, type Credentials, sendTo } from '../api';
import { Sink } from '../backend/outbox/sink';
import { conditionOf } from '../model/conditions';
import type {
  ActionSetup,
  Approvers,
  Command,
  Definition,
  Executors,
  Names,
  Person,
  Sequence,
  Who,
} from './world-commands';
import { credentials, type Host } from './world-host';
import { type Called, emailOf, everybody, firstEdition, teamMates } from './world-state';
import { type Answer, send } from './world-wire';

/** Whoever is there in every sequence. */
const cast = ['ada', 'eve', 'bob', 'mia', 'sam'] as const;

/**
 * An organization in which one sequence after another is played: its people stay, with their tokens; what a sequence
 * makes has names of its own.
 */
export class Stage {
  private readonly tokens = new Map<string, string>();
  private readonly secrets = new Map<Who, Credentials>();
  private readonly labels = new Map<string, string>();
  private played = 0;

  private constructor(
    readonly host: Host,
    readonly sink: Sink,
  ) {}

  /** Makes the people, their team, and the blueprint. */
  static async open(host: Host): Promise<Stage> {
    const stage = new Stage(host, await Sink.start());
    const { authorization: token } = await authorization(sendTo(host.next()), credentials);
    stage.tokens.set('tok', token);
    stage.labels.set(credentials.clientId, 'organization');
    await stage.must('POST', '/v1/teams', { name: everybody });
    await stage.must('POST', '/v1/blueprints', {
      identifier: 'svc',
      title: 'svc',
      schema: { properties: {}, required: [] },
      relations: {},
      ownership: { type: 'Direct' },
    });
    for (const who of cast) await stage.admit(who, `${who}@acme.test`, `${who}@acme.test`);
    return stage;
  }

  async close(): Promise<void> {
    await this.host.close();
    await this.sink.stop();
  }

  /** How a user id, or the token's client id, is called in a state. */
  labelOf(id: string): string {
    return this.labels.get(id) ?? id;
  }

  /** Makes a user with a token. @param label  How they are called in a state's votes. */
  async admit(who: Who, email: string, label: string): Promise<void> {
    await this.must('POST', '/v1/blueprints/_user/entities', {
      identifier: email,
      title: email,
      properties: { status: 'Active', port_role: who === 'eve' || who === 'ada' ? 'Admin' : 'Member' },
      team: [everybody],
    });
    const { body } = await this.must('POST', `/v1/rotate-credentials/${email}`);
    const { clientId, clientSecret } = body.user;
    this.secrets.set(who, { clientId, clientSecret });
    await this.signIn(who);
    const user = (await this.must('GET', `/v1/users/${email}`)).body.user;
    this.labels.set(user.id, label);
  }

  /** Buys a new token for somebody who is there. */
  async signIn(who: Who): Promise<void> {
    const secret = this.secrets.get(who);
    if (secret === undefined) throw new Error(`${who} has no credentials`);
    this.tokens.set(who, (await authorization(sendTo(this.host.next()), secret)).authorization);
  }

  /** Makes what a sequence begins with. @returns what its things are called. */
  async prepare({ hasGuest, members, actions }: Sequence): Promise<Called> {
    const n = ++this.played;
    const called: Called = {
      team: `team-${n}`,
      entity: `entity-${n}`,
      actions: actions.map((_, i) => `action-${n}-${i}`),
      guest: `guest-${n}@acme.test`,
    };
    for (const who of ['eve', 'bob', 'mia', 'sam'] as const) await this.restore(who);
    if (hasGuest) await this.admit('guest', called.guest, 'gone-guest-1');
    else this.tokens.set('guest', 'Bearer nobody');
    const users = members.filter((who) => hasGuest || who !== 'guest').map((who) => emailOf(called, who));
    await this.must('POST', '/v1/teams', { name: called.team, users });
    const entities = '/v1/blueprints/svc/entities';
    await this.must('POST', entities, { identifier: called.entity, title: called.entity, team: [called.team] });
    for (const [i, setup] of actions.entries()) {
      const identifier = called.actions[i] ?? '';
      await this.must('POST', '/v1/actions', this.definitionOf(called, i, setup, setup.definition, firstEdition));
      await this.must('PATCH', `/v1/actions/${identifier}/permissions`, {
        execute: executeOf(called, setup.executors),
        approve: approveOf(called, setup.approvers),
      });
    }
    return called;
  }

  /** People whom a sequence may have changed. */
  private readonly changed = new Set<Person>();

  private async restore(who: Exclude<Person, 'guest'>): Promise<void> {
    if (!this.changed.has(who)) return;
    const properties = { status: 'Active', port_role: who === 'eve' ? 'Admin' : 'Member' };
    await this.must('PATCH', `/v1/blueprints/_user/entities/${who}@acme.test`, { properties });
    await this.signIn(who);
    this.changed.delete(who);
  }

  /** Takes away what would slow down later sequences. @param isGuest  Whether there may be a guest. */
  async tidy({ team, entity, guest }: Called, isGuest: boolean): Promise<void> {
    await this.call('tok', 'DELETE', `/v1/teams/${team}`);
    await this.call('tok', 'DELETE', `/v1/blueprints/svc/entities/${entity}`);
    if (isGuest) await this.call('tok', 'DELETE', `/v1/users/${guest}`);
  }

  /** Sends a command. @param run  The id of the run it is about. @param tag  Of the run or edition that it makes. */
  send(called: Called, setups: readonly ActionSetup[], command: Command, tag: string, run: string): Promise<Answer> {
    const by = (who: Who, method: string, path: string, body?: object) => this.call(who, method, path, body);
    const runs = `/v1/actions/runs/${run}`;
    switch (command.do) {
      case 'nothing':
      case 'revoke':
        return Promise.resolve({ status: 0, body: {} });
      case 'ask': {
        const place = command.action % setups.length;
        const target = setups[place]?.about === 'entity' ? { entity: called.entity } : {};
        const as = command.as === undefined ? '' : `?run_as=${emailOf(called, command.as)}`;
        const path = `/v1/actions/${called.actions[place]}/runs${as}`;
        return by(command.who, 'POST', path, { properties: { tag }, ...target });
      }
      case 'vote':
        return by(command.who, 'PATCH', `${runs}/approval`, { status: command.approves ? 'APPROVE' : 'DECLINE' });
      case 'report':
        return by(
          command.who,
          'PATCH',
          runs,
          command.says === 'label' ? { statusLabel: 'so far' } : { status: command.says },
        );
      case 'log':
        return by(command.who, 'POST', `${runs}/logs`, {
          message: 'a line',
          ...(command.ends && { terminationStatus: command.ends }),
        });
      case 'look':
        return by(command.who, 'GET', runs);
      case 'status':
      case 'role': {
        this.changed.add(command.person);
        const status = command.to === 'DISABLED' ? 'Disabled' : 'Active';
        const properties = command.do === 'role' ? { port_role: command.to } : { status };
        const path = `/v1/blueprints/_user/entities/${emailOf(called, command.person)}`;
        return by('tok', 'PATCH', path, { properties });
      }
      case 'members':
        return by('tok', 'PATCH', `/v1/teams/${called.team}`, {
          users: command.people.map((who) => emailOf(called, who)),
        });
      case 'make team':
        return by('tok', 'POST', '/v1/teams', { name: called.team });
      case 'delete team':
        return by('tok', 'DELETE', `/v1/teams/${called.team}`);
      case 'make entity':
        return by('tok', 'POST', '/v1/blueprints/svc/entities', {
          identifier: called.entity,
          title: called.entity,
          team: [everybody],
        });
      case 'delete entity':
        return by('tok', 'DELETE', `/v1/blueprints/svc/entities/${called.entity}`);
      case 'delete guest':
        return by('tok', 'DELETE', `/v1/users/${called.guest}`);
      default:
        return this.sendChange(called, setups, command, tag);
    }
  }

  private sendChange(
    called: Called,
    setups: readonly ActionSetup[],
    command: Extract<Command, { do: 'approvers' | 'executors' | 'edit' | 'delete action' | 'make action' }>,
    tag: string,
  ): Promise<Answer> {
    const place = command.action % setups.length;
    const setup = setups[place];
    if (setup === undefined) throw new Error('an action without a setup');
    const path = `/v1/actions/${called.actions[place]}`;
    switch (command.do) {
      case 'approvers':
        return this.call(command.who, 'PATCH', `${path}/permissions`, { approve: approveOf(called, command.grant) });
      case 'executors':
        return this.call('tok', 'PATCH', `${path}/permissions`, { execute: executeOf(called, command.grant) });
      case 'edit':
        return this.call('tok', 'PUT', path, this.definitionOf(called, place, setup, command.definition, tag));
      case 'delete action':
        return this.call('tok', 'DELETE', path);
      case 'make action':
        return this.call('tok', 'POST', '/v1/actions', this.definitionOf(called, place, setup, setup.definition, tag));
    }
  }

  private definitionOf(
    called: Called,
    place: number,
    { about }: ActionSetup,
    { requirement, anyoneMayView, backend, published }: Definition,
    edition: string,
  ): object {
    const identifier = called.actions[place] ?? '';
    const isAbout = about === 'entity';
    return {
      identifier,
      trigger: {
        type: 'self-service',
        operation: isAbout ? 'DAY-2' : 'CREATE',
        ...(isAbout && { blueprintIdentifier: 'svc' }),
        userInputs: { properties: { tag: { type: 'string' } }, required: [] },
      },
      requiredApproval: typeof requirement === 'boolean' ? requirement : { type: requirement },
      publish: published,
      ...(anyoneMayView !== undefined && { allowAnyoneToViewRuns: anyoneMayView }),
      invocationMethod:
        backend === 'none'
          ? { type: 'KAFKA', payload: {} }
          : {
              type: 'WEBHOOK',
              url: `${this.sink.url}/${identifier}/${edition}`,
              synchronized: backend === 'now',
              body: { run: '{{ .run.id }}' },
            },
    };
  }

  /** Sends a request as somebody. */
  call(who: Who, method: string, path: string, body?: object): Promise<Answer> {
    return send(this.host.next() + path, method, this.tokens.get(who) ?? '', body);
  }

  /** Sends a request that must succeed. */
  async must(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await this.call('tok', method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }
}

const listsOf = (called: Called, { users, roles, team }: Names) => ({
  users: users.map((who) => emailOf(called, who)),
  roles,
  teams: team ? [called.team] : [],
});

const executeOf = (called: Called, grant: Executors) => ({
  ...listsOf(called, grant),
  ownedByTeam: grant.ownedByTeam,
  policy: null,
});

const approveOf = (called: Called, grant: Approvers) => ({
  ...listsOf(called, grant),
  policy:
    grant.policy === undefined
      ? null
      : { queries: { some: teamMates(called) }, conditions: [conditionOf(grant.policy).jq] },
});
