import type { Caller } from '../../access';
import type { JsonObject } from '../../contract';
import type { Page } from '../store';
import type { Context } from './context';
import { readDocument } from './document';
import { missing } from './refusal';

/** All pages, oldest first. Source: GET /v1/pages. */
export async function listPages({ store }: Context, { org }: Caller): Promise<JsonObject[]> {
  return (await store.read(org, (tx) => tx.pages.list())).map(toShownPage);
}

/** One page. @throws {Refusal} missing. Source: GET /v1/pages/{identifier}. */
export async function readPage({ store }: Context, { org }: Caller, identifier: string): Promise<JsonObject> {
  const page = await store.read(org, (tx) => tx.pages.find(identifier));
  if (!page) throw missing('page', identifier);
  return toShownPage(page);
}

function toShownPage({ id, document, createdAt, updatedAt, createdBy, updatedBy }: Page): JsonObject {
  return { id, ...readDocument(document), createdAt, createdBy, updatedAt, updatedBy };
}
