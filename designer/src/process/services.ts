import type { ModelEdit } from './modelEdit';
import type { DiagramElement, ModdleElement } from './permit/moddle';
import type { PermitEdit } from './permit/permitEdit';
import type { StepMaker } from './steps/stepMaker';

/** A point of the canvas. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shape, connection, label or root of the canvas. */
export interface CanvasElement extends DiagramElement {
  readonly type: string;
  readonly di?: ModdleElement;
  readonly parent?: CanvasElement;
  readonly children?: readonly CanvasElement[];
  readonly incoming: readonly CanvasElement[];
  readonly outgoing: readonly CanvasElement[];
  readonly attachers?: readonly CanvasElement[];
  readonly host?: CanvasElement;
  readonly label?: CanvasElement;
  readonly labelTarget?: CanvasElement;
  readonly source?: CanvasElement;
  readonly target?: CanvasElement;
  readonly waypoints?: readonly Point[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the editor changes the model; each call is one command. */
export interface Modeling {
  updateProperties(element: CanvasElement, properties: Record<string, unknown>): void;
  updateModdleProperties(element: CanvasElement, target: ModdleElement, properties: Record<string, unknown>): void;
  updateLabel(element: CanvasElement, text: string): void;
  appendShape(source: CanvasElement, shape: CanvasElement, at: Point, parent?: CanvasElement): CanvasElement;
  createShape(shape: CanvasElement, at: Point, parent: CanvasElement, hints?: Record<string, unknown>): CanvasElement;
  createElements(elements: readonly CanvasElement[], at: Point, parent: CanvasElement, hints?: Record<string, unknown>): CanvasElement[];
  createConnection(source: CanvasElement, target: CanvasElement, attributes: Record<string, unknown>, parent: CanvasElement): CanvasElement;
  connect(source: CanvasElement, target: CanvasElement, attributes?: Record<string, unknown>): CanvasElement;
  moveElements(elements: readonly CanvasElement[], delta: Point, target?: CanvasElement, hints?: Record<string, unknown>): void;
  moveShape(shape: CanvasElement, delta: Point, target?: CanvasElement): void;
  removeElements(elements: readonly CanvasElement[]): void;
  reconnectStart(connection: CanvasElement, source: CanvasElement, docking: Point): void;
  reconnect(connection: CanvasElement, source: CanvasElement, target: CanvasElement, docking: Point): void;
  layoutConnection(connection: CanvasElement): void;
  addLane(target: CanvasElement, location: 'top' | 'bottom'): CanvasElement;
  setColor(elements: readonly CanvasElement[], colors: Record<string, string>): void;
}

/** The editor's services that are used here, by name. */
export interface Services {
  readonly permitEdit: PermitEdit;
  readonly modelEdit: ModelEdit;
  readonly stepMaker: StepMaker;
  readonly modeling: Modeling;
  readonly commandStack: {
    undo(): void;
    redo(): void;
    canUndo(): boolean;
    canRedo(): boolean;
    clear(): void;
    execute(command: string, context: unknown): void;
    registerHandler(name: string, handler: new (...services: never[]) => unknown): void;
  };
  readonly elementRegistry: {
    get(id: string): CanvasElement | undefined;
    getAll(): CanvasElement[];
    filter(test: (element: CanvasElement) => boolean): CanvasElement[];
    find(test: (element: CanvasElement) => boolean): CanvasElement | undefined;
    getGraphics(element: CanvasElement | string): SVGElement | undefined;
  };
  readonly selection: { get(): CanvasElement[]; select(element: CanvasElement | readonly CanvasElement[] | null): void };
  readonly canvas: {
    zoom(): number;
    zoom(level: number | 'fit-viewport', centre?: 'auto' | Point): number;
    viewbox(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly scale: number };
    viewbox(box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void;
    scrollToElement(element: CanvasElement): void;
    addMarker(element: CanvasElement | string, marker: string): void;
    removeMarker(element: CanvasElement | string, marker: string): void;
    getRootElement(): CanvasElement;
    setRootElement(root: CanvasElement): void;
    findRoot(element: CanvasElement): CanvasElement | undefined;
    getContainer(): HTMLElement;
    focus(): void;
    resized(): void;
  };
  readonly eventBus: {
    on<E>(events: string | readonly string[], listener: (event: E) => unknown): void;
    on<E>(events: string | readonly string[], priority: number, listener: (event: E) => unknown): void;
    off(events: string | readonly string[], listener: (event: never) => unknown): void;
    fire(event: string, payload?: Record<string, unknown>): unknown;
  };
  readonly overlays: {
    add(element: CanvasElement | string, type: string, overlay: { readonly position: Record<string, number>; readonly html: HTMLElement }): string;
    remove(filter: { readonly type?: string; readonly element?: string; readonly id?: string }): void;
  };
  readonly editorActions: { trigger(action: string, options?: unknown): unknown; isRegistered(action: string): boolean; register(actions: Record<string, (options?: unknown) => unknown>): void };
  readonly elementFactory: {
    createShape(attributes: Record<string, unknown>): CanvasElement;
    createConnection(attributes: Record<string, unknown>): CanvasElement;
    createParticipantShape(attributes?: Record<string, unknown>): CanvasElement;
    create(kind: 'shape' | 'connection', attributes: Record<string, unknown>): CanvasElement;
  };
  readonly bpmnFactory: { create(type: string, properties?: Record<string, unknown>): ModdleElement };
  readonly bpmnReplace: { replaceElement(element: CanvasElement, target: Record<string, unknown>): CanvasElement };
  readonly create: { start(event: Event, elements: CanvasElement | readonly CanvasElement[], context?: Record<string, unknown>): void };
  readonly spaceTool: {
    calculateAdjustments(elements: readonly CanvasElement[], axis: 'x' | 'y', delta: number, start: number): { readonly movingShapes: CanvasElement[]; readonly resizingShapes: CanvasElement[] };
    makeSpace(moving: CanvasElement[], resizing: CanvasElement[], delta: Point, direction: 'n' | 'e' | 's' | 'w', start: number): void;
  };
  readonly autoPlace: { append(source: CanvasElement, shape: CanvasElement, hints?: Record<string, unknown>): CanvasElement };
  readonly directEditing: { isActive(): boolean; cancel(): void };
  readonly searchPad: { toggle(): void; isOpen(): boolean };
  readonly moddle: { ids: { nextPrefixed(prefix: string): string; assigned(id: string): unknown } };
  readonly translate: (template: string, replacements?: Record<string, string>) => string;
}
