import type { Json } from '../contract';
import { ApiError, type ApiFailure } from './api-error';
import type { Clock } from './clock';
import type { Http } from './http';
import { type ApiRequest, type CallOptions, type ListOptions, withoutCalculated } from './request';
import { maxListBytes, SharedList } from './shared-list';

/** After a team was written, its entity is looked for this often, a second apart. */
const maxLooks = 10;

/** How a team is found in the catalog. */
export type TeamEntities = ReturnType<typeof createTeamEntities>;

/**
 * Finds the identifier that a team has in the catalog, by which permission lists and `$team` name it: that of the
 * `_team` entity whose title is the team's name.
 *
 * Source: spec M-37, M-41.
 */
export function createTeamEntities(http: Http, clock: Clock) {
  const search = async (rules: readonly object[], options: ListOptions) => {
    const body = { combinator: 'and', rules: [{ property: '$blueprint', operator: '=', value: '_team' }, ...rules] };
    const request: ApiRequest = {
      method: 'POST',
      path: ['entities', 'search'],
      query: withoutCalculated,
      body,
      reads: true,
      ...options,
    };
    return http.list(request, 'entities');
  };

  const shared = new SharedList<string>(async (signal) => {
    const found = await search([], { signal, maxAnswerBytes: maxListBytes });
    return unambiguous(found.map(({ title, identifier }) => [title, identifier]));
  });

  const single = async (team: string, options: CallOptions): Promise<string | undefined> => {
    const found = await search([{ property: '$title', operator: '=', value: team }], options);
    const [first, second] = found;
    if (second === undefined) return typeof first?.identifier === 'string' ? first.identifier : undefined;
    const message = `${found.length} entities of _team have the title "${team}", so it is not known which is the team's`;
    throw new ApiError({ ...at, code: 'ambiguous_team', message });
  };

  return {
    /** The identifier of the team's entity, or `undefined` where it has none. @throws {ApiError} it has several. */
    find(team: string, options: CallOptions = {}): Promise<string | undefined> {
      return shared.find(team, () => single(team, options), options.signal);
    },

    /**
     * The same right after the team was written: the entity may come a little later.
     *
     * @throws {ApiError} it does not, or the search fails; `mayHaveHappened` says that the team was written.
     */
    async await(team: string, options: CallOptions = {}): Promise<string> {
      try {
        for (let look = 1; look <= maxLooks; look++) {
          const found = await single(team, options);
          if (found !== undefined) return found;
          if (look < maxLooks) await clock.sleep(1000, options.signal);
        }
      } catch (error) {
        if (error instanceof ApiError) throw written(error);
        if (!options.signal?.aborted) throw error;
        throw written({ ...at, code: 'aborted', message: `stopped while the entity of team "${team}" was awaited` });
      }
      const message = `team "${team}" was written, but no entity of _team has its name as title after ${maxLooks} looks`;
      throw written({ ...at, code: 'team_entity_missing', message });
    },

    invalidate: () => shared.invalidate(),
  };
}

/** Where errors about a search that was answered well say they come from. */
const at = { method: 'POST', path: '/v1/entities/search' };

function written(failure: ApiFailure): ApiError {
  return new ApiError({ ...failure, message: failure.message, mayHaveHappened: true });
}

/** Identifiers by title; a title that several have is left out, so that asking for it singly says so. */
function unambiguous(pairs: readonly (readonly [Json | undefined, Json | undefined])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const [title, identifier] of pairs) {
    if (typeof title !== 'string' || typeof identifier !== 'string') continue;
    if (found.has(title)) twice.add(title);
    found.set(title, identifier);
  }
  for (const title of twice) found.delete(title);
  return found;
}
