import { BpmnModdle } from 'bpmn-moddle';
import { Injector } from 'didi';
import CommandModule from 'diagram-js/lib/command';
import EventBus from 'diagram-js/lib/core/EventBus';
import { beforeEach, describe, expect, it } from 'vitest';
import { permitDescriptor } from '../../src/process/permit/descriptor';
import type { DiagramElement, ModdleElement } from '../../src/process/permit/moddle';
import { countOf, periodInUnit, periodOf } from '../../src/process/permit/period';
import { PermitEdit } from '../../src/process/permit/permitEdit';
import { mayStand } from '../../src/process/permit/places';
import { readProcess, readStep } from '../../src/process/permit/reading';

const texts = import.meta.glob<string>('../../../workflows/*/process.bpmn', { query: '?raw', import: 'default', eager: true });
const packages = ['food-premises', 'factory-licence'];
const textOf = (slug: string) => texts[`../../../workflows/${slug}/process.bpmn`]!;

interface Moddle {
  fromXML(xml: string): Promise<{ rootElement: ModdleElement; elementsById: Record<string, ModdleElement>; warnings: unknown[] }>;
  toXML(root: ModdleElement, options: { format: boolean }): Promise<{ xml: string }>;
}

const moddle = () => new BpmnModdle({ permit: permitDescriptor }) as unknown as Moddle;

/** Every start tag of a document, its attributes in order of name: what a document says, whatever the order and the blanks. */
function tags(xml: string): string[] {
  return [...xml.matchAll(/<([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*\/?>/g)]
    .map(([, name, attributes]) => `${name} ${(attributes!.match(/[\w:]+="[^"]*"/g) ?? []).filter((a) => !a.startsWith('xmlns')).sort().join(' ')}`)
    .sort();
}

describe('The permit: namespace', () => {
  it.each(packages)('of %s survives a round trip with nothing lost', async (slug) => {
    const { rootElement, warnings } = await moddle().fromXML(textOf(slug));
    const { xml } = await moddle().toXML(rootElement, { format: true });
    expect(warnings).toEqual([]);
    expect(tags(xml)).toEqual(tags(textOf(slug)));
  });

  it('keeps every element and attribute that the server reads', async () => {
    const all = `<bpmn:process id="p"><bpmn:extensionElements>
      <permit:steps><permit:warning share="75" template="a" to="supervisor" /><permit:lapse template="b" to="opdc" /></permit:steps>
      <permit:clock id="c" name="น" nameEn="n" kind="step" startsAt="received" startsOn="x" stopsAt="decided notified" stopsOn="y z" periodFrom="days" unit="day" owner="officer" cite="s.1" law="R1">
        <permit:warning share="70" template="a" to="applicant" /><permit:lapse template="b" to="supervisor" />
        <permit:pause id="w" name="น" nameEn="n" role="licensor" cite="s.2" while="x" /><permit:extension maxCount="2" period="P5D" cite="s.3" role="licensor" />
        <permit:lapsePolicy from="2027-01-01" effect="deemed-granted" role="licensor" cite="s.4" /></permit:clock>
      </bpmn:extensionElements>
      <bpmn:userTask id="t" name="ก" permit:nameEn="k"><bpmn:extensionElements>
        <permit:milestone name="decided" /><permit:task role="licensor" form="f" notSamePersonAs="a b" decision="d" asks="documents" afterFault="true" strategy="skill" skill="noise" />
        <permit:outcome id="o" name="ก" nameEn="k" requiresReason="true" adverse="true" records="defects" ground="incompleteness" afterFault="true" />
        <permit:notice template="n" to="opdc" /></bpmn:extensionElements></bpmn:userTask>
      <bpmn:scriptTask id="s"><bpmn:extensionElements><permit:result variable="v" /></bpmn:extensionElements></bpmn:scriptTask>
      <bpmn:businessRuleTask id="r"><bpmn:extensionElements><permit:decision name="d" variable="v" /></bpmn:extensionElements></bpmn:businessRuleTask>
      <bpmn:receiveTask id="m"><bpmn:extensionElements><permit:correlation key="number" /></bpmn:extensionElements></bpmn:receiveTask>
      <bpmn:endEvent id="e"><bpmn:extensionElements><permit:result value="granted" /></bpmn:extensionElements></bpmn:endEvent></bpmn:process>
      <bpmn:message id="msg" name="x" permit:nameEn="y"><bpmn:extensionElements><permit:correlation key="k" /></bpmn:extensionElements></bpmn:message>`;
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:permit="urn:permits:bpmn:1.0" id="d" targetNamespace="t">${all}</bpmn:definitions>`;
    const { rootElement, warnings } = await moddle().fromXML(xml);
    expect(warnings).toEqual([]);
    expect(tags((await moddle().toXML(rootElement, { format: true })).xml)).toEqual(tags(xml));
  });

  it('has no attribute that moddle leaves unknown', async () => {
    const { elementsById } = await moddle().fromXML(textOf('food-premises'));
    const unknown = Object.values(elementsById).flatMap((e) => Object.keys(e.$attrs).filter((name) => !name.startsWith('xmlns')));
    expect(unknown).toEqual([]);
  });
});

describe('An edit of what permit: says', () => {
  let edit: PermitEdit;
  let stack: { undo(): void; redo(): void; canUndo(): boolean };
  let element: (id: string) => DiagramElement;
  let write: () => Promise<string>;

  beforeEach(async () => {
    const model = moddle();
    const { rootElement, elementsById } = await model.fromXML(textOf('food-premises'));
    const injector = new Injector([{ eventBus: ['type', EventBus], permitEdit: ['type', PermitEdit] }, CommandModule as never]);
    edit = injector.get<PermitEdit>('permitEdit');
    stack = injector.get('commandStack');
    element = (id) => ({ id, businessObject: elementsById[id]! });
    write = async () => (await model.toXML(rootElement, { format: true })).xml;
  });

  it('reads a task as it is drawn', () => {
    const step = readStep(element('decide'));
    expect(step).toMatchObject({ id: 'decide', type: 'bpmn:UserTask', nameEn: 'Decide', milestones: ['decided'], notices: [] });
    expect(step.task).toMatchObject({ role: 'licensor', form: 'decision', notSamePersonAs: ['inspect', 'opinion'], decision: 'recommendation', afterFault: false });
    expect(step.outcomes.map((o) => [o.id, o.adverse, o.ground])).toEqual([['grant', false, undefined], ['refuse', true, undefined], ['refuse-incomplete', true, 'incompleteness']]);
    expect(step.clock).toMatchObject({ period: 'P8D', unit: 'day', owner: 'officer', warnings: [] });
  });

  it('reads a timer and the process with what stands inside their clocks', () => {
    expect(readStep(element('correctionLapsed')).clock).toMatchObject({
      periodFrom: 'check.data.correctionDays', warnings: [{ share: '70', template: 'correction-soon', to: 'applicant' }], extension: { maxCount: '1', role: 'receiving-officer' },
    });
    expect(readProcess(element('pool'))).toMatchObject({ clocks: [{ id: 'defectsWithin', stopsOn: ['check'] }], steps: { warnings: [{ share: '75' }] } });
  });

  it('is one command, and one undo gives the very text of before', async () => {
    const before = await write();
    edit.setClock(element('correctionLapsed'), { ...readStep(element('correctionLapsed')).clock, unit: 'working-day', warnings: [], extension: undefined });
    const after = await write();
    expect(after).not.toContain('correction-soon');
    expect(after).not.toContain('permit:extension');
    stack.undo();
    expect(stack.canUndo()).toBe(false);
    expect(await write()).toBe(before);
    stack.redo();
    expect(await write()).toBe(after);
  });

  it('that changes nothing is no command', () => {
    const step = readStep(element('decide'));
    edit.setTask(element('decide'), { ...step.task });
    edit.setOutcomes(element('decide'), [...step.outcomes]);
    edit.setMilestones(element('decide'), step.milestones);
    edit.setClock(element('decide'), { ...step.clock });
    edit.setNameEn(element('pool'), 'Food premises licence');
    edit.setProcessClocks(element('pool'), readProcess(element('pool')).clocks);
    expect(stack.canUndo()).toBe(false);
  });

  it('takes a cleared text away, and the element with it where nothing is left', async () => {
    edit.setTask(element('notify'), { role: '', form: undefined });
    expect(readStep(element('notify')).task).toBeUndefined();
    expect(await write()).toContain('<permit:milestone name="notified" />');
    edit.setMilestones(element('notify'), []);
    expect(element('notify').businessObject.get('extensionElements')).toBeUndefined();
  });

  it('adds to an element that had nothing', async () => {
    edit.setNotices(element('split'), [{ template: 'complete', to: 'applicant' }]);
    edit.setMilestones(element('split'), ['complete']);
    expect(await write()).toMatch(/<permit:milestone name="complete" \/>\s*<permit:notice template="complete" to="applicant" \/>/);
  });

  it('moves an outcome without making it anew, so that an attribute of another hand goes with it', async () => {
    const decide = element('decide');
    const outcome = (decide.businessObject.get('extensionElements') as ModdleElement).get('values') as ModdleElement[];
    outcome[2]!.$attrs['strange'] = 'kept';
    const [grant, ...rest] = readStep(decide).outcomes;
    edit.setOutcomes(decide, [...rest, { ...grant!, nameEn: 'Approve' }]);
    expect(await write()).toContain('<permit:outcome id="grant" name="อนุญาต" nameEn="Approve" strange="kept" />');
    stack.undo();
    expect(readStep(decide).outcomes.map((o) => o.id)).toEqual(['grant', 'refuse', 'refuse-incomplete']);
  });

  it('copies what was read of one element to another', () => {
    edit.setOutcomes(element('review'), readStep(element('decide')).outcomes);
    edit.setOutcomes(element('decide'), []);
    expect(readStep(element('review')).outcomes).toHaveLength(3);
  });

  it('of a pool changes the process with it', async () => {
    edit.setNameEn(element('pool'), 'Food places');
    expect((await write()).match(/permit:nameEn="Food places"/g)).toHaveLength(2);
  });
});

describe('A kind of extension', () => {
  it('stands only where the server reads it', () => {
    expect(mayStand('outcome', 'bpmn:UserTask')).toBe(true);
    expect(mayStand('outcome', 'bpmn:ServiceTask')).toBe(false);
    expect(mayStand('task', 'bpmn:Lane')).toBe(true);
    expect(mayStand('milestone', 'bpmn:SubProcess')).toBe(true);
    expect(mayStand('notice', 'bpmn:Process')).toBe(false);
  });
});

describe('A period', () => {
  it.each([['P7D', 'working-day', 7], ['P2W', 'day', 14], ['PT90M', 'minute', 90], ['PT2H', 'working-hour', 2], ['P1M', 'month', 1], ['P1Y', 'year', 1]])('%s counted in %s is %i', (period, unit, count) => {
    expect(countOf(period, unit)).toBe(count);
  });

  it.each([['P7D', 'hour'], ['P1M', 'minute'], ['PT1M', 'month'], ['P0D', 'day'], ['P1DT2H', 'day'], ['soon', 'day'], [undefined, 'day']])('%s is no count of %s', (period, unit) => {
    expect(countOf(period, unit)).toBeUndefined();
  });

  it('is written in its unit', () => {
    expect([periodOf(7, 'working-day'), periodOf(2, 'hour'), periodOf(5, 'working-minute'), periodOf(1, 'year')]).toEqual(['P7D', 'PT2H', 'PT5M', 'P1Y']);
  });

  it('keeps its count in another unit, and its text where it is none', () => {
    expect(periodInUnit('P7D', 'day', 'working-hour')).toBe('PT7H');
    expect(periodInUnit('P1DT2H', 'day', 'hour')).toBe('P1DT2H');
  });
});
