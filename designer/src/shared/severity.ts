import type { Finding } from './api';

/** Errors first, then warnings, then the rest; of one severity in the order they came. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  const rank = { error: 0, warning: 1, information: 2 };
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
}
