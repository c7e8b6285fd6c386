// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.

/**
 * One test of an entity, or a group of them.
 */
export type Rule =
  Query | ComparisonRule | OrderRule | DateRule | EmptinessRule | RelationRule | MatchRule | PropertySchemaRule;
/**
 * A property of the entity, or a value of the acting user.
 */
export type Operand = string | Contextual;
export type Scalar = string | number | boolean | null;
/**
 * jq between double braces, worked out before the query runs (D-16); stands for any typed value.
 */
export type Template = string;
/**
 * A date and time with its zone, as RFC 3339 writes it.
 */
export type Instant = Template;
export type TextOrList = string | readonly string[];

/**
 * Who may execute an action and who may approve its runs. Spec 02, section 2.1.
 */
export interface ActionPermissions {
  readonly execute?: ExecuteGrant;
  readonly approve?: ApproveGrant;
}
/**
 * Who may see and execute the action.
 */
export interface ExecuteGrant {
  /**
   * E-mail addresses.
   */
  readonly users?: readonly string[];
  /**
   * Admin, Member or BLUEPRINT-moderator.
   */
  readonly roles?: readonly string[];
  /**
   * Names or identifiers of teams.
   */
  readonly teams?: readonly string[];
  /**
   * Whether members of a team that owns the entity may execute; DAY-2 and DELETE actions only (P-23).
   */
  readonly ownedByTeam?: boolean;
  /**
   * Where there is one it alone decides who may execute (P-24); null removes it.
   */
  readonly policy?: Policy | null;
}
/**
 * Decides about each run of an action: queries fetch entities, conditions (jq programs) judge them. Spec D-1.
 */
export interface Policy {
  /**
   * What to fetch, by name; a condition reads it as .results.NAME.entities. May be empty (D-1).
   */
  readonly queries: {
    readonly [k: string]: Query;
  };
  /**
   * jq programs, joined by OR: true for execute, a list of e-mail addresses for approve (D-27).
   *
   * @minItems 1
   */
  readonly conditions: readonly string[];
}
/**
 * A group of rules over entities; a rule may itself be such a group (D-13).
 */
export interface Query {
  readonly combinator: 'and' | 'or';
  readonly rules: readonly Rule[];
}
/**
 * Compares a property with a scalar, a list of scalars of one type or a value of the acting user.
 */
export interface ComparisonRule {
  readonly property: Operand;
  readonly operator:
    | '='
    | '!='
    | 'containsAny'
    | 'contains'
    | 'doesNotContains'
    | 'beginsWith'
    | 'doesNotBeginsWith'
    | 'endsWith'
    | 'doesNotEndsWith'
    | 'in'
    | 'notIn';
  readonly value: Scalar | readonly string[] | readonly (number | Template)[] | readonly (boolean | Template)[] | Contextual;
}
/**
 * A property of the acting user's entity, or of those of the user's teams (D-14).
 */
export interface Contextual {
  readonly property: string;
  readonly context: 'user' | 'userTeams';
  readonly [k: string]: unknown;
}
/**
 * Compares a number or a point in time.
 */
export interface OrderRule {
  readonly property: Operand;
  readonly operator: '>' | '>=' | '<' | '<=';
  readonly value: number | Instant | Contextual;
}
/**
 * Tests a point in time against a range.
 */
export interface DateRule {
  readonly property: Operand;
  readonly operator: 'between' | 'notBetween' | '=';
  readonly value: DateRange | DatePreset | Contextual | Template;
}
/**
 * From one point in time to another, both included.
 */
export interface DateRange {
  readonly from: Instant;
  readonly to: Instant;
  readonly [k: string]: unknown;
}
/**
 * A range named by its distance from today, in UTC (D-17).
 */
export interface DatePreset {
  readonly preset:
    | (
        | 'today'
        | 'tomorrow'
        | 'yesterday'
        | 'lastDay'
        | 'lastWeek'
        | 'last2Weeks'
        | 'lastMonth'
        | 'last3Months'
        | 'last6Months'
        | 'last12Months'
        | 'last2Years'
        | 'last3Years'
        | 'nextDay'
        | 'nextWeek'
        | 'next2Weeks'
        | 'nextMonth'
        | 'next3Months'
        | 'next6Months'
        | 'next12Months'
      )
    | Template;
  readonly [k: string]: unknown;
}
/**
 * Tests whether a property has a value, or whether its timer has run out.
 */
export interface EmptinessRule {
  readonly property: string;
  readonly operator: 'isEmpty' | 'isNotEmpty' | 'isExpired' | 'isNotExpired';
}
/**
 * Tests whether an entity is related to one of the named entities of a blueprint (D-21).
 */
export interface RelationRule {
  readonly operator: 'relatedTo';
  readonly blueprint: string;
  readonly value: TextOrList;
  readonly direction?: 'upstream' | 'downstream';
  readonly required?: boolean;
}
/**
 * Tests the entities reached over relations (D-20).
 */
export interface MatchRule {
  readonly property: string | Contextual | RelationPath;
  readonly operator: 'matchAny';
  readonly value: TextOrList | Contextual;
}
export interface RelationPath {
  readonly path: readonly (string | Hops)[];
  readonly fromBlueprint?: string;
}
export interface Hops {
  readonly relation?: string;
  readonly maxHops?: number;
  readonly [k: string]: unknown;
}
/**
 * Tests every property of one type.
 */
export interface PropertySchemaRule {
  readonly propertySchema: PropertySchema;
  readonly operator: '=' | '!=' | 'contains';
  readonly value?: Scalar;
}
export interface PropertySchema {
  readonly type: string;
  readonly format?: string;
  readonly items?: PropertyItems;
}
export interface PropertyItems {
  readonly type: string;
  readonly format?: string;
  readonly [k: string]: unknown;
}
/**
 * Who may approve runs; irrelevant unless the action requires approval (P-31).
 */
export interface ApproveGrant {
  /**
   * E-mail addresses.
   */
  readonly users?: readonly string[];
  /**
   * Admin, Member or BLUEPRINT-moderator.
   */
  readonly roles?: readonly string[];
  /**
   * Names or identifiers of teams.
   */
  readonly teams?: readonly string[];
  /**
   * Where there is one it alone names the approvers (P-34); null removes it.
   */
  readonly policy?: Policy | null;
}
