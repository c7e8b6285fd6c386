import fc from 'fast-check';
import { checkBody } from '../src/backend/http/validate';
import { parseJson, pathText, readPolicy } from '../src/contract';
import { arbitraryPolicy, policyText } from './cases/arbitrary-policy';

const route = 'PATCH /v1/actions/{action_identifier}/permissions';

test.each(['execute', 'approve'])(
  'R-3, R-20: plan refuses what the request refuses under %s, at the same places',
  (grant) => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(arbitraryPolicy, (given) => {
        const written = policyText(given);
        const atPlan = readPolicy(written, [grant, 'policy']).findings;
        const atRequest = checkBody(route, parseJson(`{"${grant}":{"policy":${written}}}`));
        seen[atPlan.length === 0 ? 'accepted' : 'refused']++;
        expect({ written, says: shown(atPlan, atRequest) }).toEqual({ written, says: shown(atRequest, atPlan) });
      }),
      { numRuns: Number(process.env.POLICIES ?? 1000), ...(process.env.SEED && { seed: Number(process.env.SEED) }) },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(100);
  },
);

type Findings = readonly { readonly code: string; readonly path: readonly (string | number)[] }[];

/** Codes and places, each once; only that there are faults where either program stopped counting them, at 20. */
const shown = (findings: Findings, others: Findings): readonly string[] => {
  if (Math.max(findings.length, others.length) >= 20) return findings.length > 0 ? ['more faults than are listed'] : [];
  return [...new Set(findings.map(({ code, path }) => `${pathText(path)} [${code}]`))].sort();
};
