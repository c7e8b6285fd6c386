import { isList, type JsonObject } from '../contract';
import { ApiError } from './api-error';
import type { Http } from './http';
import type { CallOptions } from './request';
import { SharedCall } from './shared-call';

/** The calls about the organization. */
export type Organization = ReturnType<typeof createOrganization>;

/** The calls of `/v1/organization`. Source: spec M-3; 05-api.md, section 7. */
export function createOrganization(http: Http) {
  let flags: SharedCall<readonly string[]> | undefined;
  const find = (options?: CallOptions): Promise<JsonObject> =>
    http.object({ method: 'GET', path: ['organization'], ...options }, 'organization');
  const readFlags = async (signal: AbortSignal): Promise<readonly string[]> => {
    const { featureFlags } = await find({ signal });
    return isList(featureFlags) ? featureFlags.filter((flag) => typeof flag === 'string') : [];
  };

  return {
    /** The organization of the credentials. */
    find,

    /** Says whether the organization has a feature; all of them are asked for once in the life of the client. */
    async has(flag: string, { signal }: CallOptions = {}): Promise<boolean> {
      if (flags === undefined || flags.isAbandoned) flags = new SharedCall(readFlags);
      const asked = flags;
      try {
        return (await asked.join(signal)).includes(flag);
      } catch (error) {
        if (error instanceof ApiError && flags === asked) flags = undefined;
        throw error;
      }
    },
  };
}
