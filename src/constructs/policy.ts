import { Token } from 'cdktf';
import type { Finding, Step } from '../contract';
import { type JsonText, toJsonText } from './json-text';
import { literal } from './literal';

/** A policy: `queries` over the catalog and `conditions` in jq. What is written in it is text, `${` included. */
export class Policy {
  /**
   * A policy written as an object. References may stand anywhere in it.
   *
   * @param policy `{ queries: { NAME: { combinator, rules } }, conditions: [...] }`.
   * @throws {TypeError} for what JSON cannot say.
   */
  public static fromObject(policy: unknown): Policy {
    return new Policy(toJsonText(policy));
  }

  /**
   * A policy as JSON text, such as the contents of a file.
   *
   * @param text JSON; or a token, which is left to the plan.
   */
  public static fromJson(text: string): Policy {
    const isLater = Token.isUnresolved(text);
    return new Policy({ text: isLater ? text : literal(text), document: isLater ? undefined : text, unknown: [] });
  }

  private readonly json: JsonText;

  private constructor(json: JsonText) {
    this.json = json;
  }

  /** The policy as an attribute of Terraform's takes it. */
  public get text(): string {
    return this.json.text;
  }

  /**
   * The policy as far as it is known: text or an object; `undefined` where nothing is.
   *
   * @internal
   */
  public get _document(): string | object | undefined {
    const { document } = this.json;
    return document === undefined || typeof document === 'string' ? document : Object(document);
  }

  /**
   * Whether a finding is about something that is not known yet. `path` leads from the policy.
   *
   * @internal
   */
  public _isLater(found: Finding, at: readonly Step[]): boolean {
    const path = found.path.slice(at.length);
    return this.json.unknown.some((place) => place.every((step, i) => step === path[i]));
  }
}
