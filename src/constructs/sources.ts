import { TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { action, actionPermissions } from './generated';
import { knownText, resolved } from './literal';

const watched = new WeakSet<TerraformStack>();

/**
 * Makes a stack refuse two sources of permissions for one action: the last to be applied would take away what the other
 * grants. Resources without an L2 construct count too. Other stacks do not: they may be for other organizations.
 */
export function watchSources(scope: Construct): void {
  const stack = TerraformStack.of(scope);
  if (watched.has(stack)) return;
  watched.add(stack);
  stack.node.addValidation({ validate: () => doubles(stack) });
}

function doubles(stack: TerraformStack): string[] {
  return [...sources(stack)]
    .filter(([, all]) => all.length > 1)
    .map(([name, all]) => {
      const paths = all.map(({ node }) => node.path.replace(/\/Default$/, ''));
      return (
        `the permissions of action ${name} have ${all.length} sources, ${paths.join(', ')}: each would take away ` +
        'what the others grant. Keep one of them and grant the rest on it, or on the action.'
      );
    });
}

/** The resources that hold permissions, by the action they are for: its identifier, or the expression that gives it. */
function sources(stack: TerraformStack): ReadonlyMap<string, readonly IConstruct[]> {
  const all = stack.node.findAll();
  const identifiers = new Map(
    all
      .filter((one) => one instanceof action.Action)
      .map((one) => [
        `\${port_action.${one.friendlyUniqueId}.identifier}`,
        knownText(one.identifierInput, one) ?? one.node.path,
      ]),
  );
  const found = new Map<string, IConstruct[]>();
  for (const one of all) {
    if (!(one instanceof actionPermissions.ActionPermissions)) continue;
    const given = String(resolved(one.actionIdentifierInput, one));
    const name = JSON.stringify(identifiers.get(given) ?? given) + (one.provider ? ` of ${one.provider.fqn}` : '');
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return found;
}
