// What dmn-js, which has no types, gives as far as it is used here.

declare module 'dmn-js/lib/Modeler' {
  export { DmnManager as default } from 'dmn-js/lib/manager';
}

declare module 'dmn-js/lib/NavigatedViewer' {
  export { DmnManager as default } from 'dmn-js/lib/manager';
}

declare module 'dmn-js/lib/manager' {
  import type { DmnDefinitions, DmnElement } from './dmnModel';

  /** One way of looking at an element: the graph, a table or an expression. */
  export interface DmnView {
    readonly id: string;
    readonly name?: string;
    readonly type: 'drd' | 'decisionTable' | 'literalExpression' | 'boxedExpression';
    readonly element: DmnElement;
  }

  export interface DmnViewer {
    on(event: string, listener: (event: { readonly trigger?: string }) => void): void;
    get<T>(service: string): T;
  }

  export class DmnManager {
    constructor(options: Record<string, unknown>);
    importXML(xml: string, options?: { open: boolean }): Promise<{ readonly warnings: readonly { readonly message?: string }[] }>;
    saveXML(options: { format: boolean }): Promise<{ readonly xml: string }>;
    getViews(): readonly DmnView[];
    getActiveView(): DmnView | undefined;
    getActiveViewer(): DmnViewer | undefined;
    getDefinitions(): DmnDefinitions | undefined;
    open(view: DmnView): Promise<unknown>;
    on(event: 'viewer.created', listener: (event: { readonly type: DmnView['type']; readonly viewer: DmnViewer }) => void): void;
    on(event: 'views.changed', listener: () => void): void;
  }
}
