import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { TerraformVariable } from 'cdktf';
import { l1 } from '../../src/constructs';
import { emptyStack, expression, synth } from './stack';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'portcullis-l1-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file below a folder, by its path there. */
function filesOf(dir: string): ReadonlyMap<string, string> {
  const walk = (at: string): string[] =>
    readdirSync(at).flatMap((name) =>
      statSync(join(at, name)).isDirectory() ? walk(join(at, name)) : [join(at, name)],
    );
  return new Map(walk(dir).map((file) => [relative(dir, file), readFileSync(file, 'utf8')]));
}

test('generating again changes nothing, starts no Terraform and reports to nobody', () => {
  const target = join(folder, 'generated');
  writeFileSync(
    join(folder, 'watch.cjs'),
    `const programs = [], addresses = [];
const { spawn } = require('node:child_process');
require('node:child_process').spawn = (file, ...rest) => (programs.push(file), spawn(file, ...rest));
const { connect } = require('node:net').Socket.prototype;
require('node:net').Socket.prototype.connect = function (...args) {
  const [{ host }] = [args].flat(2);
  if (host) addresses.push(host);
  return connect.apply(this, args);
};
process.on('exit', () => console.log(JSON.stringify({ programs: programs.filter((file) => !/esbuild/.test(file)), addresses })));`,
  );
  writeFileSync(
    join(folder, 'run.cjs'),
    `require(${JSON.stringify(join(root, 'scripts/generate/constructs.ts'))}).generateConstructs(${JSON.stringify(target)});`,
  );
  const { CHECKPOINT_DISABLE: _, CI: __, TERRAFORM_BINARY_NAME: ___, ...env } = process.env;
  const said = execFileSync(
    process.execPath,
    ['--require', join(folder, 'watch.cjs'), '--require', 'tsx/cjs', join(folder, 'run.cjs')],
    { cwd: root, env: { ...env, CDKTF_HOME: folder }, encoding: 'utf8' },
  );
  expect(JSON.parse(said)).toEqual({ programs: ['terraform-is-not-needed'], addresses: [] });
  expect(filesOf(target)).toEqual(filesOf(join(root, 'src/constructs/generated')));
}, 60_000);

test('there is a construct for each resource of the schema, and one for the provider', () => {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/provider.schema.json'), 'utf8'));
  const resources = Object.keys(schema.provider_schemas['registry.terraform.io/portcullis/port'].resource_schemas);
  const types = Object.values(l1).flatMap((module) =>
    Object.values(module).flatMap((one) => ('tfResourceType' in one ? [one.tfResourceType] : [])),
  );
  expect(types.sort()).toEqual(['port', ...resources].sort());
  expect(resources).toEqual([...resources].sort());
});

test('a stack of plain constructs synthesizes what Terraform expects', () => {
  const stack = emptyStack();
  const secret = new TerraformVariable(stack, 'secret', { type: 'string', sensitive: true });
  new l1.provider.PortProvider(stack, 'port', { clientId: 'me', secret: secret.stringValue });
  const team = new l1.team.Team(stack, 'sre', { name: 'sre', users: ['ana@acme.test'] });
  const action = new l1.action.Action(stack, 'restart', {
    identifier: 'restart',
    selfServiceTrigger: { operation: 'DAY-2', blueprintIdentifier: 'service', userProperties: {} },
    webhookMethod: { url: 'https://acme.test/hook' },
  });
  new l1.actionPermissions.ActionPermissions(stack, 'restart_permissions', {
    actionIdentifier: action.identifier,
    permissions: { execute: { teams: [team.name], ownedByTeam: false }, approve: {} },
  });
  expect(synth(stack)).toEqual({
    terraform: { required_providers: { port: { source: 'portcullis/port', version: '~> 0.1' } } },
    variable: { secret: { sensitive: true, type: 'string' } },
    provider: { port: [{ client_id: 'me', secret: expression('var.secret') }] },
    resource: {
      port_team: { sre: { name: 'sre', users: ['ana@acme.test'] } },
      port_action: {
        restart: {
          identifier: 'restart',
          self_service_trigger: { operation: 'DAY-2', blueprint_identifier: 'service', user_properties: {} },
          webhook_method: { url: 'https://acme.test/hook' },
        },
      },
      port_action_permissions: {
        restart_permissions: {
          action_identifier: expression('port_action.restart.identifier'),
          permissions: { execute: { teams: [expression('port_team.sre.name')], owned_by_team: false }, approve: {} },
        },
      },
    },
  });
});
