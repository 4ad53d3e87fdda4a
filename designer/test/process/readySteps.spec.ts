import { describe, expect, it } from 'vitest';
import { countOf } from '../../src/process/permit/period';
import type { Fragment, Surroundings } from '../../src/process/steps/fragment';
import { readySteps } from '../../src/process/steps/readySteps';

const around: Surroundings = {
  form: (name) => name,
  letter: (name) => name,
  id: (base) => base,
  deciding: { id: 'decide', grant: 'grant' },
  lookedIntoBy: ['inspect'],
  hasStepTerms: false,
  isFollowed: false,
};

const make = (id: string, changes: Partial<Surroundings> = {}): Fragment => readySteps.find((step) => step.id === id)!.make({ ...around, ...changes });
const node = (fragment: Fragment, id: string) => fragment.nodes.find((n) => n.id === id)!;

describe.each(readySteps.map((step) => step.id))('The ready-made step %s', (id) => {
  const fragment = make(id);

  it('has flows between its own nodes only, and its entry and exit among them', () => {
    const ids = fragment.nodes.map((n) => n.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(fragment.flows.flatMap((flow) => [flow.from, flow.to]).filter((end) => !ids.includes(end))).toEqual([]);
    expect(ids).toContain(fragment.entry);
    if (fragment.exit) expect(ids).toContain(fragment.exit);
  });

  it('names every task and gateway that is read in both languages', () => {
    for (const n of fragment.nodes.filter((one) => one.type === 'bpmn:UserTask' || one.type === 'bpmn:EndEvent')) {
      expect(n.name?.th).toMatch(/[ก-๙]/);
      expect(n.name?.en).toMatch(/[A-Za-z]/);
    }
  });

  it('gives every task a role', () => {
    expect(fragment.nodes.filter((n) => n.type === 'bpmn:UserTask' && !n.task?.role)).toEqual([]);
  });

  it('gives every clock a readable time, a section, an owner, a warning and a letter of its lapse', () => {
    for (const { clock } of fragment.nodes.filter((n) => n.clock)) {
      expect(clock!.periodFrom ?? countOf(clock!.period, clock!.unit)).toBeTruthy();
      expect([clock!.cite, clock!.owner].every(Boolean)).toBe(true);
      expect(clock!.warnings).not.toHaveLength(0);
      expect(clock!.lapses).not.toHaveLength(0);
    }
  });

  it('leaves the warnings to the process where that says them for all its steps', () => {
    const officers = make(id, { hasStepTerms: true }).nodes.filter((n) => n.clock?.owner === 'officer');
    expect(officers.filter((n) => n.clock!.warnings?.length)).toEqual([]);
  });

  it('names no form or letter that the package has not', () => {
    const bare = make(id, { form: () => undefined, letter: () => undefined });
    expect(bare.nodes.flatMap((n) => [n.task?.form, ...(n.notices ?? []), ...(n.clock?.warnings ?? []), ...(n.clock?.lapses ?? [])]).filter(Boolean)).toEqual([]);
  });

  it('decides by exactly one default at each gateway that splits', () => {
    for (const gateway of fragment.nodes.filter((n) => n.type === 'bpmn:ExclusiveGateway')) {
      const out = fragment.flows.filter((flow) => flow.from === gateway.id);
      if (out.length < 2) continue;
      expect(out.filter((flow) => flow.isDefault)).toHaveLength(1);
      expect(out.filter((flow) => !flow.isDefault && !flow.condition)).toEqual([]);
    }
  });
});

describe('The completeness check', () => {
  it('makes one record of defects, and has the applicant correct within the days that the record sets', () => {
    const fragment = make('completeness');
    expect(fragment.nodes.flatMap((n) => n.outcomes ?? []).filter((o) => o.records === 'defects')).toHaveLength(1);
    const timer = fragment.nodes.find((n) => n.attachedTo)!;
    expect(node(fragment, timer.attachedTo!).task).toMatchObject({ role: 'applicant', asks: 'documents' });
    expect(timer.clock).toMatchObject({ owner: 'applicant', periodFrom: 'check.data.correctionDays' });
  });

  it('leads the lapse of the correction to a task whose every outcome is an order of return', () => {
    const fragment = make('completeness');
    const timer = fragment.nodes.find((n) => n.attachedTo)!;
    let at = timer.id;
    while (node(fragment, at).type !== 'bpmn:UserTask') at = fragment.flows.find((flow) => flow.from === at)!.to;
    expect(node(fragment, at).outcomes?.every((o) => o.adverse && o.ground === 'incompleteness')).toBe(true);
    expect(node(fragment, fragment.flows.find((flow) => flow.from === at)!.to).result).toBe('returned');
  });

  it('reaches the milestone complete where it is left', () => {
    const fragment = make('completeness');
    expect(node(fragment, fragment.exit!).milestones).toEqual(['complete']);
  });
});

describe('The notice of the result', () => {
  it('ends as was ordered where nothing follows and something decides', () => {
    const fragment = make('notify');
    expect(fragment.exit).toBeUndefined();
    expect(fragment.nodes.map((n) => n.result).filter(Boolean)).toEqual(['granted', 'refused']);
    expect(fragment.flows.find((flow) => flow.condition)?.condition).toBe('decide.outcome = "grant"');
  });

  it('is one task where something follows, or nothing decides', () => {
    expect(make('notify', { isFollowed: true }).nodes).toHaveLength(1);
    expect(make('notify', { deciding: undefined }).nodes).toHaveLength(1);
  });
});
