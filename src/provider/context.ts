import type { Client } from '../client';
import { resourcesOf } from '../plugin';
import type { providerSchema } from './config';

/** What every resource of this provider is handed. */
export type Context = {
  /**
   * The API. Loaded and made at the first call, so that validate and schema never pay for it.
   *
   * @throws {ConfigurationError} credentials are missing, or known only after apply.
   */
  client(): Promise<Client>;
  /** The same for what is only good to know at plan: undefined while the configuration is known only after apply. */
  clientIfKnown(): Promise<Client | undefined>;
  /** Write `<`, `>` and `&` as escapes in JSON texts that we put into state ourselves (spec R-42). */
  readonly escapeHtml: boolean;
  /** Refuse a plan that changes the type of a blueprint property. */
  readonly protectPropertyTypes: boolean;
};

/** Defines a resource of this provider; its state types come from its schema. */
export const definePortResource = resourcesOf<Context, typeof providerSchema>();
