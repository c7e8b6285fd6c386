import { type IResolvable, Lazy, Token } from 'cdktf';
import { Construct } from 'constructs';
import { type Finding, type GrantList, type ListWithHoles, sortUnique } from '../contract';
import type { IAction } from './action-interface';
import { actionPermissions } from './generated';
import { Grant, GrantKind } from './grant';
import { checkGranted } from './granted';
import { inOrder, knownList, knownText } from './literal';
import type { Policy } from './policy';
import { listOrder, type PortProvider } from './port-provider';
import { type IGrantable, type Principal, PrincipalKind } from './principal';
import { validated } from './report';
import { watchSources } from './sources';

/** Who may approve the runs of an action, as lists of one's own: sorted, each entry once. */
export interface ApproveLists {
  /** @default - no user by name. E-mail addresses. */
  readonly users?: string[];
  /** @default - no role. `Admin`, `Member` or `BLUEPRINT-moderator`. */
  readonly roles?: string[];
  /** @default - no team. Names or identifiers. */
  readonly teams?: string[];
  /** @default - the lists decide. */
  readonly policy?: Policy;
}

/** Who may see and execute an action, as lists of one's own: sorted, each entry once. */
export interface ExecuteLists extends ApproveLists {
  /** @default false. Whether the owners of the entity may, for DAY-2 and DELETE actions. */
  readonly ownedByTeam?: boolean | IResolvable;
}

/** The permissions of one action. */
export interface ActionPermissionsProps {
  /** The action. */
  readonly action: IAction;
  /** @default - whom grantExecute() names. */
  readonly execute?: ExecuteLists;
  /** @default - whom grantApprove() names. */
  readonly approve?: ApproveLists;
  /** @default - the stack's one provider. */
  readonly provider?: PortProvider;
}

/**
 * All that Port holds of who may execute an action and who may approve its runs: what is not granted here is taken away.
 *
 * An action makes one of its own as soon as something is granted on it. One with explicit lists takes its place; an
 * action with both is refused.
 */
export class ActionPermissions extends Construct {
  /** The resource, for whatever the construct has no word for. */
  public readonly resource: actionPermissions.ActionPermissions;
  /** The action whose permissions they are. */
  public readonly action: IAction;

  private readonly props: ActionPermissionsProps;
  private readonly granted: Record<GrantKind, Set<Principal>> = { execute: new Set(), approve: new Set() };
  private readonly policies: Record<GrantKind, Policy[]>;

  /**
   * @param scope The construct it belongs to.
   * @param id The name of the construct there.
   * @param props The action, and lists of one's own.
   */
  public constructor(scope: Construct, id: string, props: ActionPermissionsProps) {
    super(scope, id);
    this.props = props;
    this.action = props.action;
    this.policies = { execute: only(props.execute?.policy), approve: only(props.approve?.policy) };
    this.resource = new actionPermissions.ActionPermissions(this, 'Default', {
      actionIdentifier: props.action.actionIdentifier,
      permissions: {
        execute: {
          ...this.lazily(GrantKind.EXECUTE),
          ownedByTeam: Lazy.anyValue({ produce: () => this.ownedByTeam() }),
        },
        approve: this.lazily(GrantKind.APPROVE),
      },
      provider: props.provider?.resource,
    });
    validated(this, () => this.check());
    watchSources(this);
  }

  /** Lets principals see and execute the action; sorted, and each named once, whatever the order of calls. */
  public grantExecute(...grantees: IGrantable[]): Grant {
    return this.grant(GrantKind.EXECUTE, grantees);
  }

  /** Lets principals approve runs of the action; sorted, and each named once, whatever the order of calls. */
  public grantApprove(...grantees: IGrantable[]): Grant {
    return this.grant(GrantKind.APPROVE, grantees);
  }

  /** Lets a policy decide who may execute; the lists then only say who sees the action (spec P-24). */
  public executeByPolicy(policy: Policy): Grant {
    this.policies.execute.push(policy);
    return new Grant(GrantKind.EXECUTE, this.resource, []);
  }

  /** Lets a policy name the approvers; the lists are then ignored (spec P-34). */
  public approveByPolicy(policy: Policy): Grant {
    this.policies.approve.push(policy);
    return new Grant(GrantKind.APPROVE, this.resource, []);
  }

  private grant(kind: GrantKind, grantees: readonly IGrantable[]): Grant {
    const principals = grantees.map(({ grantPrincipal }) => grantPrincipal);
    for (const principal of principals) this.granted[kind].add(principal);
    return new Grant(kind, this.resource, principals);
  }

  private lazily(kind: GrantKind) {
    const list = (name: GrantList) => Lazy.listValue({ produce: () => this.list(kind, name) }, { omitEmpty: true });
    const policy = Lazy.stringValue({ produce: () => this.policies[kind][0]?.text });
    return { users: list('users'), roles: list('roles'), teams: list('teams'), policy };
  }

  /** A list as Terraform gets it: the author's as it is, one with grants in it sorted. */
  private list(kind: GrantKind, name: GrantList): string[] | undefined {
    const own = this.props[kind]?.[name];
    const names = this.names(kind, name);
    if (names.length === 0) return own;
    return [...(Token.isUnresolved(own) ? inOrder(names, this, own) : inOrder([...(own ?? []), ...names], this))];
  }

  /** The same as far as it is known: a list that is sorted for the author is not judged by the order of grants. */
  private known(kind: GrantKind, name: GrantList): ListWithHoles | undefined {
    const own = this.props[kind]?.[name] ?? [];
    const names = this.names(kind, name);
    const entries = knownList(own, this);
    if (names.length === 0 || entries === undefined) return entries;
    const all = [...entries, ...names.map((text) => (Token.isUnresolved(text) ? knownText(text, this) : text))];
    return [...sortUnique(all.filter((entry) => entry !== undefined)), ...all.filter((entry) => entry === undefined)];
  }

  private names(kind: GrantKind, name: string): readonly string[] {
    return [...this.granted[kind]].filter((principal) => principal.kind === name).map((principal) => principal.name);
  }

  private ownedByTeam(): boolean | IResolvable {
    return this.names(GrantKind.EXECUTE, PrincipalKind.OWNERS).length > 0 || (this.props.execute?.ownedByTeam ?? false);
  }

  private check(): readonly Finding[] {
    const grant = (kind: GrantKind) => ({
      users: this.known(kind, 'users'),
      roles: this.known(kind, 'roles'),
      teams: this.known(kind, 'teams'),
      policies: this.policies[kind],
      ownedByTeam: this.names(kind, PrincipalKind.OWNERS).length > 0,
    });
    const own = this.props.execute?.ownedByTeam ?? false;
    const execute = grant(GrantKind.EXECUTE);
    const ownedByTeam = execute.ownedByTeam || (typeof own === 'boolean' ? own : undefined);
    return checkGranted(
      { execute: { ...execute, ownedByTeam }, approve: grant(GrantKind.APPROVE) },
      { requiresApproval: this.action.requiresApproval, order: () => listOrder(this.resource) },
    );
  }
}

const only = (policy: Policy | undefined): Policy[] => (policy === undefined ? [] : [policy]);
