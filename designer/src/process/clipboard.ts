import type { ModdleElement } from './permit/moddle';
import { mayStand, type Kind } from './permit/places';

const Key = 'permits.designer.clipboard';
const High = 2000;

interface EventBus {
  on<E>(event: string, priority: number, listener: (event: E) => unknown): void;
}

interface Moddle {
  create(type: string, properties: Record<string, unknown>): ModdleElement;
}

/**
 * Shares what is copied among the tabs of this browser, so that a step can be taken from one package to another, and leaves behind what
 * `permit:` says where the element it is pasted or changed into may not say it.
 */
class SharedClipboard {
  static readonly $inject = ['eventBus', 'clipboard', 'moddle'];

  constructor(
    eventBus: EventBus,
    private readonly clipboard: { set(tree: unknown): void },
    private readonly moddle: Moddle,
  ) {
    eventBus.on<{ tree: unknown }>('copyPaste.elementsCopied', High, ({ tree }) => keep(tree));
    eventBus.on<{ parent: ModdleElement; property: unknown }>('moddleCopy.canCopyProperty', High, ({ parent, property }) => (this.isOutOfPlace(parent, property) ? false : undefined));
    this.take(kept());
    addEventListener('storage', (event) => {
      if (event.key === Key) this.take(event.newValue);
    });
  }

  private isOutOfPlace(parent: ModdleElement, property: unknown): boolean {
    const type = (property as ModdleElement | undefined)?.$type;
    if (!type?.startsWith('permit:') || parent.$type !== 'bpmn:ExtensionElements') return false;
    const kind = type.slice('permit:'.length).toLowerCase() as Kind;
    const holder = parent.$parent?.$type;
    return holder !== undefined && !mayStand(kind, holder);
  }

  private take(text: string | null): void {
    if (text === null) return;
    try {
      this.clipboard.set(JSON.parse(text, this.reviver()));
    } catch {
      // What another version of the page has copied cannot be pasted here; this tab's own copies still can.
    }
  }

  // Moddle elements travel as JSON with their type; one that is named twice is one element.
  private reviver(): (key: string, value: unknown) => unknown {
    const met = new Map<unknown, ModdleElement>();
    return (_, value) => {
      if (typeof value !== 'object' || value === null || !('$type' in value)) return value;
      const { $type, ...properties } = value as { $type: string; id?: unknown };
      const known = met.get(properties.id);
      if (known) return known;
      const made = this.moddle.create($type, properties);
      if (properties.id !== undefined) met.set(properties.id, made);
      return made;
    };
  }
}

function keep(tree: unknown): void {
  try {
    localStorage.setItem(Key, JSON.stringify(tree));
  } catch {
    // Without storage, copies stay in this tab.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(Key);
  } catch {
    return null;
  }
}

/** The clipboard as a module of the editor. */
export const sharedClipboard = { __init__: ['sharedClipboard'], sharedClipboard: ['type', SharedClipboard] };
