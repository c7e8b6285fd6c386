/** An organization for `--seed`: what acceptance tests need to be there before Terraform starts. */
export const organization = (actions: readonly string[] = ['restart']) => ({
  users: [
    { email: 'ana@example.com', firstName: 'Ana', lastName: 'Ng', roles: ['Member'] },
    { email: 'ben@example.com', firstName: 'Ben', lastName: 'Ode', roles: ['Admin'] },
    { email: 'cy@example.com', firstName: 'Cy', lastName: 'Poe', roles: ['Member'] },
  ],
  teams: [
    { name: 'payments', users: ['ana@example.com'] },
    { name: 'sre', users: ['ben@example.com'] },
  ],
  blueprints: [{ identifier: 'service', title: 'Service', schema: { properties: {}, required: [] } }],
  actions: actions.map((identifier) => ({
    identifier,
    trigger: {
      type: 'self-service',
      operation: 'DAY-2',
      blueprintIdentifier: 'service',
      userInputs: { properties: {}, required: [] },
    },
    invocationMethod: { type: 'WEBHOOK', url: 'https://example.com' },
  })),
});
