import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../../src/process/menus/refused';
import { permitDescriptor } from '../../src/process/permit/descriptor';
import type { ModdleElement } from '../../src/process/permit/moddle';
import { renamedIn, renaming } from '../../src/process/renaming';

const text = import.meta.glob<string>('../../../workflows/food-premises/process.bpmn', { query: '?raw', import: 'default', eager: true })['../../../workflows/food-premises/process.bpmn']!;

interface Moddle {
  fromXML(xml: string): Promise<{ rootElement: ModdleElement }>;
  toXML(root: ModdleElement): Promise<{ xml: string }>;
}

describe('A new id of a task', () => {
  it('is taken over by a FEEL text that names the task, and by nothing that only looks like it', () => {
    expect(renamedIn('check.outcome = "check" and recheck.data.check > check2.x', 'check', 'verify')).toBe('verify.outcome = "check" and recheck.data.check > check2.x');
  });

  it('is taken over by clocks, conditions, and who may not be the same person', async () => {
    const moddle = new BpmnModdle({ permit: permitDescriptor }) as unknown as Moddle;
    const { rootElement } = await moddle.fromXML(text);
    for (const [from, to] of [['check', 'verify'], ['inspect', 'visit']] as const) {
      for (const { target, properties } of renaming(rootElement, from, to)) for (const [name, value] of Object.entries(properties)) target.set(name, value);
    }

    const { xml } = await moddle.toXML(rootElement);
    expect(xml).toContain('stopsOn="verify"');
    expect(xml).toContain('periodFrom="verify.data.correctionDays"');
    expect(xml).toContain('verify.outcome = "complete"');
    expect(xml).toContain('notSamePersonAs="visit opinion"');
    expect(xml).toContain('recheck.outcome = "complete"');
  });
});

describe('A menu entry', () => {
  it.each([
    'replace-with-transaction', 'create-ad-hoc-subprocess-expanded', 'append-compensation-end', 'replace-with-complex-gateway', 'replace-with-conditional-start',
    'create-cancel-boundary', 'create.data-store', 'replace-with-event-based-instantiating-gateway',
  ])('%s is not offered, since the engine refuses what it makes', (id) => {
    expect(isRefused(id)).toBe(true);
  });

  it.each(['replace-with-conditional-flow', 'create-user-task', 'append-timer-intermediate-catch', 'create.exclusive-gateway', 'replace-with-event-subprocess', 'create.data-object'])(
    '%s is offered',
    (id) => {
      expect(isRefused(id)).toBe(false);
    },
  );
});
