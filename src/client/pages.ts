import { orMissing } from './api-error';
import type { Http } from './http';
import { type Identified, identified } from './named';
import type { ApiRequest, CallOptions } from './request';

/** A page, as the server holds it. */
export type Page = Identified;

/** The calls of `/v1/pages`. Source: spec 05-api.md, section 6. */
export function createPages(http: Http) {
  return {
    /** The page, or `undefined` where there is none or the caller may not see it. */
    find(page: string, options?: CallOptions): Promise<Page | undefined> {
      const request: ApiRequest = { method: 'GET', path: ['pages', page], ...options };
      return orMissing(http.object(request, 'page').then((found) => identified(found, request)));
    },
  };
}
