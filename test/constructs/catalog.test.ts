import { TerraformVariable } from 'cdktf';
import { Blueprint, Entity, Ownership, PortProvider, Property, Role, Team, User } from '../../src/constructs';
import { createStack, emptyStack, expression, synth } from './stack';

const only = (resources: object): unknown => Object.values(resources)[0];

test('a team has the address of its construct, and members sorted, each once', () => {
  const stack = createStack();
  const team = new Team(stack, 'platform', {
    name: 'Platform',
    description: 'Runs it.',
    members: [User.of('b@acme.test')],
  });
  team.addMembers(User.of('a@acme.test'), User.of('b@acme.test'));
  expect(synth(stack).resource.port_team).toEqual({
    platform: { name: 'Platform', description: 'Runs it.', users: ['a@acme.test', 'b@acme.test'] },
  });
});

test('a team without members says nothing of them', () => {
  const stack = createStack();
  new Team(stack, 'platform', { name: 'Platform' });
  expect(only(synth(stack).resource.port_team)).toEqual({ name: 'Platform' });
});

test('a blueprint has properties by kind, relations and ownership', () => {
  const stack = createStack();
  const system = new Blueprint(stack, 'system', { identifier: 'system', ownership: Ownership.DIRECT });
  new Blueprint(stack, 'service', {
    identifier: 'service',
    title: 'Service',
    properties: {
      language: Property.text({ required: true, choices: ['go', 'rust'], colors: { go: 'blue' }, initially: 'go' }),
      replicas: Property.number({ minimum: 0, initially: 2 }),
      public: Property.flag({ initially: false }),
      limits: Property.object({ initially: { cpu: '1' } }),
      tags: Property.textList({ format: 'url' }),
    },
    relations: { system: { target: system, required: true } },
    ownership: Ownership.inherited('system'),
    createCatalogPage: false,
  });
  expect(synth(stack).resource.port_blueprint).toEqual({
    system: { identifier: 'system', title: 'system', ownership: { type: 'Direct' } },
    service: {
      identifier: 'service',
      title: 'Service',
      properties: {
        string_props: {
          language: { required: true, enum: ['go', 'rust'], enum_colors: { go: 'blue' }, default: 'go' },
        },
        number_props: { replicas: { minimum: 0, default: 2 } },
        boolean_props: { public: { default: false } },
        object_props: { limits: { default: '{"cpu":"1"}' } },
        array_props: { tags: { string_items: { format: 'url' } } },
      },
      relations: { system: { target: expression('port_blueprint.system.identifier'), required: true } },
      ownership: { type: 'Inherited', path: 'system' },
      create_catalog_page: false,
    },
  });
  expect(Role.moderatorOf(Blueprint.fromIdentifier('x')).name).toBe('x-moderator');
});

test('an entity has values by type, owners and relations', () => {
  const stack = createStack();
  const blueprint = Blueprint.fromIdentifier('service');
  const one = new Entity(stack, 'one', { blueprint, identifier: 'one' });
  new Entity(stack, 'two', {
    blueprint,
    identifier: 'two',
    title: 'Two',
    owners: [Team.named('sre'), Team.named('payments')],
    properties: { language: 'go', replicas: 3, public: true, limits: { cpu: 'say "1"' }, tags: ['a', 'b'] },
    relations: { parent: one },
    manyRelations: { siblings: [one, Entity.fromIdentifier('three')] },
  });
  const first = expression('port_entity.one.identifier');
  expect(synth(stack).resource.port_entity).toEqual({
    one: { blueprint: 'service', identifier: 'one', title: 'one' },
    two: {
      blueprint: 'service',
      identifier: 'two',
      title: 'Two',
      teams: ['payments', 'sre'],
      properties: {
        string_props: { language: 'go' },
        number_props: { replicas: 3 },
        boolean_props: { public: true },
        object_props: { limits: '{"cpu":"say \\"1\\""}' },
        array_props: { string_items: { tags: ['a', 'b'] } },
      },
      relations: { single_relations: { parent: first }, many_relations: { siblings: [first, 'three'] } },
    },
  });
});

test('a value that no property can hold is refused at once, with its property', () => {
  const properties = { size: null };
  const make = () =>
    new Entity(createStack(), 'one', { blueprint: Blueprint.fromIdentifier('service'), identifier: 'one', properties });
  expect(make).toThrow('property size cannot hold null');
});

test('a provider takes variables; constructs may name another one', () => {
  const stack = emptyStack();
  const secret = new TerraformVariable(stack, 'secret', { sensitive: true }).stringValue;
  new PortProvider(stack, 'port', {
    baseUrl: 'https://api.us.getport.io',
    clientId: 'me',
    secret,
    protectPropertyTypes: false,
  });
  const provider = new PortProvider(stack, 'staging', { alias: 'staging' });
  new Team(stack, 'platform', { name: 'Platform', provider });
  const made = synth(stack);
  expect(made.provider.port).toEqual([
    {
      base_url: 'https://api.us.getport.io',
      client_id: 'me',
      secret: expression('var.secret'),
      blueprint_property_type_change_protection: false,
    },
    { alias: 'staging' },
  ]);
  expect(only(made.resource.port_team)).toEqual({ name: 'Platform', provider: 'port.staging' });
});

test('resources can be imported, moved and changed by hand', () => {
  const stack = createStack();
  const team = new Team(stack, 'platform', { name: 'Platform' });
  team.resource.importFrom('platform');
  team.resource.addOverride('description', 'by hand');
  const made = synth(stack);
  expect(made.import).toEqual([{ id: 'platform', to: 'port_team.platform' }]);
  expect(made.resource.port_team.platform.description).toBe('by hand');
});
