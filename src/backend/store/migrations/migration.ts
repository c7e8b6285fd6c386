/** What differs between the databases when a table is made. */
export interface Spelling {
  /** Type of text that compares by code point. */
  readonly text: string;
  /** Ends a `create table` so that columns keep to their types. */
  readonly strict: string;
}

/** One step forward; never changed once released, never taken back. */
export interface Migration {
  readonly version: number;
  readonly statements: (spelling: Spelling) => readonly string[];
}
