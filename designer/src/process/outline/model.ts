import type { ModdleElement } from '../permit/moddle';
import { listOf, textOf } from '../permit/moddle';
import type { PermitModeler } from '../modeler';
import type { CanvasElement } from '../services';
import { nodeTypes } from './nodeTypes';
import type { FlowNode } from './tree';

/** Whether an element is of a BPMN type. */
export function isA(element: CanvasElement | undefined, ...types: readonly string[]): boolean {
  return types.some((type) => element?.businessObject.$instanceOf(type) ?? false);
}

/** Whether an element is a flow node that is drawn, and not its label. */
export function isNode(element: CanvasElement | undefined): element is CanvasElement {
  return element !== undefined && !element.labelTarget && isA(element, ...nodeTypes);
}

/** What is drawn: the flow nodes in the order of the document. */
export function nodesOf(modeler: PermitModeler): readonly CanvasElement[] {
  return modeler.get('elementRegistry').filter(isNode);
}

/** The sequence flows out of an element, in their order. */
export function flowsFrom(element: CanvasElement): readonly CanvasElement[] {
  return element.outgoing.filter((flow) => isA(flow, 'bpmn:SequenceFlow'));
}

/** The sequence flows into an element. */
export function flowsInto(element: CanvasElement): readonly CanvasElement[] {
  return element.incoming.filter((flow) => isA(flow, 'bpmn:SequenceFlow'));
}

/** The process or sub-process an element stands in, by id. */
export function scopeOf(element: CanvasElement): string {
  return element.businessObject.$parent?.id ?? '';
}

/** What the tree of the outline is built from. */
export function flowNodesOf(modeler: PermitModeler): readonly FlowNode[] {
  return nodesOf(modeler).map((node) => ({
    id: node.id,
    scope: scopeOf(node),
    host: node.host?.id,
    next: flowsFrom(node).flatMap((flow) => flow.target?.id ?? []),
    isStart: isA(node, 'bpmn:StartEvent'),
    x: node.x,
  }));
}

/** The pool of the process, or the process's own canvas where there is no pool. */
export function processElement(modeler: PermitModeler): CanvasElement {
  const root = modeler.get('canvas').getRootElement();
  return modeler.get('elementRegistry').find((element) => isA(element, 'bpmn:Participant') && element.businessObject.get('processRef') !== undefined) ?? root;
}

/** The process itself. */
export function processOf(modeler: PermitModeler): ModdleElement {
  const element = processElement(modeler).businessObject;
  return element.$type === 'bpmn:Participant' ? (element.get('processRef') as ModdleElement) : element;
}

/** The lanes that hold no other lanes, from top to bottom. */
export function lanesOf(modeler: PermitModeler): readonly CanvasElement[] {
  const lanes = modeler.get('elementRegistry').filter((element) => isA(element, 'bpmn:Lane') && !element.labelTarget);
  return lanes.filter((lane) => !(lane.children ?? []).some((child) => isA(child, 'bpmn:Lane'))).sort((a, b) => a.y - b.y);
}

/** The lane of a flow node; undefined where it is in none. */
export function laneOf(modeler: PermitModeler, node: CanvasElement): CanvasElement | undefined {
  return lanesOf(modeler).find((lane) => listOf(lane.businessObject, 'flowNodeRef').includes(node.businessObject));
}

/** The type of an event's definition, e.g. `bpmn:TimerEventDefinition`; undefined where it has none. */
export function definitionOf(element: CanvasElement): string | undefined {
  return isA(element, 'bpmn:Event') ? listOf(element.businessObject, 'eventDefinitions')[0]?.$type : undefined;
}

/** What a flow's condition says; empty where it has none. */
export function conditionOf(flow: CanvasElement): string {
  const condition = flow.businessObject.get('conditionExpression') as ModdleElement | undefined;
  return condition ? textOf(condition, 'body') : '';
}

/** Whether a flow is the default of what it leaves. */
export function isDefault(flow: CanvasElement): boolean {
  const source = flow.source?.businessObject;
  return source !== undefined && 'default' in source && source.get('default') === flow.businessObject;
}
