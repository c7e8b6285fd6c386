export { aggregateEntities } from './aggregate-entities';
export { jsonNotice, type Mail, slackNotice } from './approval-notice';
export { createApp, deleteApp, listApps, renameApp, requireApp, rotateAppSecret } from './apps';
export { AuditedRefusal } from './audited-refusal';
export { readAutomationPass, signAutomationPass } from './automation-pass';
export { createEntities, deleteEntities } from './bulk-entities';
export { changeEntity, replaceEntity } from './change-entity';
export { changeOrganization, replaceOrganization } from './change-organization';
export { changePage, replacePage } from './change-page';
export { changeProfile } from './change-profile';
export { changeRun, refuseReporter } from './change-run';
export { changeTeam, replaceTeam } from './change-team';
export { changeUser } from './change-user';
export { checkBirthRights, checkChangeRights } from './check-entity-rights';
export { type Clock, createClock } from './clock';
export type { Context } from './context';
export { countWaiting } from './count-waiting';
export { createAction } from './create-action';
export { createBlueprint } from './create-blueprint';
export { createEntity, type EntityBirth } from './create-entity';
export { createPage } from './create-page';
export { createTeam } from './create-team';
export { deleteAction } from './delete-action';
export { deleteAllEntities } from './delete-all-entities';
export { deleteBlueprint } from './delete-blueprint';
export { deleteEntity } from './delete-entity';
export { deletePage } from './delete-page';
export { deleteTeam } from './delete-team';
export { deleteUser } from './delete-user';
export { enqueueApprovalNotice, enqueueInvocation } from './dispatch-run';
export type { EntityView } from './entity-document';
export { type EntityRights, readableOf } from './entity-rights';
export { exchangeCredentials } from './exchange-credentials';
export type { AutomationMessage } from './fire-automations';
export { requireFolder, requireSidebar } from './folder-document';
export { createIdentifyCaller } from './identify-caller';
export {
  changeIntegration,
  createIntegration,
  type IntegrationField,
  listIntegrations,
  readIntegration,
  requireIntegration,
  requireIntegrationId,
} from './integrations';
export { inviteUser } from './invite-user';
export { removeDocument, requireDocument } from './keep-document';
export { listActions } from './list-actions';
export { type ApproversView, listApprovers } from './list-approvers';
export { type AuditQuery, listAudit } from './list-audit';
export { listOutbox } from './list-outbox';
export { listRoles } from './list-roles';
export { listRuns, type RunQuery } from './list-runs';
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
} from './manage-organizations';
export { migrateEntities } from './migrate-entities';
export { isPlainPath } from './own-api';
export { requireUpdatablePage } from './page-document';
export { readPagePermissions, requireChangeablePage, updatePagePermissions } from './page-permissions';
export { addWidget, changeWidget, removeWidget } from './page-widgets';
export { type ClientCredentials, prepareCredentials } from './prepare-credentials';
export { prepareOrganization } from './prepare-organization';
export { readAction, requireAction } from './read-action';
export {
  listBlueprints,
  readBlueprint,
  readBlueprintStructure,
  requireBlueprint,
} from './read-blueprint';
export { readBlueprintPermissions } from './read-blueprint-permissions';
export { countEntities, listEntities, readEntity, requireReadable } from './read-entity';
export { cancelMigration, listMigrations, readMigration, requireChangeableMigration } from './read-migration';
export { readOrganization } from './read-organization';
export { listPages, readPage } from './read-page';
export { createReadPermissions } from './read-permissions';
export { readRun } from './read-run';
export { listAllScorecards, listScorecards, readScorecard, requireScorecard } from './read-scorecard';
export { readSidebar } from './read-sidebar';
export { listTeams, readTeam, requireTeam } from './read-team';
export { listUsers, readProfile, readUser, requireUser } from './read-user';
export { type RefusedChange, recordRefusedChange } from './record-refused-change';
export { recordRunChange } from './record-run-change';
export { type Detail, invalid, missing, Refusal, type RefusalKind } from './refusal';
export { type RenamedKey, renameKey, requireRenamable } from './rename-key';
export { type Invocation, renderInvocation, renderPayload, secretMask } from './render-payload';
export { replaceAction } from './replace-action';
export { changeBlueprint, replaceBlueprint } from './replace-blueprint';
export { requireChangeableBlueprint } from './require-changeable-blueprint';
export { type RotatedCredentials, rotateCredentials } from './rotate-credentials';
export type { RunVersion } from './run-document';
export { addRunLog, appendLog, type LogDraft, type LogPage, listRunLogs } from './run-logs';
export { changeFolder, createFolder, deleteFolder } from './save-folder';
export { createScorecard, deleteScorecard, replaceScorecard, replaceScorecards } from './save-scorecard';
export { defaultLimit, searchBlueprintEntities, searchEntities } from './search-entities';
export { changeSecret, createSecret, deleteSecret, listSecrets, readSecret, requireSecret } from './secrets';
export { type Seed, type SeedTeam, type SeedUser, seedOrganization } from './seed-organization';
export { findStartedRun, type InvocationEnd, settleInvocation } from './settle-invocation';
export { type Held, settleMessage } from './settle-outbox';
export { signIn } from './sign-in';
export { signingSecret } from './signing-secret';
export { startAutomation } from './start-automation';
export { refuseHidden, startRun } from './start-run';
export { subjectOf } from './subject-of';
export { type TokenClaims, tokenLifetime } from './token-claims';
export {
  acceptedTokenKeys,
  keyFor,
  prepareTokenKey,
  rotateTokenKey,
  type ShownTokenKey,
} from './token-keys';
export { requireRegulated, updateBlueprintPermissions } from './update-blueprint-permissions';
export { type Handling, requireChangeablePermissions, updatePermissions } from './update-permissions';
export { upsertForRun } from './upsert-for-run';
export { calculating } from './values/calculations';
export { refuseVoter, type Verdict, voteOnRun } from './vote-on-run';
export { changeWebhook, createWebhook, listWebhooks, readWebhook, replaceWebhook } from './webhooks';
export { createWorkflow, readWorkflow, replaceWorkflow } from './workflows';
export type { EntityWriting } from './write-entity';
