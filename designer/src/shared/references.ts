/** A place of the process that names a form or a letter. */
export interface Reference {
  /** The element's id. */
  readonly element: string;
  /** Its name, or its id where it has none. */
  readonly name: string;
}

const namespace = 'urn:permits:bpmn:1.0';
const attributes = {
  form: { tags: ['task'], attribute: 'form' },
  notice: { tags: ['notice', 'warning', 'lapse'], attribute: 'template' },
} as const;

/** What a process names by name. */
export type Referred = keyof typeof attributes;

/**
 * The elements of a process that name a form or a letter.
 * @param process The text of `process.bpmn`; where it is broken, what can be found in it.
 */
export function references(process: string, kind: Referred, name: string): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const match of process.matchAll(naming(process, kind, name))) {
    const element = around(process, match.index);
    if (element) found.set(element.element, element);
  }

  return [...found.values()];
}

/** The same process with another name in those places; every other byte stays. */
export function renamedReferences(process: string, kind: Referred, from: string, to: string): string {
  return process.replaceAll(naming(process, kind, from), `$1${to}$2`);
}

/** Whether a manual names a form as the one that is filed. */
export function isFiled(manual: string, form: string): boolean {
  return new RegExp(`^filingForm:[ \\t]*["']?${form}["']?[ \\t]*(#.*)?$`, 'mu').test(manual);
}

/** The same manual with another form to be filed. */
export function withFiled(manual: string, form: string): string {
  return manual.replace(/^(filingForm:[ \t]*["']?)[a-z0-9-]+/mu, `$1${form}`);
}

function naming(process: string, kind: Referred, name: string): RegExp {
  const prefix = prefixOf(process);
  const { tags, attribute } = attributes[kind];
  return new RegExp(`(<${prefix}:(?:${tags.join('|')})\\b[^<>]*?\\s${attribute}\\s*=\\s*["'])${name.replaceAll(/[^\w-]/gu, '')}(["'])`, 'gu');
}

// What permit: says stands inside the element it is about: that is the last one before it that has an id and is not permit:'s own.
function around(process: string, at: number): Reference | undefined {
  const opened = [...process.slice(0, at).matchAll(/<([\w.-]+:)?[\w.-]+\s[^<>]*?\bid\s*=\s*["']([^"']+)["'][^<>]*>/gu)];
  const own = `${prefixOf(process)}:`;
  const last = opened.filter(([tag, prefix]) => prefix !== own && !tag.endsWith('/>')).at(-1);
  if (!last) return undefined;
  const name = /\sname\s*=\s*"([^"]*)"/u.exec(last[0])?.[1];
  return { element: last[2]!, name: name || last[2]! };
}

function prefixOf(process: string): string {
  return new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${namespace}["']`, 'u').exec(process)?.[1] ?? 'permit';
}

/** The form of each task of a process that names one. */
export function formsOfTasks(process: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of process.matchAll(new RegExp(`<${prefixOf(process)}:task\\b[^<>]*?\\sform\\s*=\\s*["']([\\w-]+)["']`, 'gu'))) {
    const element = around(process, match.index)?.element;
    if (element) found.set(element, match[1]!);
  }

  return found;
}
