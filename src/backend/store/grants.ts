import type { Grant, Member } from '../../access';
import { type GrantList, grantLists } from '../../contract';
import { type Connection, inParts } from './connection';

/**
 * One block of a permission object, by its name. Lists are ordered by code point, without repeats; `policy` is JSON
 * text as it was received. A member is found by its principal when it is deleted, never by its text (spec P-12).
 */
export interface GrantBlock extends Grant {
  readonly block: string;
}

/** What is asked and said of permission grants. */
export interface Grants {
  /** The blocks of an action, blueprint or page, by its id. */
  find(objectId: string): Promise<readonly GrantBlock[]>;
  /** The blocks of many objects at once, by their ids; an object without any has an empty list. */
  findMany(objectIds: readonly string[]): Promise<ReadonlyMap<string, readonly GrantBlock[]>>;
  /** Writes each block whole; blocks that are not given stay as they are. */
  save(objectId: string, blocks: readonly GrantBlock[]): Promise<void>;
  removeBlocks(objectId: string, blocks: readonly string[]): Promise<void>;
  /** Moves a block of an object along to another name. */
  renameBlock(objectId: string, from: string, to: string): Promise<void>;
  removeAll(objectId: string): Promise<void>;
  /** Takes somebody who is gone out of every list. */
  removePrincipal(principal: string): Promise<void>;
  /** Respells somebody in every list; with `from` only where they are spelled so. */
  renamePrincipal(principal: string, value: string, from?: string): Promise<void>;
}

/** The permission grants of one organization, inside one transaction. */
export function createGrants({ db, org }: Connection): Grants {
  const removeBlocks = async (objectId: string, blocks: readonly string[]) => {
    for (const part of inParts(blocks)) {
      for (const table of ['grant_blocks', 'grant_members'] as const) {
        const rows = db.deleteFrom(table).where('org_id', '=', org).where('object_id', '=', objectId);
        await rows.where('block', 'in', part).execute();
      }
    }
  };

  const findMany = async (objectIds: readonly string[]) => {
    const found = new Map<string, GrantBlock[]>(objectIds.map((id) => [id, []]));
    for (const part of inParts([...found.keys()])) {
      const blocks = await db
        .selectFrom('grant_blocks')
        .select(['object_id', 'block', 'owned_by_team', 'policy'])
        .where('org_id', '=', org)
        .where('object_id', 'in', part)
        .orderBy('block')
        .execute();
      const members = await db
        .selectFrom('grant_members')
        .select(['object_id', 'block', 'kind', 'value', 'principal'])
        .where('org_id', '=', org)
        .where('object_id', 'in', part)
        .orderBy('value')
        .execute();
      const lists = new Map(blocks.map((row) => [blockKey(row), emptyLists()]));
      for (const row of members) {
        const kind = grantLists.find((name) => name === row.kind);
        const { value, principal } = row;
        if (kind) lists.get(blockKey(row))?.[kind].push({ value, principal });
      }
      for (const row of blocks) {
        const { block, owned_by_team, policy } = row;
        const named = lists.get(blockKey(row)) ?? emptyLists();
        const grant = { block, ...named, ownedByTeam: owned_by_team === 1, policy: policy ?? undefined };
        found.get(row.object_id)?.push(grant);
      }
    }
    return found;
  };

  const removePrincipal = async (principal: string) => {
    await db.deleteFrom('grant_members').where('org_id', '=', org).where('principal', '=', principal).execute();
  };

  return {
    find: async (objectId) => (await findMany([objectId])).get(objectId) ?? [],

    findMany,

    async save(objectId, blocks) {
      if (blocks.length === 0) return;
      await removeBlocks(
        objectId,
        blocks.map(({ block }) => block),
      );
      const rows = blocks.map(({ block, ownedByTeam, policy }) => ({
        org_id: org,
        object_id: objectId,
        block,
        owned_by_team: Number(ownedByTeam),
        policy: policy ?? null,
      }));
      for (const part of inParts(rows, 5)) await db.insertInto('grant_blocks').values(part).execute();
      const members = blocks.flatMap((block) =>
        grantLists.flatMap((kind) =>
          block[kind].map((member) => ({ org_id: org, object_id: objectId, block: block.block, kind, ...member })),
        ),
      );
      for (const part of inParts(members, 6)) await db.insertInto('grant_members').values(part).execute();
    },

    removeBlocks,

    async renameBlock(objectId, from, to) {
      await removeBlocks(objectId, [to]);
      for (const table of ['grant_blocks', 'grant_members'] as const) {
        const rows = db.updateTable(table).set({ block: to }).where('org_id', '=', org);
        await rows.where('object_id', '=', objectId).where('block', '=', from).execute();
      }
    },

    async removeAll(objectId) {
      for (const table of ['grant_blocks', 'grant_members'] as const) {
        await db.deleteFrom(table).where('org_id', '=', org).where('object_id', '=', objectId).execute();
      }
    },

    removePrincipal,

    async renamePrincipal(principal, value, from) {
      let held = db
        .selectFrom('grant_members')
        .selectAll()
        .where('org_id', '=', org)
        .where('principal', '=', principal);
      let former = db.deleteFrom('grant_members').where('org_id', '=', org).where('principal', '=', principal);
      if (from !== undefined) {
        held = held.where('value', '=', from);
        former = former.where('value', '=', from);
      }
      const rows = (await held.execute()).map((row) => ({ ...row, value }));
      await former.execute();
      for (const part of inParts(rows, 6)) {
        await db
          .insertInto('grant_members')
          .values(part)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
  };
}

const emptyLists = (): Record<GrantList, Member[]> => ({ users: [], roles: [], teams: [] });

/** Tells the blocks of many objects apart; ids hold no space. */
const blockKey = (row: { readonly object_id: string; readonly block: string }) => `${row.object_id} ${row.block}`;
