import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  Action,
  ActionPermissions,
  type ExecuteLists,
  Invocation,
  PermissionListOrder,
  Policy,
  PortProvider,
  SelfService,
} from '../src/constructs';
import { pathText, type Step } from '../src/contract';
import type { Document, Given } from './cases/permissions';

/**
 * Gives a permissions document to a stack, as lists of an ActionPermissions construct, and turns what synth says into the
 * lines that all programs share. What is known only after apply is a variable.
 *
 * @throws {Error} when the construct has no word for something in the document.
 */
export async function atSynth(document: Document, given: Given = {}): Promise<readonly string[]> {
  const outdir = mkdtempSync(join(tmpdir(), 'portcullis-face-'));
  try {
    return said(new TerraformStack(new App({ outdir }), 'demo'), document, given);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function said(stack: TerraformStack, document: Document, given: Given): readonly string[] {
  const isNormalizing = given.order === 'normalize';
  new PortProvider(stack, 'port', isNormalizing ? { permissionListOrder: PermissionListOrder.NORMALIZE } : {});
  const action = new Action(stack, 'restart', {
    identifier: 'restart',
    trigger: SelfService.create(),
    invocation: Invocation.kafka(),
  });
  if (given.requiresApproval) action.requireApproval();
  const { execute, approve, ...rest } = document;
  refuseRest(rest, ['permissions']);
  const permissions = new ActionPermissions(stack, 'permissions', {
    action,
    execute: lists(
      { ownedByTeam: true, ...object(execute, ['permissions', 'execute']) },
      ['permissions', 'execute'],
      stack,
    ),
    approve: lists(object(approve, ['permissions', 'approve']), ['permissions', 'approve'], stack),
  });
  try {
    Testing.synth(stack, true);
  } catch (error) {
    return errorLines(String(error));
  }
  const warnings = permissions.node.metadata.filter(({ type }) => type === '@cdktf/warn');
  return warnings.map(({ data }) => line('warning', String(data)));
}

function errorLines(text: string): readonly string[] {
  const lines = text.split('\n').filter((one) => one.startsWith('  ['));
  return lines.map((one) => {
    const [, said] = /^ {2}\[demo\/permissions\] (.*)$/.exec(one) ?? [];
    if (said === undefined) throw new Error(`not about the permissions: ${one}`);
    return line('error', said);
  });
}

function line(severity: string, text: string): string {
  const [, path, code] = /^(.+?): .*\[([\w.-]+)\]$/s.exec(text) ?? [];
  if (path === undefined) throw new Error(`no finding: ${text}`);
  return `${severity} ${path} [${code}]`;
}

/** A grant of a document; one that is left out is empty. */
function object(value: unknown, at: readonly Step[]): Document {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noWord(at);
  return { ...value };
}

/** A grant as the construct takes it. Where owners are left out, a file means them and a construct does not. */
function lists(value: Document, at: readonly Step[], stack: TerraformStack): ExecuteLists {
  const left: Document = { users: null, roles: null, teams: null, policy: null };
  const { users, roles, teams, ownedByTeam, policy, ...rest } = { ...left, ...value };
  refuseRest(rest, at);
  const variable = () => new TerraformVariable(stack, `variable${stack.node.children.length}`, {});
  const list = (name: string, entries: unknown): string[] | undefined => {
    if (entries === null) return undefined;
    if (entries === undefined) return variable().listValue;
    if (!Array.isArray(entries)) throw noWord([...at, name]);
    return Array.from(entries, (entry: unknown, i) => {
      if (entry !== undefined && typeof entry !== 'string') throw noWord([...at, name, i]);
      return entry ?? variable().stringValue;
    });
  };
  const isExecute = at.at(-1) === 'execute';
  if ('ownedByTeam' in value && (!isExecute || !['boolean', 'undefined'].includes(typeof ownedByTeam))) {
    throw noWord([...at, 'ownedByTeam']);
  }
  return {
    users: list('users', users),
    roles: list('roles', roles),
    teams: list('teams', teams),
    ...(isExecute && { ownedByTeam: typeof ownedByTeam === 'boolean' ? ownedByTeam : variable().booleanValue }),
    ...(policy !== null && { policy: policyOf(policy, variable) }),
  };
}

function policyOf(policy: unknown, variable: () => TerraformVariable): Policy {
  if (policy === undefined) return Policy.fromJson(variable().stringValue);
  return typeof policy === 'string' ? Policy.fromJson(policy) : Policy.fromObject(policy);
}

function refuseRest(rest: object, at: readonly Step[]): void {
  for (const key of Object.keys(rest)) throw noWord([...at, key]);
}

const noWord = (at: readonly Step[]): Error => new Error(`the constructs have no word for ${pathText(at)}`);
