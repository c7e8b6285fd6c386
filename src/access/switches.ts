/**
 * Where the documents of Port can be read in two ways, which way is taken. Every default is the reading decided for,
 * mostly the one that lets fewer people do less.
 *
 * Source: spec 06-gaps.md; R-33.
 */
export interface Switches {
  /** G-3: whoever an execute policy lets in needs no right to see the action. */
  readonly policyIgnoresVisibility: boolean;
  /** G-4: an Admin executes whatever an execute policy says. */
  readonly adminBypassesPolicy: boolean;
  /** G-8: a property's own block binds also those whom the global update block lets in. */
  readonly granularDenyWins: boolean;
  /** G-9: whoever may see the runs of an action may see all of them, whatever they may read of the catalog. */
  readonly openRunsIgnoreCatalog: boolean;
  /** G-12: moderators change the permissions of their blueprints. */
  readonly moderatorsManagePermissions: boolean;
  /** G-20: how many relations `relatedTo` follows. */
  readonly relatedToDepth: number;
  /** G-26: a failed query is only left out of the results, and conditions that read it are evaluated. */
  readonly literalIgnoreFailedQueries: boolean;
  /** G-50: nobody approves a run of their own. */
  readonly forbidSelfApproval: boolean;
}

/** Each switch as it was decided. */
export const defaultSwitches: Switches = {
  policyIgnoresVisibility: false,
  adminBypassesPolicy: false,
  granularDenyWins: false,
  openRunsIgnoreCatalog: false,
  moderatorsManagePermissions: false,
  relatedToDepth: 15,
  literalIgnoreFailedQueries: false,
  forbidSelfApproval: false,
};
