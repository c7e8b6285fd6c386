import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './e2e/built';

/** A fenced block of a page: its language, its text, and where it stands. */
export type Block = { readonly page: string; readonly line: number; readonly language: string; readonly text: string };

/** Every Markdown page that users and contributors read. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
    .sort(),
];

/** The fenced blocks of all pages, in order. */
export function blocks(): readonly Block[] {
  return pages.flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: language = '', 2: body = '' }) => ({
      page,
      line: text.slice(0, index).split('\n').length,
      language,
      text: body,
    }));
  });
}
