import { Linter } from 'bpmnlint';
import { config, resolver } from '../../../.bpmnlintrc';
import type { Finding } from '../../shared/api';
import { listOf, type ModdleElement } from '../permit/moddle';
import { standardRules } from './standardRules';

/** What of the package the rules must know: what a reference may name. A list that is left out is not checked. */
export interface Known {
  readonly roles?: readonly string[];
  readonly forms?: readonly string[];
  readonly notices?: readonly string[];
  readonly decisions?: readonly string[];
}

const listOfRule = { 'permits/unknown-role': 'roles', 'permits/unknown-form': 'forms', 'permits/unknown-notice': 'notices', 'permits/unknown-decision': 'decisions' } as const;

const severities: Readonly<Record<string, Finding['severity']>> = { error: 'error', warn: 'warning', info: 'information' };

/** The rules that the browser tells by itself, under the server's names. */
export interface BrowserLint {
  /** The findings of a model. */
  lint(definitions: ModdleElement): Promise<readonly Finding[]>;
}

/** Sets the rules up. */
export function browserLint(known: Known): BrowserLint {
  const lists = Object.entries(listOfRule).map(([rule, list]): [string, ['error', Known]] => [rule, ['error', { [list]: known[list] }]]);
  const rules = { ...config.rules, ...Object.fromEntries(lists) };
  return {
    async lint(definitions) {
      // Some rules of bpmnlint remember what they saw, so each run has its own.
      const linter = new Linter({ config: { ...config, rules }, resolver });
      // Each process by itself: the drawing beside them is the larger part of a document, and no rule looks at it.
      const reports = (await Promise.all(listOf(definitions, 'rootElements').map(async (root) => Object.entries(await linter.lint(root))))).flat();
      return reports.flatMap(([rule, found]) =>
        found.map((report): Finding => {
          // bpmnlint keeps a rule that threw as a report of its own; that is a bug of ours.
          if (report.category === 'rule-error') throw new Error(`The rule ${rule} failed: ${report.message}`);
          const standard = standardRules[rule];
          return {
            rule: standard?.rule ?? String(report['rule']),
            severity: severities[report.category] ?? 'warning',
            element: report.id || null,
            message: standard?.message ?? { th: String(report['th']), en: String(report['en']) },
            basis: standard ? standard.basis : ((report['basis'] as string | null | undefined) ?? null),
          };
        }),
      );
    },
  };
}
