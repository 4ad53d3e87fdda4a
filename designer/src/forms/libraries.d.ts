// The part of form-js's editor that is used here; its own types lead into packages that are not installed.

declare module '@bpmn-io/form-js-editor' {
  export class FormEditor {
    constructor(options: Record<string, unknown>);
    importSchema(schema: unknown): Promise<{ readonly warnings: readonly unknown[] }>;
    saveSchema(): { readonly components: readonly { readonly id: string; readonly type: string }[] };
    on(event: string, listener: (event: { readonly selection?: { readonly id?: string } | null }) => void): void;
    get<T>(service: string): T;
    destroy(): void;
  }
}
