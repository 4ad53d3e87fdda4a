// Stands in the place of the code editors that form-js's own properties panel writes FEEL and JSON with. That panel is not used (see
// formCanvas.ts), so nothing of this is ever asked for after loading; it keeps a hundred kilobytes off the page.

/** Never made. */
export default class CodeEditor {}

/** Never made. */
export class FeelersEditor extends CodeEditor {}

/** Never made. */
export class EditorView extends CodeEditor {}

/** Called when form-js is loaded. */
export const Annotation = { define: (): void => undefined };

/** Called when form-js is loaded. */
export const jsonParseLinter = (): void => undefined;

/** Never called. */
export const lineNumbers = (): void => undefined;
