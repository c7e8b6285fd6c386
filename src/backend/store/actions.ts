import { type Connection, inParts, matchesNothing } from './connection';
import { type Stamp, toStamp, toStampColumns } from './stamp';
import type { ActionRow } from './tables';

/** A stored action. `document` is the JSON text of the definition as it was written; the rest is read from it. */
export interface Action extends Stamp {
  readonly id: string;
  readonly identifier: string;
  readonly triggerType: string;
  readonly operation: string | undefined;
  readonly blueprint: string | undefined;
  readonly eventType: string | undefined;
  readonly eventAction: string | undefined;
  readonly published: boolean;
  readonly document: string;
}

/** Narrows a list of actions; what is undefined does not narrow, an empty list matches nothing. */
export interface ActionFilter {
  readonly identifiers?: readonly string[];
  readonly blueprints?: readonly string[];
  readonly operations?: readonly string[];
  readonly published?: boolean;
  readonly triggerType?: string;
  readonly eventTypes?: readonly string[];
  readonly eventActions?: readonly string[];
}

/** What is asked and said of actions. */
export interface Actions {
  find(identifier: string): Promise<Action | undefined>;
  findByIds(ids: readonly string[]): Promise<readonly Action[]>;
  /** Oldest first. */
  list(filter?: ActionFilter): Promise<readonly Action[]>;
  insert(action: Action): Promise<void>;
  update(action: Action): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The actions of one organization, inside one transaction. */
export function createActions({ db, org }: Connection): Actions {
  return {
    async find(identifier) {
      const row = await db
        .selectFrom('actions')
        .selectAll()
        .where('org_id', '=', org)
        .where('identifier', '=', identifier)
        .executeTakeFirst();
      return row && toAction(row);
    },

    async findByIds(ids) {
      const found: Action[] = [];
      for (const part of inParts(ids)) {
        const rows = db.selectFrom('actions').selectAll().where('org_id', '=', org).where('id', 'in', part);
        found.push(...(await rows.execute()).map(toAction));
      }
      return found;
    },

    async list(filter = {}) {
      if (matchesNothing(filter)) return [];
      let query = db.selectFrom('actions').selectAll().where('org_id', '=', org).orderBy('id');
      if (filter.identifiers) query = query.where('identifier', 'in', filter.identifiers);
      if (filter.blueprints) query = query.where('blueprint', 'in', filter.blueprints);
      if (filter.operations) query = query.where('operation', 'in', filter.operations);
      if (filter.published !== undefined) query = query.where('published', '=', Number(filter.published));
      if (filter.triggerType) query = query.where('trigger_type', '=', filter.triggerType);
      if (filter.eventTypes) query = query.where('event_type', 'in', filter.eventTypes);
      if (filter.eventActions) query = query.where('event_action', 'in', filter.eventActions);
      return (await query.execute()).map(toAction);
    },

    async insert(action) {
      await db
        .insertInto('actions')
        .values({ org_id: org, ...toColumns(action) })
        .execute();
    },

    async update(action) {
      await db
        .updateTable('actions')
        .set(toColumns(action))
        .where('org_id', '=', org)
        .where('id', '=', action.id)
        .execute();
    },

    async remove(id) {
      await db.deleteFrom('actions').where('org_id', '=', org).where('id', '=', id).execute();
    },
  };
}

function toAction(row: ActionRow): Action {
  return {
    id: row.id,
    identifier: row.identifier,
    triggerType: row.trigger_type,
    operation: row.operation ?? undefined,
    blueprint: row.blueprint ?? undefined,
    eventType: row.event_type ?? undefined,
    eventAction: row.event_action ?? undefined,
    published: row.published === 1,
    document: row.document,
    ...toStamp(row),
  };
}

function toColumns(action: Action): Omit<ActionRow, 'org_id'> {
  return {
    id: action.id,
    identifier: action.identifier,
    trigger_type: action.triggerType,
    operation: action.operation ?? null,
    blueprint: action.blueprint ?? null,
    event_type: action.eventType ?? null,
    event_action: action.eventAction ?? null,
    published: Number(action.published),
    document: action.document,
    ...toStampColumns(action),
  };
}
