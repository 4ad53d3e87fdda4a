import { BpmnModdle } from 'bpmn-moddle';
import { Injector } from 'didi';
import CommandModule from 'diagram-js/lib/command';
import EventBus from 'diagram-js/lib/core/EventBus';
import type { Lists } from '../../src/shared/lists';
import { ModelEdit } from '../../src/process/modelEdit';
import { permitDescriptor } from '../../src/process/permit/descriptor';
import type { ModdleElement } from '../../src/process/permit/moddle';
import { PermitEdit } from '../../src/process/permit/permitEdit';
import type { CanvasElement, Services } from '../../src/process/services';

/** The package's lists, as far as mends look into them. */
export const lists: Lists = {
  roles: ['receiving-officer', 'inspector', 'licensor', 'supervisor', 'applicant'].map((id) => ({ id, th: id, en: id })),
  offices: [],
  officeKinds: [],
  statutes: [{ id: 's', title: { th: 's', en: 's' }, clocks: [{ id: 'c', title: { th: 'c', en: 'c' }, cite: 'LFA s.10 para 1' }], sections: ['LFA s.8'] }],
  milestones: ['complete', 'decided', 'notified'].map((id) => ({ id, th: id, en: id })),
  results: ['granted', 'refused', 'returned', 'withdrawn'].map((id) => ({ id, th: id, en: id })),
  recipients: [],
  units: [],
  forms: ['completeness', 'correction', 'recheck', 'return', 'review', 'inspection', 'opinion', 'decision', 'notify'].map((name) => ({ name, fields: [] })),
  notices: ['received', 'complete', 'due-soon', 'overdue', 'returned', 'refused', 'granted', 'correction-soon', 'inspection-reminder'],
  decisions: ['recommendation'],
  tasks: [],
  laws: [],
};

/** An editor without a canvas: the real model, command stack and edits, with elements that stand for what would be drawn. */
export async function editorOf(xml: string): Promise<{ readonly definitions: ModdleElement; readonly services: Pick<Services, 'commandStack'>; readonly context: object }> {
  const moddle = new BpmnModdle({ permit: permitDescriptor }) as { fromXML(xml: string): Promise<{ rootElement: ModdleElement; elementsById: Record<string, ModdleElement> }> };
  const { rootElement, elementsById } = await moddle.fromXML(xml);
  const elements = elementsOf(elementsById);
  const all = [...elements.values()];
  const registry = { get: (id: string) => elements.get(id), getAll: () => all, filter: (test: (e: CanvasElement) => boolean) => all.filter(test), find: (test: (e: CanvasElement) => boolean) => all.find(test) };
  const injector = new Injector([
    CommandModule,
    {
      eventBus: ['type', EventBus],
      permitEdit: ['type', PermitEdit],
      modelEdit: ['type', ModelEdit],
      modeling: ['value', {}],
      bpmnjs: ['value', { getDefinitions: () => rootElement }],
      elementRegistry: ['value', registry],
      canvas: ['value', { getRootElement: () => all.find((e) => e.businessObject.$type === 'bpmn:Process') }],
    },
  ] as never);
  const modeler = { get: (name: string) => injector.get(name) as unknown };
  return { definitions: rootElement, services: { commandStack: injector.get('commandStack') }, context: { modeler, edit: injector.get('permitEdit'), model: injector.get('modelEdit'), lists, isReadOnly: false } };
}

function elementsOf(byId: Readonly<Record<string, ModdleElement>>): Map<string, CanvasElement> {
  const elements = new Map<string, CanvasElement & { incoming: CanvasElement[]; outgoing: CanvasElement[]; source?: CanvasElement; target?: CanvasElement }>();
  for (const [id, businessObject] of Object.entries(byId)) {
    if (businessObject.$instanceOf('bpmn:BaseElement')) elements.set(id, { id, type: businessObject.$type, businessObject, incoming: [], outgoing: [], x: 0, y: 0, width: 0, height: 0 });
  }

  for (const flow of [...elements.values()].filter((e) => e.type === 'bpmn:SequenceFlow')) {
    const [source, target] = ['sourceRef', 'targetRef'].map((end) => elements.get((flow.businessObject.get(end) as ModdleElement).id ?? ''));
    Object.assign(flow, { source, target });
    source?.outgoing.push(flow);
    target?.incoming.push(flow);
  }

  return elements;
}
