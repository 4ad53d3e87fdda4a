import type { ModdleElement } from './permit/moddle';
import type { Change } from './permit/writing';

const ids = ['notSamePersonAs', 'startsOn', 'stopsOn', 'while'];
const feel = ['periodFrom', 'key'];

/** A FEEL text that names an element by another id; what stands in quotes or behind a dot is no such name. */
export function renamedIn(text: string, from: string, to: string): string {
  const name = new RegExp(`("(?:[^"\\\\]|\\\\.)*")|(?<![\\w.])${from.replaceAll('.', '\\.')}(?![\\w])`, 'g');
  return text.replace(name, (match: string, quoted: string | undefined) => quoted ?? (match && to));
}

/**
 * What has to change in a process for an element to have another id: FEEL texts and `permit:` attributes name elements by text. BPMN's own
 * references are by object and follow by themselves.
 */
export function renaming(root: ModdleElement, from: string, to: string): Change[] {
  const changes: Change[] = [];
  for (const element of within(root)) {
    const properties: Record<string, string> = {};
    const change = (name: string, rename: (text: string) => string): void => {
      const before = element.get(name);
      if (typeof before === 'string' && rename(before) !== before) properties[name] = rename(before);
    };
    const inFeel = (text: string): string => renamedIn(text, from, to);
    if (element.$type.startsWith('permit:')) {
      for (const name of namesOf(element, ids)) change(name, (text) => text.split(' ').map((id) => (id === from ? to : id)).join(' '));
      for (const name of namesOf(element, feel)) change(name, inFeel);
    } else if (element.$instanceOf('bpmn:Expression')) {
      change('body', inFeel);
    } else if (element.$type === 'bpmn:ScriptTask') {
      change('script', inFeel);
    } else if (element.$type === 'bpmn:CallActivity') {
      change('calledElement', (id) => (id === from ? to : id));
    }

    if (Object.keys(properties).length > 0) changes.push({ target: element, properties });
  }

  return changes;
}

function namesOf(element: ModdleElement, locals: readonly string[]): string[] {
  return element.$descriptor.properties.filter((p) => locals.includes(p.ns.localName)).map((p) => p.ns.name);
}

/** An element and all that it holds. */
function* within(element: ModdleElement): Generator<ModdleElement> {
  yield element;
  for (const property of element.$descriptor.properties) {
    if (property.isReference || property.isAttr) continue;
    const value = element.get(property.ns.name);
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && '$type' in child && '$descriptor' in child) yield* within(child as ModdleElement);
    }
  }
}
