import { type Port, startPort } from '../provider/port';
import { prose, requirePort, Workspace } from './terraform';

let port: Port;
const spaces: Workspace[] = [];
const space = (files: Readonly<Record<string, string>>): Workspace => {
  const made = new Workspace({ env: port.env });
  spaces.push(made);
  made.write(files);
  return made;
};

beforeAll(async () => {
  port = await startPort();
});
afterAll(async () => {
  for (const each of spaces) each.dispose();
  await port.stop();
});

const main = `${requirePort}
resource "port_blueprint" "system" {
  identifier = "system"
  title      = "System"
  ownership  = { type = "Direct" }
}

resource "port_blueprint" "service" {
  identifier  = "service"
  title       = "Service"
  icon        = "Microservice"
  description = "What runs."
  properties = {
    string_props = {
      language = { title = "Language", enum = ["go", "ts"], enum_colors = { go = "blue" }, default = "ts", required = true }
      docs     = { format = "url", spec = "embedded-url", spec_authentication = { authorization_url = "https://a.test", client_id = "c", token_url = "https://t.test" } }
    }
    number_props  = { replicas = { minimum = 0, maximum = 100, default = 0.1 } }
    boolean_props = { public = { default = false } }
    object_props = {
      limits = { default = jsonencode({ cpu = 2, note = "<b> & 'c'" }) }
      raw = {
        default = <<-EOT
          { "z": 1, "a": [9007199254740993] }
        EOT
      }
    }
    array_props = {
      tags    = { string_items = { default = ["a"] }, min_items = 0 }
      ports   = { number_items = {} }
      flags   = { boolean_items = { default = [true] } }
      objects = { object_items = { default = [jsonencode({ a = 1 })] } }
    }
  }
  calculation_properties = {
    path = { calculation = ".properties.language + \\"/\\" + .title", type = "string", colorized = true, colors = { x = "red" } }
  }
  relations = {
    system  = { target = port_blueprint.system.identifier, title = "System" }
    depends = { target = "service", many = true }
  }
  mirror_properties            = { system_name = { path = "system.$title", title = "System" } }
  ownership                    = { type = "Inherited", path = "system", title = "Owners" }
  webhook_changelog_destination = { url = "https://hook.test", agent = true }
  include_in_global_search     = true
}

resource "port_entity" "billing" {
  blueprint  = port_blueprint.system.identifier
  identifier = "billing"
  title      = "Billing"
  teams      = []
}

resource "port_entity" "api" {
  blueprint = port_blueprint.service.id
  title     = "API"
  icon      = "Api"
  properties = {
    string_props  = { language = "go", docs = null }
    number_props  = { replicas = 3 }
    boolean_props = { public = false }
    object_props  = { limits = jsonencode({ b = "<", a = 1 }), raw = "{ \\"b\\": 1, \\"a\\": 9007199254740993 }" }
    array_props = {
      string_items  = { tags = ["b", "a"] }
      number_items  = { ports = [80, 443] }
      boolean_items = { flags = [] }
      object_items  = { objects = ["{ \\"k\\": \\"v\\" }"] }
    }
  }
  relations = { single_relations = { system = port_entity.billing.identifier } }
}

resource "port_entity" "web" {
  blueprint  = port_blueprint.service.identifier
  identifier = "web:1"
  title      = "Web"
  properties = { string_props = { language = "ts" } }
  relations  = { many_relations = { depends = [port_entity.api.identifier] } }
}
`;

test('a catalog is applied, planned empty, imported with generated configuration, planned empty again, and destroyed', async () => {
  const first = space({ 'main.tf': main });
  await first.apply();
  const again = await first.plan();
  expect([again.status, prose(again.text)]).toEqual([0, expect.stringContaining('No changes.')]);

  const api = await first.state('port_entity.api');
  const imports = [
    ['port_blueprint.system', 'system'],
    ['port_blueprint.service', 'service'],
    ['port_entity.billing', 'system:billing'],
    ['port_entity.api', String(api?.id)],
    ['port_entity.web', 'service:web:1'],
  ];
  const blocks = imports.map(([to, id]) => `import {\n  to = ${to}\n  id = "${id}"\n}\n`);
  const second = space({ 'main.tf': requirePort + blocks.join('') });
  const generated = await second.plan('-generate-config-out=generated.tf');
  expect(prose(generated.text)).toContain('5 to import, 0 to add, 0 to change, 0 to destroy');
  await second.apply();
  const imported = await second.plan();
  expect([imported.status, prose(imported.text)]).toEqual([0, expect.stringContaining('No changes.')]);

  await first.destroy();
  expect((await port.api('GET', '/v1/blueprints/service')).status).toBe(404);
}, 120_000);

test("a property's type is protected at plan, on the right line, unless the provider says otherwise", async () => {
  const file = (kind: string, provider = '') => `${requirePort}
provider "port" {
  ${provider}
}
resource "port_blueprint" "typed" {
  identifier = "typed"
  title      = "Typed"
  properties = { ${kind} = { x = {} } }
}
`;
  const typed = space({ 'main.tf': file('string_props') });
  await typed.apply();
  typed.write({ 'main.tf': file('number_props') });
  const refused = await typed.plan();
  expect(refused.status).toBe(1);
  expect(refused.text).toContain('The type of property "x" changed from "string" to "number"');
  expect(refused.text).toMatch(/on main.tf line 14, in resource "port_blueprint" "typed"/);
  typed.write({ 'main.tf': file('number_props', 'blueprint_property_type_change_protection = false') });
  await typed.apply();
  expect((await typed.plan()).status).toBe(0);
  await typed.destroy();
}, 60_000);
