import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyResource, Attribute, Attributes } from '../../src/plugin';

const examplesFolder = join(__dirname, '..', '..', 'examples', 'resources');

/** The reference page of one resource: description, examples, every attribute at every depth. */
export function resourcePage(type: string, resource: AnyResource, examples: readonly string[]): string {
  const { description, attributes } = resource.schema as { description?: string; attributes: Attributes };
  const sections = [
    `# ${type}`,
    description ?? '',
    ...exampleSection('Example', type, examples, 'resource.tf', 'hcl'),
    '## Attributes',
    table(attributes),
    ...nestedSections(attributes, ''),
    ...exampleSection('Import', type, examples, 'import.sh', 'text'),
  ];
  return `<!-- Generated from src/provider by npm run generate. -->\n\n${sections.join('\n\n')}\n`;
}

function exampleSection(
  title: string,
  type: string,
  examples: readonly string[],
  file: string,
  language: string,
): string[] {
  if (!examples.includes(file)) return [];
  const text = readFileSync(join(examplesFolder, type, file), 'utf8').trim();
  return [`## ${title}`, `\`\`\`${language}\n${text}\n\`\`\``];
}

const table = (attributes: Attributes): string =>
  [
    '| attribute | type | | |',
    '|---|---|---|---|',
    ...Object.keys(attributes)
      .sort()
      .map((name) => row(name, attributes[name] as Attribute)), // the name is one of the record's own
  ].join('\n');

function row(name: string, attribute: Attribute): string {
  const rules = (attribute.validators ?? []).map(({ description }) => `${description}.`);
  const preset =
    'default' in attribute && attribute.default !== undefined
      ? [`Default \`${JSON.stringify(attribute.default)}\`.`]
      : [];
  const replaces = attribute.forcesReplacement ? ['A change replaces the resource.'] : [];
  const deprecated = attribute.deprecated ? [`**Deprecated.** ${attribute.deprecated}`] : [];
  const words = [attribute.description ?? '', ...preset, ...rules, ...replaces, ...deprecated]
    .filter(Boolean)
    .join(' ');
  return `| \`${name}\` | ${typeName(attribute)} | ${presence(attribute)} | ${words.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`;
}

function presence(attribute: Attribute): string {
  if (attribute.required) return 'required';
  if (attribute.optional || ('default' in attribute && attribute.default !== undefined)) return 'optional';
  return 'read-only';
}

function typeName(attribute: Attribute): string {
  if (!('type' in attribute)) return attribute.nesting === 'single' ? 'object' : `${attribute.nesting} of objects`;
  const name = (type: { readonly kind: string; readonly element?: unknown }): string =>
    type.element ? `${type.kind} of ${name(type.element as { kind: string })}` : type.kind; // an element is a type too
  return name(attribute.type);
}

/** A section for each attribute that has attributes of its own; the same shape further down is named, not repeated. */
function nestedSections(attributes: Attributes, prefix: string): string[] {
  return Object.keys(attributes)
    .sort()
    .flatMap((name) => {
      const attribute = attributes[name] as Attribute; // the name is one of the record's own
      if ('type' in attribute) return [];
      const path = prefix === '' ? name : `${prefix}.${name}`;
      if (name === 'rules' && prefix.endsWith('rules')) return [];
      return [`### ${path}`, table(attribute.attributes), ...nestedSections(attribute.attributes, path)];
    });
}
