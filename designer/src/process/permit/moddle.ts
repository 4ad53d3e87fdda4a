import type { PropertyDescriptor } from './descriptor';

/** A moddle element, as far as it is used here: bpmn-moddle itself types its elements as `any`. */
export interface ModdleElement {
  readonly $type: string;
  readonly $descriptor: { readonly properties: readonly (PropertyDescriptor & { readonly ns: { readonly name: string; readonly localName: string } })[] };
  /** Attributes that no descriptor knows. */
  readonly $attrs: Record<string, unknown>;
  readonly $model: { create(type: string, properties?: Record<string, unknown>): ModdleElement };
  readonly $instanceOf: (type: string) => boolean;
  $parent?: ModdleElement | undefined;
  id?: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

/** A diagram element, as far as it is used here. */
export interface DiagramElement {
  readonly id: string;
  readonly businessObject: ModdleElement;
  readonly label?: DiagramElement;
  readonly parent?: DiagramElement;
}

/** A text property; empty where it is not set. */
export function textOf(element: ModdleElement, name: string): string {
  return (element.get(name) as string | undefined) ?? '';
}

/** A property of many. */
export function listOf(element: ModdleElement, name: string): readonly ModdleElement[] {
  return (element.get(name) as ModdleElement[] | undefined) ?? [];
}

/** The `permit:` elements of a kind in an element's extension elements. */
export function extensionsOf(owner: ModdleElement, kind: string): readonly ModdleElement[] {
  const extensions = owner.get('extensionElements') as ModdleElement | undefined;
  return extensions ? listOf(extensions, 'values').filter((value) => value.$type === typeOf(kind)) : [];
}

/** The moddle type of a kind: `permit:Clock` of `clock`. */
export function typeOf(kind: string): string {
  return `permit:${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** Whom an edit of a diagram element concerns: of a pool it is its process, since a pool says nothing of its own. */
export function ownerOf(element: DiagramElement): ModdleElement {
  const own = element.businessObject;
  return own.$type === 'bpmn:Participant' ? ((own.get('processRef') as ModdleElement | undefined) ?? own) : own;
}
