export { createAction } from './actions/create-action';
export { deleteAction } from './actions/delete-action';
export { listActions } from './actions/list-actions';
export { readAction, requireAction } from './actions/read-action';
export { createReadPermissions } from './actions/read-permissions';
export { replaceAction } from './actions/replace-action';
export { type Handling, requireChangeablePermissions, updatePermissions } from './actions/update-permissions';
export { AuditedRefusal } from './audit/audited-refusal';
export { type AuditQuery, listAudit } from './audit/list-audit';
export { type RefusedChange, recordRefusedChange } from './audit/record-refused-change';
export { createBlueprint } from './blueprints/create-blueprint';
export { deleteBlueprint } from './blueprints/delete-blueprint';
export { migrateEntities } from './blueprints/migrate-entities';
export {
  listBlueprints,
  readBlueprint,
  readBlueprintStructure,
  requireBlueprint,
} from './blueprints/read-blueprint';
export { readBlueprintPermissions } from './blueprints/read-blueprint-permissions';
export {
  cancelMigration,
  listMigrations,
  readMigration,
  requireChangeableMigration,
} from './blueprints/read-migration';
export { listAllScorecards, listScorecards, readScorecard, requireScorecard } from './blueprints/read-scorecard';
export { type RenamedKey, renameKey, requireRenamable } from './blueprints/rename-key';
export { changeBlueprint, replaceBlueprint } from './blueprints/replace-blueprint';
export { requireChangeableBlueprint } from './blueprints/require-changeable-blueprint';
export { createScorecard, deleteScorecard, replaceScorecard, replaceScorecards } from './blueprints/save-scorecard';
export { requireRegulated, updateBlueprintPermissions } from './blueprints/update-blueprint-permissions';
export { type Clock, createClock } from './clock';
export type { Context } from './context';
export { createApp, deleteApp, listApps, renameApp, requireApp, rotateAppSecret } from './credentials/apps';
export { exchangeCredentials } from './credentials/exchange-credentials';
export { createIdentifyCaller } from './credentials/identify-caller';
export { type ClientCredentials, prepareCredentials } from './credentials/prepare-credentials';
export { type RotatedCredentials, rotateCredentials } from './credentials/rotate-credentials';
export { signIn } from './credentials/sign-in';
export { type TokenClaims, tokenLifetime } from './credentials/token-claims';
export {
  acceptedTokenKeys,
  keyFor,
  prepareTokenKey,
  rotateTokenKey,
  type ShownTokenKey,
} from './credentials/token-keys';
export {
  changeIntegration,
  createIntegration,
  type IntegrationField,
  listIntegrations,
  readIntegration,
  requireIntegration,
  requireIntegrationId,
} from './documents/integrations';
export { removeDocument, requireDocument } from './documents/keep-document';
export { changeWebhook, createWebhook, listWebhooks, readWebhook, replaceWebhook } from './documents/webhooks';
export { createWorkflow, readWorkflow, replaceWorkflow } from './documents/workflows';
export { aggregateEntities } from './entities/aggregate-entities';
export { createEntities, deleteEntities } from './entities/bulk-entities';
export { changeEntity, replaceEntity } from './entities/change-entity';
export { checkBirthRights, checkChangeRights } from './entities/check-entity-rights';
export { createEntity, type EntityBirth } from './entities/create-entity';
export { deleteAllEntities } from './entities/delete-all-entities';
export { deleteEntity } from './entities/delete-entity';
export type { EntityView } from './entities/entity-document';
export { type EntityRights, readableOf } from './entities/entity-rights';
export { countEntities, listEntities, readEntity, requireReadable } from './entities/read-entity';
export { defaultLimit, searchBlueprintEntities, searchEntities } from './entities/search-entities';
export { calculating } from './entities/values/calculations';
export type { EntityWriting } from './entities/write-entity';
export { changeOrganization, replaceOrganization } from './organization/change-organization';
export {
  createOrganization,
  keepStart,
  listOrganizations,
  listSnapshots,
  removeOrganization,
  removeSnapshot,
  restoreSnapshot,
  saveSnapshot,
  startSnapshot,
} from './organization/manage-organizations';
export { prepareOrganization } from './organization/prepare-organization';
export { readOrganization } from './organization/read-organization';
export {
  changeSecret,
  createSecret,
  deleteSecret,
  listSecrets,
  readSecret,
  requireSecret,
} from './organization/secrets';
export { type Seed, type SeedTeam, type SeedUser, seedOrganization } from './organization/seed-organization';
export { jsonNotice, type Mail, slackNotice } from './outbox/approval-notice';
export { readAutomationPass, signAutomationPass } from './outbox/automation-pass';
export { countWaiting } from './outbox/count-waiting';
export { enqueueApprovalNotice, enqueueInvocation } from './outbox/dispatch-run';
export type { AutomationMessage } from './outbox/fire-automations';
export { listOutbox } from './outbox/list-outbox';
export { isPlainPath } from './outbox/own-api';
export { type Invocation, renderInvocation, renderPayload, secretMask } from './outbox/render-payload';
export { findStartedRun, type InvocationEnd, settleInvocation } from './outbox/settle-invocation';
export { type Held, settleMessage } from './outbox/settle-outbox';
export { signingSecret } from './outbox/signing-secret';
export { startAutomation } from './outbox/start-automation';
export { upsertForRun } from './outbox/upsert-for-run';
export { changePage, replacePage } from './pages/change-page';
export { createPage } from './pages/create-page';
export { deletePage } from './pages/delete-page';
export { requireFolder, requireSidebar } from './pages/folder-document';
export { requireUpdatablePage } from './pages/page-document';
export { readPagePermissions, requireChangeablePage, updatePagePermissions } from './pages/page-permissions';
export { addWidget, changeWidget, removeWidget } from './pages/page-widgets';
export { listPages, readPage } from './pages/read-page';
export { readSidebar } from './pages/read-sidebar';
export { changeFolder, createFolder, deleteFolder } from './pages/save-folder';
export { changeProfile } from './people/change-profile';
export { changeTeam, replaceTeam } from './people/change-team';
export { changeUser } from './people/change-user';
export { createTeam } from './people/create-team';
export { deleteTeam } from './people/delete-team';
export { deleteUser } from './people/delete-user';
export { inviteUser } from './people/invite-user';
export { listRoles } from './people/list-roles';
export { listTeams, readTeam, requireTeam } from './people/read-team';
export { listUsers, readProfile, readUser, requireUser } from './people/read-user';
export { type Detail, invalid, missing, Refusal, type RefusalKind } from './refusal';
export { changeRun, refuseReporter } from './runs/change-run';
export { type ApproversView, listApprovers } from './runs/list-approvers';
export { listRuns, type RunQuery } from './runs/list-runs';
export { readRun } from './runs/read-run';
export { recordRunChange } from './runs/record-run-change';
export type { RunVersion } from './runs/run-document';
export { addRunLog, appendLog, type LogDraft, type LogPage, listRunLogs } from './runs/run-logs';
export { refuseHidden, startRun } from './runs/start-run';
export { subjectOf } from './runs/subject-of';
export { refuseVoter, type Verdict, voteOnRun } from './runs/vote-on-run';
