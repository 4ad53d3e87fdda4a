/** A reference of one element to another: `#id`. */
export interface DmnReference {
  readonly href: string;
}

/** A column of a table that takes a value. */
export interface DmnInput {
  readonly label?: string;
  readonly inputExpression?: { readonly text?: string; readonly typeRef?: string };
  readonly inputValues?: { readonly text?: string };
}

/** An element of the requirements graph, as dmn-moddle reads it. */
export interface DmnElement {
  readonly $type: string;
  readonly id: string;
  readonly name?: string;
  readonly variable?: { readonly typeRef?: string };
  readonly informationRequirement?: readonly { readonly requiredInput?: DmnReference; readonly requiredDecision?: DmnReference }[];
  readonly decisionLogic?: { readonly $type: string; readonly input?: readonly DmnInput[] };
}

/** A file of decisions, as dmn-moddle reads it. */
export interface DmnDefinitions extends DmnElement {
  readonly drgElement?: readonly DmnElement[];
}

/** A value that has to be given to try a decision. */
export interface NeededInput {
  /** Where it goes, e.g. `review`, `data`, `lawMet`. */
  readonly path: readonly string[];
  readonly label: string;
  readonly type: string;
  /** The values that may be chosen; empty where any may be given. */
  readonly values: readonly string[];
}

const pathText = /^[\p{L}_][\p{L}\p{M}\p{N}_ ]*(\.[\p{L}_][\p{L}\p{M}\p{N}_ ]*)*$/u;

/**
 * What a decision and those it requires have to be given: the paths that their tables ask of input data, and the input data that no
 * table names, whole.
 */
export function neededInputs(definitions: DmnDefinitions, decision: DmnElement): readonly NeededInput[] {
  const elements = new Map((definitions.drgElement ?? []).map((e) => [e.id, e]));
  const data = new Map<string, DmnElement>();
  const found = new Map<string, NeededInput>();
  const asked = new Set<string>();
  const inputs: DmnInput[] = [];
  const visit = (element: DmnElement): void => {
    if (asked.has(element.id)) return;
    asked.add(element.id);
    inputs.push(...(element.decisionLogic?.input ?? []));
    for (const { requiredInput, requiredDecision } of element.informationRequirement ?? []) {
      const input = requiredInput && elements.get(requiredInput.href.slice(1));
      if (input?.name) data.set(input.name, input);
      const before = requiredDecision && elements.get(requiredDecision.href.slice(1));
      if (before) visit(before);
    }
  };
  visit(decision);
  for (const input of inputs) {
    const text = input.inputExpression?.text?.trim() ?? '';
    const path = text.split('.').map((part) => part.trim());
    if (!pathText.test(text) || !data.has(path[0]!)) continue;
    found.set(text, { path, label: input.label ?? text, type: input.inputExpression?.typeRef ?? 'Any', values: strings(input.inputValues?.text) });
  }

  const named = new Set([...found.values()].map((n) => n.path[0]));
  const whole = [...data.values()].filter((d) => !named.has(d.name!)).map((d) => ({ path: [d.name!], label: d.name!, type: d.variable?.typeRef ?? 'Any', values: [] }));
  return [...found.values(), ...whole];
}

/** The input as one object; what was left empty is null. */
export function inputOf(given: readonly { readonly input: NeededInput; readonly text: string }[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { input, text } of given) {
    let at = root;
    for (const part of input.path.slice(0, -1)) at = (typeof at[part] === 'object' && at[part] !== null ? at[part] : (at[part] = {})) as Record<string, unknown>;
    at[input.path.at(-1)!] = read(text.trim(), input.type);
  }

  return root;
}

function read(text: string, type: string): unknown {
  if (text === '') return null;
  if (type === 'number' && Number.isFinite(Number(text))) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type !== 'Any') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function strings(text: string | undefined): readonly string[] {
  if (!text || !/^\s*"(?:[^"\\]|\\.)*"(?:\s*,\s*"(?:[^"\\]|\\.)*")*\s*$/u.test(text)) return [];
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"/gu)].map((m) => JSON.parse(m[0]) as string);
}
