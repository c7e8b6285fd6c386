import { Diagnostics } from '../diagnostics';

/** Runs `check` and hands on its errors, not its warnings: those are the plan's to give (spec R-17). */
export async function errorsOnly(into: Diagnostics, check: (diagnostics: Diagnostics) => Promise<void>): Promise<void> {
  const diagnostics = new Diagnostics();
  await check(diagnostics);
  for (const diagnostic of diagnostics.list) {
    if (diagnostic.severity === 'error') into.add(diagnostic);
  }
}
