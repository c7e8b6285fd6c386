import type { Value } from './value';

/** One step into a value: an object's attribute, a map's key, a list's index, a set's element (named by its value). */
export type PathStep =
  | { readonly attribute: string }
  | { readonly key: string }
  | { readonly index: number }
  | { readonly element: Value };

/**
 * A place inside a value, as an immutable chain of steps from the root. A step further is one small object, however
 * deep the place is, so that a walk over a large value may carry its path along.
 *
 * `Path.root.attribute('permissions').attribute('execute').index(1)` reads `permissions.execute[1]`.
 */
export class Path {
  static readonly root: Path = new Path(undefined, undefined);

  private constructor(
    private readonly before: Path | undefined,
    private readonly last: PathStep | undefined,
  ) {}

  attribute(name: string): Path {
    return this.step({ attribute: name });
  }

  key(key: string): Path {
    return this.step({ key });
  }

  index(index: number): Path {
    return this.step({ index });
  }

  element(element: Value): Path {
    return this.step({ element });
  }

  step(step: PathStep): Path {
    return new Path(this, step);
  }

  /** The steps from the root on. */
  get steps(): readonly PathStep[] {
    const steps: PathStep[] = [];
    for (let at: Path = this; at.before && at.last; at = at.before) steps.push(at.last);
    return steps.reverse();
  }

  /** The path without its last step; the root of the root is the root. */
  get parent(): Path {
    return this.before ?? this;
  }

  /** `permissions.execute.roles[1]`, `labels["a b"]`, `rule[...]` for a set's element; empty for the root. */
  toString(): string {
    let text = '';
    for (const step of this.steps) {
      if ('attribute' in step) text += text === '' ? step.attribute : `.${step.attribute}`;
      else if ('key' in step) text += `[${JSON.stringify(step.key)}]`;
      else if ('index' in step) text += `[${step.index}]`;
      else text += '[...]';
    }
    return text;
  }
}
