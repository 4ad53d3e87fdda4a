import { beforeAll, describe, expect, test, vi } from 'vitest';
import foodPremises from '../../../workflows/food-premises/process.bpmn?raw';
import { browserLint } from '../../src/process/check/lint';
import type { mendsOf as MendsOf } from '../../src/process/check/mends';
import type { ProcessContext } from '../../src/process/context';
import type { Finding } from '../../src/shared/api';
import { editorOf, lists } from './editor';

// The language of texts is read off the page.
vi.stubGlobal('document', { documentElement: { lang: 'en' } });
let mendsOf: typeof MendsOf;
beforeAll(async () => {
  ({ mendsOf } = await import('../../src/process/check/mends'));
});

const lint = browserLint({ roles: lists.roles.map((r) => r.id), forms: lists.forms.map((f) => f.name), notices: lists.notices, decisions: lists.decisions });

/** [rule, element, what of the process is replaced, by what] */
const faults: readonly (readonly [rule: string, element: string, from: string | RegExp, to: string])[] = [
  ['permit.missing-attribute', 'inspectionReminder', 'cite="Internal reminder"', 'cite=""'],
  ['clock.without-warning', 'check', '<permit:warning share="75" template="due-soon" to="supervisor" />', ''],
  ['clock.without-lapse-action', 'check', '<permit:lapse template="overdue" to="supervisor" />', ''],
  ['clock.without-handler', 'check', '<permit:lapse template="overdue" to="supervisor" />', '<permit:lapse template="overdue" to="applicant" />'],
  ['clock.without-warning', 'defectsWithin', '<permit:warning share="70" template="due-soon" to="supervisor" />', ''],
  ['bpmn.flow-without-condition', 'toRefused', ' default="toRefused"', ''],
  ['bpmn.no-default', 'result', ' default="toRefused"', ''],
  ['bpmn.default-flow', 'result', 'default="toRefused"', 'default="toGranted"'],
  ['permit.task-without-role', 'opinion', '<permit:task role="inspector" form="opinion" />', ''],
  ['package.role-unknown', 'opinion', '<permit:task role="inspector" form="opinion" />', '<permit:task role="wizard" form="opinion" />'],
  ['permit.four-eyes', 'decide', 'notSamePersonAs="inspect opinion"', 'notSamePersonAs="inspect gone"'],
  ['permit.strategy-role', 'correct', '<permit:task role="applicant"', '<permit:task role="applicant" strategy="draw"'],
  ['permit.strategy-skill', 'opinion', '<permit:task role="inspector" form="opinion" />', '<permit:task role="inspector" form="opinion" strategy="skill" />'],
  ['permit.strategy-skill', 'opinion', '<permit:task role="inspector" form="opinion" />', '<permit:task role="inspector" form="opinion" skill="noise" />'],
  ['permit.duplicate-outcome', 'check', '<permit:outcome id="defects"', '<permit:outcome id="complete"'],
  ['package.form-missing', 'opinion', 'form="opinion"', 'form="gone"'],
  ['dmn.decision-unknown', 'decide', 'decision="recommendation"', 'decision="gone"'],
  ['package.notice-missing', 'endGranted', 'template="granted"', 'template="gone"'],
  ['duty.order-letter-missing', 'returnApplication', '<permit:notice template="returned" to="applicant" />', ''],
  ['duty.order-letter-missing', 'decide', '<permit:notice template="refused" to="applicant" />', ''],
  ['package.milestone-missing', 'foodPremises', '<permit:milestone name="notified" />', ''],
  ['permit.end-without-result', 'endGranted', /<permit:result value="\w+" \/>/g, ''],
  ['duty.check-untimed', 'check', '<permit:clock period="P1D" unit="working-day" owner="officer" cite="LFA s.8 para 1 (D4)" law="R4" />', ''],
];

describe('a mend', () => {
  test.each(faults)('of %s at %s clears the finding, and one undo brings it back', async (rule, element, from, to) => {
    const broken = foodPremises.replace(from, to);
    expect(broken).not.toBe(foodPremises);
    const { definitions, services, context } = await editorOf(broken);
    const find = async (): Promise<Finding | undefined> => (await lint.lint(definitions)).find((f) => f.rule === rule && f.element === element);
    const finding = await find();
    expect(finding).toBeDefined();
    const [mend] = mendsOf(context as ProcessContext, finding!);
    expect(mend).toBeDefined();
    mend!.run(mend!.choices?.[0]?.value ?? '');
    expect(await find()).toBeUndefined();
    services.commandStack.undo();
    expect(await find()).toBeDefined();
    expect(services.commandStack.canUndo()).toBe(false);
  });
});
