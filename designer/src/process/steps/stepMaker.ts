import type { Lists } from '../../shared/lists';
import type { ModelEdit } from '../modelEdit';
import { child } from '../modelEdit';
import { furnish } from '../permit/furnish';
import type { ModdleElement } from '../permit/moddle';
import { readProcess, readStep } from '../permit/reading';
import type { CanvasElement, Modeling, Point, Services } from '../services';
import type { Fragment, FragmentFlow, FragmentNode, Surroundings } from './fragment';
import { readySteps } from './readySteps';

const Sizes: Readonly<Record<string, readonly [number, number]>> = { 'bpmn:UserTask': [140, 80], 'bpmn:ExclusiveGateway': [50, 50] };
const EventSize = [36, 36] as const;
const Gap = 60;

interface Made extends DrawnStep {
  readonly elements: readonly CanvasElement[];
}

/** A step on the canvas. */
export interface DrawnStep {
  /** The element that the flow into the step goes to. */
  readonly entry: CanvasElement;
  /** The element that the flow out of it leaves; undefined where it ends the process. */
  readonly exit: CanvasElement | undefined;
}

/** Draws ready-made steps into the process; each is one command. */
export class StepMaker {
  static readonly $inject = ['elementFactory', 'bpmnFactory', 'elementRegistry', 'create', 'modeling', 'modelEdit', 'spaceTool', 'canvas', 'moddle', 'config.permitLists'];

  constructor(
    private readonly elementFactory: Services['elementFactory'],
    private readonly bpmnFactory: Services['bpmnFactory'],
    private readonly elementRegistry: Services['elementRegistry'],
    private readonly create: Services['create'],
    private readonly modeling: Modeling,
    private readonly modelEdit: ModelEdit,
    private readonly spaceTool: Services['spaceTool'],
    private readonly canvas: Services['canvas'],
    private readonly moddle: Services['moddle'],
    private readonly lists: Lists,
  ) {}

  /** Takes a step to the pointer; the next click on the canvas places it. */
  start(event: Event, stepId: string): void {
    const { elements } = this.make(stepId, false);
    this.create.start(event, elements, { hints: { createElementsBehavior: false, autoSelect: elements.filter((e) => e === elements[0]) } });
  }

  /**
   * Puts a step behind an element: what followed the element follows the step, and makes room for it.
   * @param stepId An id of {@link readySteps}.
   * @param following The flow whose target follows the step, the first one where left out; null where the step is another way.
   */
  append(source: CanvasElement, stepId: string, following = source.outgoing.find((flow) => flow.type === 'bpmn:SequenceFlow') ?? null): DrawnStep {
    const made = this.make(stepId, following !== null);
    const box = boxOf(made.elements);
    const middle = source.y + source.height / 2;
    const at = {
      x: source.x + source.width + Gap + box.width / 2,
      y: middle + box.y + box.height / 2 - (made.entry.y + made.entry.height / 2),
    };
    const parent = (source.host ?? source).parent!;
    let step: DrawnStep = made;
    this.modelEdit.together(() => {
      if (following) this.makeRoom(source.x + source.width + Gap / 2, box.width + Gap);
      step = drawn(made, this.modeling.createElements(made.elements, at, parent));
      if (following && step.exit) {
        this.modeling.reconnectStart(following, step.exit, right(step.exit));
        this.modeling.layoutConnection(following);
      }

      this.modeling.connect(source, step.entry, { type: 'bpmn:SequenceFlow' });
    });
    return step;
  }

  /**
   * Puts a step on the canvas, unconnected.
   * @param at The middle of where it goes; the middle of what is seen where left out.
   */
  place(stepId: string, at?: Point): DrawnStep {
    const made = this.make(stepId, false);
    const seen = this.canvas.viewbox();
    const middle = at ?? { x: Math.round(seen.x + seen.width / 2), y: Math.round(seen.y + seen.height / 2) };
    return drawn(made, this.modeling.createElements(made.elements, middle, this.container()));
  }

  private container(): CanvasElement {
    const root = this.canvas.getRootElement();
    return root.children?.find((element) => element.type === 'bpmn:Participant') ?? root;
  }

  private makeRoom(start: number, by: number): void {
    const all = this.elementRegistry.filter((element) => element !== this.canvas.getRootElement());
    const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(all, 'x', by, start);
    this.spaceTool.makeSpace(movingShapes, resizingShapes, { x: by, y: 0 }, 'e', start);
  }

  private make(stepId: string, isFollowed: boolean): Made {
    const kind = readySteps.find((step) => step.id === stepId);
    if (!kind) throw new Error(`There is no ready-made step ${stepId}.`);
    return this.draw(kind.make(this.surroundings(isFollowed)));
  }

  private draw(fragment: Fragment): Made {
    const shapes = new Map<string, CanvasElement>();
    for (const node of fragment.nodes) shapes.set(node.id, this.shape(node, shapes));
    const flows = fragment.flows.map((flow) => this.flow(flow, shapes));
    return {
      elements: [...shapes.values(), ...flows],
      entry: shapes.get(fragment.entry)!,
      exit: fragment.exit === undefined ? undefined : shapes.get(fragment.exit),
    };
  }

  private shape(node: FragmentNode, shapes: ReadonlyMap<string, CanvasElement>): CanvasElement {
    const businessObject = this.bpmnFactory.create(node.type, { id: node.id, ...named(node) });
    if (node.type === 'bpmn:BoundaryEvent') {
      const timer = this.bpmnFactory.create('bpmn:TimerEventDefinition');
      timer.$parent = businessObject;
      businessObject.set('eventDefinitions', [timer]);
      businessObject.set('attachedToRef', shapes.get(node.attachedTo!)!.businessObject);
    }

    furnish(businessObject, { ...node, result: node.result === undefined ? undefined : { value: node.result } });
    const [width, height] = Sizes[node.type] ?? EventSize;
    return this.elementFactory.createShape({
      type: node.type,
      id: node.id,
      businessObject,
      x: node.x - width / 2,
      y: node.y - height / 2,
      width,
      height,
      ...(node.attachedTo ? { host: shapes.get(node.attachedTo) } : {}),
    });
  }

  private flow(flow: FragmentFlow, shapes: ReadonlyMap<string, CanvasElement>): CanvasElement {
    const [source, target] = [shapes.get(flow.from)!, shapes.get(flow.to)!];
    const businessObject = this.bpmnFactory.create('bpmn:SequenceFlow', named(flow));
    if (flow.condition) businessObject.set('conditionExpression', child(businessObject, 'bpmn:FormalExpression', { body: flow.condition }));
    if (flow.isDefault) source.businessObject.set('default', businessObject);
    const corners = (flow.over ?? []).map(([x, y]) => ({ x, y }));
    return this.elementFactory.createConnection({
      type: 'bpmn:SequenceFlow',
      businessObject,
      source,
      target,
      waypoints: [edge(source, corners[0] ?? centre(target)), ...corners, edge(target, corners.at(-1) ?? centre(source))],
    });
  }

  private surroundings(isFollowed: boolean): Surroundings {
    const tasks = this.elementRegistry.filter((element) => element.type === 'bpmn:UserTask').map(readStep);
    const deciding = tasks.find((task) => task.milestones.includes('decided'));
    const grant = deciding?.outcomes.find((outcome) => !outcome.adverse)?.id;
    const ids = new Map<string, string>();
    return {
      form: (name) => this.lists.forms.find((form) => form.name === name)?.name,
      letter: (name) => this.lists.notices.find((notice) => notice === name),
      id: (base) => {
        const known = ids.get(base) ?? this.freeId(base);
        ids.set(base, known);
        return known;
      },
      deciding: deciding && grant ? { id: deciding.id, grant } : undefined,
      lookedIntoBy: tasks.filter((task) => task.task?.role === 'inspector').map((task) => task.id),
      hasStepTerms: (readProcess(this.container()).steps?.warnings ?? []).length > 0,
      isFollowed,
    };
  }

  private freeId(base: string): string {
    for (let n = 1; ; n++) {
      const id = n === 1 ? base : `${base}${n}`;
      // A step that was taken to the pointer and dropped nowhere has claimed its ids, but is in no model.
      const holder = this.moddle.ids.assigned(id) as ModdleElement | false | undefined;
      if (!holder || !holder.$parent) return id;
    }
  }
}

function drawn({ entry, exit }: Made, elements: readonly CanvasElement[]): DrawnStep {
  const find = (wanted: CanvasElement): CanvasElement => elements.find((element) => element.id === wanted.id)!;
  return { entry: find(entry), exit: exit && find(exit) };
}

function named({ name }: { readonly name?: { readonly th: string; readonly en: string } }): Record<string, string> {
  return name ? { name: name.th, 'permit:nameEn': name.en } : {};
}

function centre({ x, y, width, height }: CanvasElement): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function right(element: CanvasElement): Point {
  return { x: element.x + element.width, y: element.y + element.height / 2 };
}

/** Where a line from the middle of an element towards a point leaves its edge. */
function edge(element: CanvasElement, towards: Point): Point {
  const { x, y } = centre(element);
  return Math.abs(towards.x - x) > Math.abs(towards.y - y)
    ? { x: x + (Math.sign(towards.x - x) * element.width) / 2, y }
    : { x, y: y + (Math.sign(towards.y - y) * element.height) / 2 };
}

function boxOf(elements: readonly CanvasElement[]): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const shapes = elements.filter((element) => element.waypoints === undefined);
  const points = elements.flatMap((element) => element.waypoints ?? []);
  const x = Math.min(...shapes.map((s) => s.x), ...points.map((p) => p.x));
  const y = Math.min(...shapes.map((s) => s.y), ...points.map((p) => p.y));
  return {
    x,
    y,
    width: Math.max(...shapes.map((s) => s.x + s.width), ...points.map((p) => p.x)) - x,
    height: Math.max(...shapes.map((s) => s.y + s.height), ...points.map((p) => p.y)) - y,
  };
}

/** The maker as a module of the editor. */
export const stepModule = { __init__: ['stepMaker'], stepMaker: ['type', StepMaker] };
