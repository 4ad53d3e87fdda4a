// What the bpmn.io packages without types give, as far as it is used here.

declare module 'bpmn-moddle' {
  export const BpmnModdle: new (extensions: Record<string, unknown>) => unknown;
}

declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export function useService<T>(name: string): T;
}

declare module '@bpmn-io/properties-panel/preact' {
  /** A node of the panel. */
  export interface VNode {
    readonly type: unknown;
  }
  /** A component of the panel. */
  export type Component = (props: never) => VNode;
  export function h(type: unknown, props: object | null, ...children: unknown[]): VNode;
  export const Fragment: unknown;
}

declare module '@bpmn-io/properties-panel/preact/hooks' {
  export function useEffect(effect: () => void, dependencies?: readonly unknown[]): void;
}

declare module '@bpmn-io/properties-panel' {
  import type { Component } from '@bpmn-io/properties-panel/preact';
  export const Group: Component;
  export const ListGroup: Component;
  export const ListEntry: Component;
  export const CollapsibleEntry: Component;
  export const TextFieldEntry: Component;
  export const TextAreaEntry: Component;
  export const SelectEntry: Component;
  export const CheckboxEntry: Component;
  export function isTextFieldEntryEdited(node: unknown): boolean;
  export function isTextAreaEntryEdited(node: unknown): boolean;
  export function isSelectEntryEdited(node: unknown): boolean;
  export function isCheckboxEntryEdited(node: unknown): boolean;
}

declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: object;
}

declare module 'diagram-js-minimap' {
  const minimap: object;
  export default minimap;
}

declare module 'bpmn-js-token-simulation/lib/viewer' {
  const simulation: object;
  export default simulation;
}
