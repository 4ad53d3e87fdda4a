import { describe, expect, test } from 'vitest';
import factoryLicence from '../../../workflows/factory-licence/process.bpmn?raw';
import foodPremises from '../../../workflows/food-premises/process.bpmn?raw';
import rc from '../../.bpmnlintrc?raw';
import { standardRules } from '../../src/process/check/standardRules';
import { documentOf, findingsOf, flowOf } from './model';

const start = '<bpmn:startEvent id="s" />';
const end = (extensions = '<permit:result value="granted" />'): string => `<bpmn:endEvent id="e">${extended(extensions)}</bpmn:endEvent>`;
const extended = (extensions: string): string => (extensions === '' ? '' : `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`);
const clock = (attributes = 'period="P7D" unit="day" owner="officer" cite="LFA s.10"', inside = ''): string => `<permit:clock ${attributes}>${inside}</permit:clock>`;
const warning = '<permit:warning share="70" template="due-soon" to="supervisor" />';
const lapse = '<permit:lapse template="overdue" to="supervisor" />';
const role = '<permit:task role="inspector" />';
const task = (extensions: string, attributes = 'name="งาน"'): string => `<bpmn:userTask id="t" ${attributes}>${extended(extensions)}</bpmn:userTask>`;
const one = (extensions: string, attributes?: string): string => start + task(extensions, attributes) + end() + flowOf('s', 't', 'e');
const gateway = (type: string, attributes: string, condition: string): string =>
  `${start}<bpmn:${type} id="g" ${attributes} />${end()}<bpmn:endEvent id="e2" />${flowOf('s', 'g', 'e')}
   <bpmn:sequenceFlow id="other" sourceRef="g" targetRef="e2">${condition}</bpmn:sequenceFlow>`;
const condition = '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">1 = 1</bpmn:conditionExpression>';
const timer = (extensions: string, attributes = ''): string =>
  `<bpmn:boundaryEvent id="b" attachedToRef="t" ${attributes}>${extended(extensions)}<bpmn:timerEventDefinition id="td" /></bpmn:boundaryEvent>`;
const outcomes = (...attributes: readonly string[]): string => attributes.map((a) => `<permit:outcome name="ผล" ${a} />`).join('');
const known = { roles: ['inspector'], forms: ['inspection'], notices: ['due-soon', 'overdue'], decisions: ['recommendation'] };

/** [rule of bpmnlint, rule it tells, element, a process that breaks it, the same mended] */
const cases: readonly (readonly [rule: string, told: string, element: string, broken: string, mended: string])[] = [
  ['permits/task-without-role', 'permit.task-without-role', 't', one(''), one(role)],
  ['permits/task-id', 'permit.task-id', 'check-it', one(role).replaceAll('"t"', '"check-it"'), one(role).replaceAll('"t"', '"check_it"')],
  ['permits/task-unnamed', 'permit.task-unnamed', 't', one(role, ''), one(role)],
  ['permits/duplicate-outcome', 'permit.duplicate-outcome', 't', one(role + outcomes('id="a"', 'id="a"')), one(role + outcomes('id="a"', 'id="b"'))],
  ['permits/outcome-incomplete', 'permit.missing-attribute', 't', one(`${role}<permit:outcome id="a" />`), one(role + outcomes('id="a"'))],
  [
    'permits/four-eyes', 'permit.four-eyes', 't',
    one('<permit:task role="inspector" notSamePersonAs="u" />'),
    one('<permit:task role="inspector" notSamePersonAs="u" />') + '<bpmn:userTask id="u" name="อื่น" />',
  ],
  ['permits/strategy-role', 'permit.strategy-role', 't', one('<permit:task role="applicant" strategy="draw" />'), one('<permit:task role="inspector" strategy="draw" />')],
  ['permits/strategy-skill', 'permit.strategy-skill', 't', one('<permit:task role="inspector" strategy="skill" />'), one('<permit:task role="inspector" strategy="skill" skill="noise" />')],
  ['permits/unknown-role', 'package.role-unknown', 't', one('<permit:task role="wizard" />'), one(role)],
  ['permits/unknown-form', 'package.form-missing', 't', one('<permit:task role="inspector" form="gone" />'), one('<permit:task role="inspector" form="inspection" />')],
  ['permits/unknown-notice', 'package.notice-missing', 't', one('<permit:notice template="gone" to="applicant" />'), one('<permit:notice template="overdue" to="applicant" />')],
  ['permits/unknown-decision', 'dmn.decision-unknown', 't', one('<permit:task role="inspector" decision="gone" />'), one('<permit:task role="inspector" decision="recommendation" />')],
  ['permits/wait-without-clock', 'clock.wait-without-clock', 't', one(role), one(role + clock())],
  ['permits/clock-without-citation', 'permit.missing-attribute', 't', one(clock('period="P7D" unit="day" owner="officer"')), one(clock())],
  ['permits/clock-without-period', 'permit.bad-value', 't', one(clock('unit="day" owner="officer" cite="LFA s.10"')), one(clock())],
  ['permits/clock-without-warning', 'clock.without-warning', 't', one(clock()), one(clock(undefined, warning))],
  ['permits/clock-without-lapse-action', 'clock.without-lapse-action', 't', one(clock()), one(clock(undefined, lapse))],
  ['permits/clock-without-handler', 'clock.without-handler', 't', one(clock(undefined, lapse.replace('supervisor', 'applicant'))), one(clock(undefined, lapse))],
  [
    'permits/pause-without-law', 'clock.pause-without-law', 't',
    one(clock(undefined, '<permit:pause id="x" name="รอ" role="licensor" cite="our habit" />')),
    one(clock(undefined, '<permit:pause id="x" name="รอ" role="licensor" cite="EGA s.12" />')),
  ],
  [
    'permits/timer-unreadable', 'permit.timer-unreadable', 'b',
    one(role) + timer('') + '<bpmn:sequenceFlow id="late" sourceRef="b" targetRef="e" />',
    one(role) + timer(clock()) + '<bpmn:sequenceFlow id="late" sourceRef="b" targetRef="e" />',
  ],
  ['permits/flow-without-condition', 'bpmn.flow-without-condition', 'other', gateway('exclusiveGateway', 'default="f1"', ''), gateway('exclusiveGateway', 'default="f1"', condition)],
  ['permits/no-default', 'bpmn.no-default', 'g', gateway('exclusiveGateway', '', condition), gateway('exclusiveGateway', 'default="f1"', condition)],
  ['permits/default-flow', 'bpmn.default-flow', 'g', gateway('exclusiveGateway', 'default="other"', condition), gateway('exclusiveGateway', 'default="other"', '')],
  ['permits/condition-place', 'bpmn.condition-place', 'other', gateway('parallelGateway', '', condition), gateway('inclusiveGateway', '', condition)],
  [
    'permits/boundary-outgoing', 'bpmn.boundary-outgoing', 'b',
    one(role) + timer(clock()),
    one(role) + timer(clock()) + '<bpmn:sequenceFlow id="late" sourceRef="b" targetRef="e" />',
  ],
  ['permits/unreachable', 'bpmn.unreachable', 'lost', one(role) + '<bpmn:userTask id="lost" />', one(role) + '<bpmn:userTask id="lost" />' + flowOf('t', 'lost').replace('f0', 'found')],
  ['permits/no-way-to-end', 'bpmn.no-way-to-end', 't', start + task(role) + end() + flowOf('s', 't'), one(role)],
  ['permits/one-start', 'bpmn.one-start', 's2', one(role) + '<bpmn:startEvent id="s2" />', one(role)],
  ['permits/end-without-result', 'permit.end-without-result', 'e', start + end('') + flowOf('s', 'e'), start + end() + flowOf('s', 'e')],
  [
    'permits/milestone-missing', 'package.milestone-missing', 'p',
    one('<permit:milestone name="complete" /><permit:milestone name="decided" />'),
    one('<permit:milestone name="complete" /><permit:milestone name="decided" /><permit:milestone name="notified" />'),
  ],
  ['permits/check-untimed', 'duty.check-untimed', 't', one(outcomes('id="a" records="defects"')), one(outcomes('id="a" records="defects"') + clock())],
  [
    'permits/correction-missing', 'duty.correction-missing', 't',
    one(outcomes('id="a" records="defects"')),
    one(outcomes('id="a" records="defects"')) + `<bpmn:userTask id="c">${extended('<permit:task asks="documents" />')}</bpmn:userTask>`,
  ],
  [
    'permits/correction-endless', 'duty.correction-endless', 't',
    one('<permit:task asks="documents" />') + timer(clock('owner="applicant"'), 'cancelActivity="false"'),
    one('<permit:task asks="documents" />') + timer(clock('owner="applicant"')),
  ],
  [
    'permits/order-letter-missing', 'duty.order-letter-missing', 't',
    one(outcomes('id="return" adverse="true"')),
    one(outcomes('id="return" adverse="true"') + '<permit:notice template="returned" to="applicant" />'),
  ],
  ['permits/unsupported-element', 'bpmn.unsupported-element', 'x', one(role) + '<bpmn:complexGateway id="x" />', one(role) + '<bpmn:inclusiveGateway id="x" />'],
  ['start-event-required', 'bpmn.one-start', 'p', task(role) + end(), one(role)],
  ['end-event-required', 'bpmn.no-end', 'p', start + task(role), one(role)],
  ['no-duplicate-sequence-flows', 'bpmnlint.duplicate-flow', 'again', one(role) + '<bpmn:sequenceFlow id="again" sourceRef="s" targetRef="t" />', one(role)],
  ['superfluous-gateway', 'bpmnlint.superfluous-gateway', 'x', start + '<bpmn:exclusiveGateway id="x" />' + end() + flowOf('s', 'x', 'e'), start + end() + flowOf('s', 'e')],
  ['single-event-definition', 'bpmn.unsupported-element', 's', one(role).replace(start, '<bpmn:startEvent id="s"><bpmn:timerEventDefinition id="d1" /><bpmn:timerEventDefinition id="d2" /></bpmn:startEvent>'), one(role)],
  [
    'no-gateway-join-fork', 'bpmnlint.join-and-fork', 'g',
    gateway('parallelGateway', '', '') + '<bpmn:startEvent id="s2" /><bpmn:sequenceFlow id="in2" sourceRef="s2" targetRef="g" />',
    gateway('parallelGateway', '', ''),
  ],
];

describe('a rule of the browser', () => {
  test.each(cases)('%s is told where it is broken and not where it is kept', async (_, told, element, broken, mended) => {
    const said = (found: Awaited<ReturnType<typeof findingsOf>>): unknown => found.filter((f) => f.rule === told && f.element === element).length > 0;
    expect(said(await findingsOf(documentOf(broken), known))).toBe(true);
    expect(said(await findingsOf(documentOf(mended), known))).toBe(false);
  });

  test('is configured only where it is proven, and proven where it is configured', () => {
    const configured = Object.keys((JSON.parse(rc) as { rules: object }).rules);
    expect(cases.map(([rule]) => rule).sort()).toEqual(configured.sort());
  });

  test('of bpmnlint itself has its text in both languages', () => {
    const standard = Object.keys((JSON.parse(rc) as { rules: object }).rules).filter((rule) => !rule.startsWith('permits/'));
    expect(Object.keys(standardRules).sort()).toEqual(standard.sort());
  });
});

test.each([
  ['food-premises', foodPremises],
  ['factory-licence', factoryLicence],
])('the process of %s, which the server passes, is clean in the browser too', async (_, xml) => {
  expect(await findingsOf(xml, {})).toEqual([]);
});

test('a task takes the role of its lane, and of the inner one where lanes nest', async () => {
  const lanes = (inner: string): string =>
    `<bpmn:laneSet id="ls"><bpmn:lane id="outer">${extended('<permit:task role="inspector" />')}<bpmn:flowNodeRef>t</bpmn:flowNodeRef>
       <bpmn:childLaneSet id="cs"><bpmn:lane id="inner">${extended(inner)}<bpmn:flowNodeRef>t</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>`;
  const unknown = async (inner: string): Promise<boolean> =>
    (await findingsOf(documentOf(lanes(inner) + one('')), { roles: ['inspector'] })).some((f) => f.rule === 'package.role-unknown');
  expect(await unknown('')).toBe(false);
  expect(await unknown('<permit:task role="wizard" />')).toBe(true);
});

test('the steps take warnings and lapse letters of the process, but a clock of an Act and a timer do not', async () => {
  const steps = extended(`<permit:steps>${warning}${lapse}</permit:steps>`);
  const rules = (await findingsOf(documentOf(steps + one(role + clock())))).map((f) => f.rule);
  expect(rules).not.toContain('clock.without-warning');
  expect(rules).not.toContain('clock.without-lapse-action');
  const act = extended(`<permit:steps>${warning}${lapse}</permit:steps><permit:clock id="k" name="นาฬิกา" kind="statutory" startsAt="received" stopsOn="t" period="P7D" unit="day" owner="officer" cite="X s.1" />`);
  expect(await findingsOf(documentOf(act + one(role)))).toEqual(
    expect.arrayContaining([expect.objectContaining({ rule: 'clock.without-warning', element: 'k' }), expect.objectContaining({ rule: 'clock.without-lapse-action', element: 'k' })]),
  );
});
