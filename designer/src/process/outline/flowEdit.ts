import type { PermitModeler } from '../modeler';
import type { CanvasElement } from '../services';
import { flowsFrom, flowsInto, isA, laneOf, lanesOf, nodesOf, processElement, scopeOf } from './model';
import { middle, placeAfter, placeFirst, placeInLane, type Box, type Placing, type Room } from './placing';

/** Where a step is put: behind another, on one of the flows out of it where that has several; at the beginning of a scope without one. */
export interface Where {
  readonly after?: CanvasElement;
  readonly flow?: CanvasElement;
  /** The sub-process; the process itself where left out. */
  readonly scope?: CanvasElement;
}

/** Edits of the flow as a list of steps has them; each call is one command, and the drawing stays one that can be read. */
export class FlowEdit {
  constructor(private readonly modeler: PermitModeler) {}

  /**
   * Puts a new step in.
   * @param shape What bpmn-js makes of it, e.g. `{ type: 'bpmn:UserTask' }`.
   * @param where Behind which step, or on which flow.
   * @param name Its name.
   * @returns The step.
   */
  add(shape: Readonly<Record<string, unknown>>, where: Where, name: string): CanvasElement {
    return this.together(() => {
      const made = this.modeler.get('elementFactory').createShape({ ...shape });
      const { after, flow } = where;
      const target = flow?.target;
      const ends = isA(made, 'bpmn:EndEvent');
      const placing = after ? this.behind(made, after, ends ? undefined : target) : this.first(made, where.scope);
      const step = this.modeler.get('modeling').createShape(made, placing.centre, this.parentFor(after, where.scope));
      if (name !== '') this.modeler.get('modeling').updateProperties(step, { name });
      if (after && !isA(step, 'bpmn:StartEvent')) this.leadInto(after, step, flow, target);
      return step;
    });
  }

  /** Puts a boundary event on an activity. */
  addBoundary(host: CanvasElement, definition: string, interrupts: boolean): CanvasElement {
    const shape = this.modeler.get('elementFactory').createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: definition, cancelActivity: interrupts });
    // One beside the other along the lower edge, since each further one would hide the one before.
    const at = { x: host.x + host.width - 20 - 40 * (host.attachers?.length ?? 0), y: host.y + host.height };
    return this.modeler.get('modeling').createShape(shape, at, host, { attach: true });
  }

  /** Deletes a step; what came before it leads to what came after, where each is one. */
  remove(step: CanvasElement): void {
    this.modeler.get('modeling').removeElements([step, ...(step.attachers ?? [])]);
  }

  /** Why a step cannot change places with the one before or after it; undefined where it can. */
  whyNotMoved(step: CanvasElement, direction: 'up' | 'down'): 'branches' | 'edge' | undefined {
    const [first, second] = this.pair(step, direction);
    if (!first || !second) return 'edge';
    const straight = [first, second].every((node) => flowsInto(node).length === 1 && flowsFrom(node).length === 1);
    if (straight) return undefined;
    return isA(first, 'bpmn:StartEvent') || isA(second, 'bpmn:EndEvent') ? 'edge' : 'branches';
  }

  /** Lets a step and the one before or after it change places. */
  move(step: CanvasElement, direction: 'up' | 'down'): void {
    const [first, second] = this.pair(step, direction);
    if (!first || !second || this.whyNotMoved(step, direction)) return;
    const [into, between, out] = [flowsInto(first)[0]!, flowsFrom(first)[0]!, flowsFrom(second)[0]!];
    const after = out.target!;
    this.together(() => {
      const [a, b] = [middle(first), middle(second)];
      this.modeler.get('modeling').moveElements([first], { x: b.x - a.x, y: 0 });
      this.modeler.get('modeling').moveElements([second], { x: a.x - b.x, y: 0 });
      this.reconnect(into, into.source!, second);
      this.reconnect(between, second, first);
      this.reconnect(out, first, after);
    });
  }

  /** Moves a step to another lane. */
  toLane(step: CanvasElement, lane: CanvasElement): void {
    const others = nodesOf(this.modeler).filter((other) => other !== step && other.host !== step);
    const placing = placeInLane(boxOf(step), boxOf(lane), others.map(boxOf));
    this.together(() => {
      this.makeRoom(placing, step);
      this.modeler.get('modeling').moveElements([step], { x: 0, y: placing.centre.y - middle(step).y });
    });
  }

  /** Leads a flow from one step to another; undefined where BPMN does not allow it. */
  connect(source: CanvasElement, target: CanvasElement): CanvasElement | undefined {
    if (!this.mayConnect(source, target)) return undefined;
    return this.modeler.get('modeling').connect(source, target, { type: 'bpmn:SequenceFlow' });
  }

  /** Whether a flow may lead from one step to another. */
  mayConnect(source: CanvasElement, target: CanvasElement): boolean {
    return (
      scopeOf(source) === scopeOf(target) &&
      !isA(source, 'bpmn:EndEvent') &&
      !isA(target, 'bpmn:StartEvent', 'bpmn:BoundaryEvent') &&
      source !== target &&
      target.businessObject.get('triggeredByEvent') !== true
    );
  }

  /** Lets a flow lead to another step than now. */
  redirect(flow: CanvasElement, target: CanvasElement): void {
    this.reconnect(flow, flow.source!, target);
  }

  /** Adds a lane below the others, with a pool around the process where there is none. */
  addLane(name: string): CanvasElement {
    return this.together(() => {
      const pool = this.ensurePool();
      const modeling = this.modeler.get('modeling');
      const last = lanesOf(this.modeler).at(-1);
      let lane: CanvasElement;
      if (last) {
        lane = modeling.addLane(last, 'bottom');
      } else {
        // bpmn-js makes a pool's first lanes in pairs; one is what was asked for.
        modeling.addLane(pool, 'bottom');
        const [first, second] = lanesOf(this.modeler);
        modeling.removeElements([second!]);
        lane = first!;
      }

      modeling.updateProperties(lane, { name });
      return lane;
    });
  }

  /** The pool around the process; made where there is none. */
  private ensurePool(): CanvasElement {
    const element = processElement(this.modeler);
    if (isA(element, 'bpmn:Participant')) return element;
    const nodes = nodesOf(this.modeler);
    const left = Math.min(160, ...nodes.map((node) => node.x - 80));
    const top = Math.min(80, ...nodes.map((node) => node.y - 60));
    const right = Math.max(left + 900, ...nodes.map((node) => node.x + node.width + 80));
    const bottom = Math.max(top + 220, ...nodes.map((node) => node.y + node.height + 60));
    const [width, height] = [right - left, bottom - top];
    const shape = this.modeler.get('elementFactory').createParticipantShape({ type: 'bpmn:Participant', width, height });
    return this.modeler.get('modeling').createShape(shape, { x: left + width / 2, y: top + height / 2 }, element);
  }

  private together<T>(edits: () => T): T {
    let result: T;
    this.modeler.get('modelEdit').together(() => (result = edits()));
    return result!;
  }

  private leadInto(source: CanvasElement, step: CanvasElement, flow: CanvasElement | undefined, target: CanvasElement | undefined): void {
    if (!flow || !target) {
      this.connect(source, step);
      return;
    }

    this.reconnect(flow, source, step);
    if (!isA(step, 'bpmn:EndEvent')) this.connect(step, target);
  }

  private pair(step: CanvasElement, direction: 'up' | 'down'): readonly [CanvasElement | undefined, CanvasElement | undefined] {
    return direction === 'up' ? [flowsInto(step)[0]?.source, step] : [step, flowsFrom(step)[0]?.target];
  }

  private reconnect(flow: CanvasElement, source: CanvasElement, target: CanvasElement): void {
    this.modeler.get('modeling').reconnect(flow, source, target, middle(target));
  }

  private parentFor(after: CanvasElement | undefined, scope: CanvasElement | undefined): CanvasElement {
    if (scope) return scope;
    const parent = after?.host?.parent ?? after?.parent;
    return parent ?? processElement(this.modeler);
  }

  private first(made: CanvasElement, scope: CanvasElement | undefined): Placing {
    const area = scope ?? lanesOf(this.modeler)[0] ?? processElement(this.modeler);
    // The canvas itself has no extent.
    const placing = placeFirst(made, area.parent ? boxOf(area) : undefined, nodesOf(this.modeler).map(boxOf));
    this.makeRoom(placing, area);
    return placing;
  }

  private behind(made: CanvasElement, after: CanvasElement, before: CanvasElement | undefined): Placing {
    const lane = laneOf(this.modeler, after.host ?? after);
    // A boundary event's way begins below its task.
    const from = after.host ? { ...boxOf(after.host), y: after.host.y + after.host.height + 40, height: made.height, width: after.x - after.host.x } : boxOf(after);
    const others = nodesOf(this.modeler).filter((node) => scopeOf(node) === scopeOf(after) && node !== after);
    const placing = placeAfter(made, from, before && boxOf(before), lane && boxOf(lane), others.map(boxOf));
    this.makeRoom(placing, after);
    return placing;
  }

  /** Makes the room that a placing asks for; lanes and pools that the lines cross grow by it. */
  private makeRoom({ beside, below }: Placing, near: CanvasElement): void {
    const tool = this.modeler.get('spaceTool');
    const within = this.modeler.get('canvas').findRoot(near)!;
    const make = ({ from, by }: Room, axis: 'x' | 'y'): void => {
      const { movingShapes, resizingShapes } = tool.calculateAdjustments(everythingIn(within), axis, by, from);
      tool.makeSpace(movingShapes, resizingShapes, axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by }, axis === 'x' ? 'e' : 's', from);
    };
    if (beside) make(beside, 'x');
    if (below) make(below, 'y');
  }
}

function boxOf({ x, y, width, height }: CanvasElement): Box {
  return { x, y, width, height };
}

function everythingIn(element: CanvasElement): readonly CanvasElement[] {
  return (element.children ?? []).flatMap((child) => [child, ...everythingIn(child)]);
}
