import type { Caller } from '../../../access';
import { type JsonObject, objectAt, textAt } from '../../../contract';
import { record } from '../audit/record';
import type { Context } from '../context';
import { documentText } from '../document';
import { writeAs } from '../write-as';
import { requireOrganization, settingsOf, toShownOrganization } from './read-organization';

/** What PUT says anew; the rest is not in its body and stays. */
const replaceable = ['settings', 'announcement'] as const;

/**
 * Replaces an organization's name, settings and announcement; settings that are left out are gone.
 *
 * Source: PUT /v1/organization; spec M-2.
 */
export async function replaceOrganization(context: Context, caller: Caller, body: JsonObject): Promise<void> {
  await save(context, caller, body, (former, { name, ...given }) => {
    const kept = Object.entries(former).filter(([key]) => !replaceable.some((each) => each === key));
    return { ...Object.fromEntries(kept), ...given };
  });
}

/**
 * Changes what is given, each setting and each part of the announcement by itself. Support users are never made,
 * whatever is set for them (spec M-5).
 *
 * Source: PATCH /v1/organization; spec M-2.
 */
export async function changeOrganization(context: Context, caller: Caller, body: JsonObject): Promise<void> {
  await save(context, caller, body, (former, { name, ...given }) => {
    const merged = replaceable.flatMap((key) =>
      given[key] === undefined ? [] : [[key, { ...objectAt(former, key), ...objectAt(given, key) }] as const],
    );
    return { ...former, ...given, ...Object.fromEntries(merged) };
  });
}

async function save(
  context: Context,
  caller: Caller,
  body: JsonObject,
  change: (former: JsonObject, body: JsonObject) => JsonObject,
): Promise<void> {
  await writeAs(context, caller, async (tx, caller) => {
    const former = await requireOrganization(tx);
    const document = documentText(change(settingsOf(former), body));
    const organization = { ...former, name: textAt(body, 'name') ?? former.name, document };
    await tx.own.update(organization);
    await record(context, caller, tx, {
      resourceType: 'organization',
      identifier: former.id,
      action: 'UPDATE',
      before: toShownOrganization(former),
      after: toShownOrganization(organization),
    });
  });
}
