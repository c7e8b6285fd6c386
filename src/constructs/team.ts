import { Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { team } from './generated';
import { inOrder, whenNeeded } from './literal';
import type { PortProvider } from './port-provider';
import { type IGrantable, Principal, PrincipalKind, type User } from './principal';
import { validatedName } from './report';

/** A team. */
export interface TeamProps {
  /** What it is called; changing it renames the team. */
  readonly name: string;
  /** @default - none. */
  readonly description?: string;
  /** @default - nobody yet; see also `addMembers`. */
  readonly members?: User[];
  /** @default - the stack's one provider. */
  readonly provider?: PortProvider;
}

/** A team whose members the app says, and that can be granted something. */
export class Team extends Construct implements IGrantable {
  /** A team that the app does not make, by its name or identifier. */
  public static named(name: string): Principal {
    return new Principal(PrincipalKind.TEAM, name);
  }

  /** The resource, for whatever the construct has no word for. */
  public readonly resource: team.Team;
  /** The team as permissions name it: a reference, so that it is there before it is granted something. */
  public readonly grantPrincipal: Principal;

  private readonly members: User[];

  /**
   * @param scope The construct it belongs to.
   * @param id The name of the construct there, and of the resource in Terraform.
   * @param props Its name and members.
   */
  public constructor(scope: Construct, id: string, props: TeamProps) {
    super(scope, id);
    this.members = [...(props.members ?? [])];
    this.resource = new team.Team(this, 'Default', {
      name: props.name,
      description: props.description,
      users: Lazy.listValue(
        {
          produce: () => [
            ...inOrder(
              this.members.map(({ name }) => name),
              this,
            ),
          ],
        },
        { omitEmpty: true },
      ),
      provider: props.provider?.resource,
    });
    const name = whenNeeded(() => this.resource.name);
    this.grantPrincipal = new Principal(PrincipalKind.TEAM, name);
    validatedName(this, 'team', props.name, 'name');
  }

  /** Adds members; each is named once, whatever the order of calls. */
  public addMembers(...users: User[]): void {
    this.members.push(...users);
  }
}
