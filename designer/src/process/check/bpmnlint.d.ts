declare module 'bpmnlint' {
  import type { Config, Report, Resolver } from 'bpmnlint/lib/types';

  /** Runs configured rules over a BPMN model. */
  export class Linter {
    constructor(options: { readonly config: Config; readonly resolver: Resolver });
    /** The reports of each rule by its name, each with the category that the configuration gives it. */
    lint(definitions: unknown): Promise<Record<string, readonly (Report & { readonly category: string })[]>>;
  }
}

declare module '*.bpmnlintrc' {
  import type { Config, Resolver } from 'bpmnlint/lib/types';

  export const config: Config & { readonly rules: NonNullable<Config['rules']> };
  export const resolver: Resolver;
}
