// What the bpmn.io packages without types give, as far as it is used here.

declare module 'bpmn-moddle' {
  export const BpmnModdle: new (extensions: Record<string, unknown>) => unknown;
}

declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export function useService<T>(name: string): T;
}
