type Entries = Record<string, unknown>;

interface Offering {
  registerProvider(priority: number, provider: object): void;
}

// Knowledge sources are notes to readers; the engine passes over them.
const notRun = ['create.knowledge-source', 'append.knowledge-source'];

function without(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !notRun.includes(key)));
}

/** Takes what the engine does not run off the palette and the context pad. */
class RunOnly {
  static readonly $inject = ['palette', 'contextPad'];

  constructor(palette: Offering, contextPad: Offering) {
    palette.registerProvider(100, { getPaletteEntries: () => without });
    contextPad.registerProvider(100, { getContextPadEntries: () => without });
  }
}

/** The module for dmn-js's graph. */
export const runOnly = { __init__: ['runOnly'], runOnly: ['type', RunOnly] };
