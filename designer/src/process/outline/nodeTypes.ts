/** The BPMN types that are steps of a flow. */
export const nodeTypes = ['bpmn:Activity', 'bpmn:Event', 'bpmn:Gateway'] as const;

/** The BPMN types whose flows may have conditions, and one of them the default. */
export const decidingTypes = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:Activity'] as const;
