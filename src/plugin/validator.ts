import type { Path, Value } from '../cty';
import type { Diagnostics } from './diagnostics';

/** A value to be checked: known, not null, with its place and the whole configuration it sits in. */
export type Checked = {
  readonly value: Value;
  readonly path: Path;
  /** The whole configuration, for rules about siblings; any part of it may be unknown. */
  readonly config: Value;
  readonly diagnostics: Diagnostics;
  /** The attribute is sensitive: its value must not be shown. */
  readonly sensitive?: boolean;
};

/** A rule about one attribute. It adds its findings to `diagnostics` and says nothing of what it cannot know yet. */
export type Validator = {
  /** In one clause, lower case, no full stop: "must be one of: json, slack". Ends up in the generated reference. */
  readonly description: string;
  /** Also asked where the attribute is null: rules such as "exactly one of these" need to see that none is there. */
  readonly alsoWhenNull?: true;
  readonly check: (checked: Checked) => void;
};
