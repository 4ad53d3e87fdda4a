import { BpmnPropertiesPanelModule } from 'bpmn-js-properties-panel';
import type { Lists } from '../../shared/lists';
import { t } from '../../shared/text';
import type { ModelEdit } from '../modelEdit';
import { ownerOf } from '../permit/moddle';
import type { PermitEdit } from '../permit/permitEdit';
import { mayStand } from '../permit/places';
import { readStep } from '../permit/reading';
import type { CanvasElement, Services } from '../services';
import { clockGroups, timerOf } from './clockGroups';
import { associationGroup, moveGroups, variablesGroup } from './dataGroups';
import { choice, group, listGroup, type PanelGroup } from './entries';
import { eventGroups } from './eventGroups';
import { flowGroup } from './flowGroup';
import { generalGroup } from './generalGroup';
import { letterList } from './letters';
import { loopGroup } from './loopGroup';
import { processGroups } from './processGroups';
import { options, type Subject } from './subject';
import { assignmentGroups, machineTaskGroup, milestoneGroup, outcomesGroup } from './taskGroups';

interface Panel {
  registerProvider(provider: PermitPanel): void;
}

/** Fills the properties panel with what the engine reads of an element, and nothing else. */
class PermitPanel {
  static readonly $inject = ['propertiesPanel', 'permitEdit', 'modelEdit', 'injector', 'config.permitLists'];

  constructor(
    panel: Panel,
    private readonly edit: PermitEdit,
    private readonly model: ModelEdit,
    private readonly injector: { get<K extends keyof Services>(name: K): Services[K] },
    private readonly lists: Lists,
  ) {
    panel.registerProvider(this);
  }

  /** The groups of an element. */
  getGroups(element: CanvasElement): () => PanelGroup[] {
    return () => groups({ element: this.meant(element), edit: this.edit, model: this.model, lists: this.lists, get: (name) => this.injector.get(name) });
  }

  // Where a diagram of one pool is as a whole selected, its process is meant.
  private meant(element: CanvasElement): CanvasElement {
    const pools = element.children?.filter((child) => child.type === 'bpmn:Participant') ?? [];
    return element.type === 'bpmn:Collaboration' && pools.length === 1 ? pools[0]! : element;
  }
}

function groups(subject: Subject): PanelGroup[] {
  const { element, edit } = subject;
  const owner = ownerOf(element);
  const step = readStep(element);
  const is = (...types: string[]): boolean => types.some((type) => owner.$instanceOf(type));
  const found: (PanelGroup | undefined)[] = [generalGroup(subject, step)];
  if (is('bpmn:Process')) found.push(...processGroups(subject), variablesGroup(subject));
  if (mayStand('task', step.type)) found.push(...assignmentGroups(subject, step));
  found.push(machineTaskGroup(subject, step));
  if (mayStand('outcome', step.type)) found.push(outcomesGroup(subject, step));
  if (step.type === 'bpmn:UserTask' || timerOf(owner)) found.push(...clockGroups(subject, step));
  if (is('bpmn:SequenceFlow')) found.push(flowGroup(subject));
  found.push(...eventGroups(subject, step));
  if (is('bpmn:EndEvent')) found.push(resultGroup(subject));
  if (mayStand('milestone', step.type)) {
    found.push(
      milestoneGroup(subject, step),
      listGroup(letterList(subject, 'notices', t('หนังสือเมื่อเสร็จ', 'Letters when done'), step.notices, (notices) => edit.setNotices(element, notices))),
    );
  }

  if (is('bpmn:Activity')) found.push(loopGroup(subject), ...moveGroups(subject), variablesGroup(subject));
  if (is('bpmn:DataAssociation')) found.push(associationGroup(subject));
  return found.filter((one) => one !== undefined);
}

function resultGroup({ element, edit, lists }: Subject): PanelGroup {
  const { result } = readStep(element);
  return group('result', t('ผลของคำขอ', 'Result of the application'), [
    choice({ id: 'result-value', label: t('คำขอสิ้นสุดโดย', 'The application ends as'), get: () => result?.value, set: (value) => edit.setResult(element, { ...result, value }), options: options(lists.results) }),
  ], true);
}

/** The properties panel; takes `propertiesPanel: { parent }`, `permitLists` and `permitLocked` among the modeler's options. */
export const permitPanel = [BpmnPropertiesPanelModule, { __init__: ['permitPanel'], permitPanel: ['type', PermitPanel] }];
