import { orMissing } from './api-error';
import type { Http } from './http';
import { byIdentifier, type Identified, identified } from './named';
import type { ApiRequest, CallOptions, ListOptions } from './request';
import { maxListBytes, SharedList, writing } from './shared-list';

/** A self-service action or an automation, as the server holds it. */
export type Action = Identified;

/** The calls about actions. */
export type Actions = ReturnType<typeof createActions>;

/** The calls of `/v1/actions`. Source: spec 05-api.md, section 3. */
export function createActions(http: Http) {
  const one = async (request: ApiRequest): Promise<Action> => identified(await http.object(request, 'action'), request);
  const list = async (options: ListOptions = {}) =>
    byIdentifier(await http.list({ method: 'GET', path: ['actions'], ...options }, 'actions'));
  const shared = new SharedList((signal) => list({ signal, maxAnswerBytes: maxListBytes }));

  return {
    /** The action, or `undefined` where there is none or the caller may not see it. */
    find(action: string, { signal }: CallOptions = {}): Promise<Action | undefined> {
      const single = () => orMissing(one({ method: 'GET', path: ['actions', action], signal }));
      return shared.find(action, single, signal);
    },

    /** Every action the caller may see. */
    async list(options?: CallOptions): Promise<readonly Action[]> {
      return [...(await list(options)).values()];
    },

    /** @throws {ApiError} 422 where the identifier is taken. */
    create(action: object, options?: CallOptions): Promise<Action> {
      return writing([shared], () => one({ method: 'POST', path: ['actions'], body: action, ...options }));
    },

    /** Replaces the action called `name`; another identifier in `action` renames it. Its permissions stay. */
    update(name: string, action: object, options?: CallOptions): Promise<Action> {
      return writing([shared], () => one({ method: 'PUT', path: ['actions', name], body: action, ...options }));
    },

    /** @returns whether there was one to delete. */
    async delete(action: string, options?: CallOptions): Promise<boolean> {
      const request: ApiRequest = { method: 'DELETE', path: ['actions', action], ...options };
      return (await orMissing(writing([shared], () => http.send(request)))) !== undefined;
    },

    /** Forgets the actions that were read: something else that was written may have taken some away. */
    invalidate: () => shared.invalidate(),
  };
}
