/** The name of a BPMN type, with prefix. */
export type BpmnType = `bpmn:${string}`;

/** A `permit:` element that stands in `bpmn:extensionElements`. */
export type Kind = 'milestone' | 'task' | 'outcome' | 'clock' | 'steps' | 'notice' | 'result' | 'decision' | 'correlation';

const events: readonly BpmnType[] = ['bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:IntermediateThrowEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent'];

const flowNodes: readonly BpmnType[] = [
  ...events,
  'bpmn:Task', 'bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:ScriptTask', 'bpmn:BusinessRuleTask',
  'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway', 'bpmn:InclusiveGateway', 'bpmn:EventBasedGateway', 'bpmn:SubProcess', 'bpmn:CallActivity',
];

/** On which BPMN elements each kind may stand; the server refuses it anywhere else. */
export const places: Readonly<Record<Kind, readonly BpmnType[]>> = {
  milestone: flowNodes,
  notice: flowNodes,
  task: ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:Lane'],
  outcome: ['bpmn:UserTask'],
  clock: ['bpmn:UserTask', 'bpmn:BoundaryEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:StartEvent', 'bpmn:Process'],
  steps: ['bpmn:Process'],
  result: ['bpmn:EndEvent', 'bpmn:ScriptTask'],
  decision: ['bpmn:BusinessRuleTask'],
  correlation: [
    'bpmn:ReceiveTask', 'bpmn:SendTask', 'bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:IntermediateThrowEvent', 'bpmn:IntermediateCatchEvent',
    'bpmn:BoundaryEvent', 'bpmn:Message',
  ],
};

/** Whether a kind may stand on an element of a type. */
export function mayStand(kind: Kind, type: string): boolean {
  return (places[kind] as readonly string[]).includes(type);
}
