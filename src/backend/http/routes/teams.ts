import { changeTeam, createTeam, deleteTeam, listTeams, readTeam, replaceTeam, requireTeam } from '../../operations';
import { pickFields } from '../fields';
import { finds } from '../gate';
import { listOf } from '../query';
import { bodySchema } from '../validate';
import type { Reading, Routes, Writing } from './routes';

interface Named {
  readonly team: string;
}

/** /v1/teams */
export const teamsRoutes: Routes = async (app, { context }) => {
  const found = finds(context, (tx, { team = '' }) => requireTeam(tx, team));

  app.get<Reading>('/v1/teams', { config: { scope: 'read:teams' } }, async ({ query, caller }) => {
    const fields = listOf(query, 'fields');
    return { ok: true, teams: (await listTeams(context, caller)).map((team) => pickFields(team, fields)) };
  });

  app.post<Writing>(
    '/v1/teams',
    { config: { scope: 'create:teams' }, schema: { body: bodySchema('POST /v1/teams') } },
    async ({ body, caller }) => ({ ok: true, team: await createTeam(context, caller, body) }),
  );

  app.get<Reading<Named>>(
    '/v1/teams/:team',
    { config: { scope: 'read:teams' } },
    async ({ params, query, caller }) => ({
      ok: true,
      team: pickFields(await readTeam(context, caller, params.team), listOf(query, 'fields')),
    }),
  );

  app.put<Writing<Named>>(
    '/v1/teams/:team',
    { config: { scope: 'update:teams' }, preValidation: found, schema: { body: bodySchema('PUT /v1/teams/:team') } },
    async ({ params, body, caller }) => ({ ok: true, team: await replaceTeam(context, caller, params.team, body) }),
  );

  app.patch<Writing<Named>>(
    '/v1/teams/:team',
    { config: { scope: 'update:teams' }, preValidation: found, schema: { body: bodySchema('PATCH /v1/teams/:team') } },
    async ({ params, body, caller }) => ({ ok: true, team: await changeTeam(context, caller, params.team, body) }),
  );

  app.delete<Reading<Named>>('/v1/teams/:team', { config: { scope: 'delete:teams' } }, async ({ params, caller }) => {
    await deleteTeam(context, caller, params.team);
    return { ok: true };
  });
};
