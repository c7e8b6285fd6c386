/** Something with an identifier and a name that may differ from it, such as a team. Source: spec M-41. */
export interface Named {
  readonly identifier: string;
  readonly name: string;
}
