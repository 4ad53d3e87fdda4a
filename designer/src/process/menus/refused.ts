// Parts of BPMN that the engine refuses by name (ElementCatalogue.cs), as the editor's menus call their entries.
const words = /compensat|transaction|ad-?hoc|complex|cancel|multiple-event|instantiat|data-store|conditional(?!-flow)|participant-multiplicity/i;

/** Whether an entry of a menu or the palette makes something that the engine does not run. */
export function isRefused(entryId: string): boolean {
  return words.test(entryId);
}

/** The entries that make something that the engine runs. */
export function allowed<T>(entries: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !isRefused(id)));
}
