import { type Caller, decideStatusChange, personOf } from '../../../access';
import { type JsonObject, printJson, textAt, textsOf } from '../../../contract';
import type { Context } from '../context';
import { refuseDenied } from '../refusal';
import { writeAs } from '../write-as';
import { insertUser } from './save-user';
import { bindTeams, canonicalRoles } from './user-roles';

/**
 * Invites somebody who is not there yet, a Member unless the invitation gives other roles: by mail, and then they are
 * Invited, or without a word, and then they are Staged until their first login.
 *
 * @param invitee  E-mail address, and perhaps roles and teams.
 * @throws {Refusal} denied for a caller who may invite nobody; invalid for somebody who is there already, disabled or
 * not, and for roles and teams that are not.
 * Source: spec M-19, M-22, M-23; POST /v1/users/invite.
 */
export async function inviteUser(
  context: Context,
  caller: Caller,
  invitee: JsonObject,
  { notify }: { readonly notify: boolean },
): Promise<void> {
  refuseDenied(decideStatusChange(caller, undefined));
  await writeAs(context, caller, async (tx, caller) => {
    const roles = invitee.roles === undefined ? ['Member'] : textsOf(invitee.roles);
    const user = await insertUser(
      context,
      caller,
      tx,
      {
        email: textAt(invitee, 'email') ?? '',
        firstName: '',
        lastName: '',
        picture: undefined,
        status: notify ? 'INVITED' : 'STAGED',
        type: 'Standard',
        managedByScim: false,
        roles: await canonicalRoles(tx, roles, ['invitee', 'roles']),
      },
      { teamIds: await bindTeams(tx, textsOf(invitee.teams), ['invitee', 'teams']) },
    );
    if (!notify) return;
    const at = context.now().toISOString();
    const by = personOf(caller)?.email;
    const text = `${by === undefined ? 'You are' : `${by} has`} invited${by === undefined ? '' : ' you'} to Port. Sign in with this e-mail address: ${user.email}\n`;
    const mail = { to: user.email, subject: 'You are invited to Port', text };
    const message = { id: context.newId(), kind: 'email', runId: undefined, payload: printJson(mail) } as const;
    await tx.outbox.insert({ ...message, dueAt: at, createdAt: at });
  });
}
