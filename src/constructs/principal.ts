import { Fn, Token } from 'cdktf';
import type { IBlueprint } from './blueprint';

/** How a principal stands in the permissions of an action. */
export enum PrincipalKind {
  /** One person. */
  USER = 'users',
  /** Whoever has a role. */
  ROLE = 'roles',
  /** The members of a team. */
  TEAM = 'teams',
  /** The members of the teams that own the entity an action is run on. */
  OWNERS = 'ownedByTeam',
}

/** Whoever can be granted something: a `User`, a `Team`, a `Role`, or the `Owners` of an entity. */
export interface IGrantable {
  /** The principal that is granted it. */
  readonly grantPrincipal: Principal;
}

/** A person, role or team as permissions name it. */
export class Principal implements IGrantable {
  /** The e-mail address, name of the role, or name of the team; empty for the owners. May be a token. */
  public readonly name: string;
  /** What it is. */
  public readonly kind: PrincipalKind;

  /**
   * @param kind What it is.
   * @param name What it is called: taken as it is, `${` included. A reference is passed as a token.
   */
  public constructor(kind: PrincipalKind, name: string) {
    this.kind = kind;
    this.name = name;
  }

  /** The principal itself. */
  public get grantPrincipal(): Principal {
    return this;
  }
}

/** A person. */
export class User extends Principal {
  /**
   * @param email The e-mail address that the user signs in with.
   */
  public static of(email: string): User {
    return new User(PrincipalKind.USER, email);
  }
}

/** Everybody who has a role. Moderators are Members too, and Admins are everything (spec M-10, P-33). */
export class Role extends Principal {
  /** Administrators. */
  public static readonly ADMIN = new Role(PrincipalKind.ROLE, 'Admin');
  /** Every member of the organization. */
  public static readonly MEMBER = new Role(PrincipalKind.ROLE, 'Member');

  /** The moderators of a blueprint. */
  public static moderatorOf(blueprint: IBlueprint): Role {
    const { blueprintIdentifier: name } = blueprint;
    const role = Token.isUnresolved(name) ? Fn.format('%s-moderator', [name]) : `${name}-moderator`;
    return new Role(PrincipalKind.ROLE, role);
  }
}

/** The members of the teams that own the entity an action is run on: for DAY-2 and DELETE actions (spec P-23). */
export class Owners extends Principal {
  /** The owners of the entity that the run is about. */
  public static readonly OF_ENTITY = new Owners(PrincipalKind.OWNERS, '');
}
