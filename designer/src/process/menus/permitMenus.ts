import { local, t } from '../../shared/text';
import type { CanvasElement, Services } from '../services';
import { readySteps } from '../steps/readySteps';
import { allowed } from './refused';

// Called after the editor's own providers, whose entries are taken out again.
const Last = 100;

interface Entry {
  readonly group?: unknown;
  readonly className?: string;
  readonly title?: string;
  readonly label?: string;
  readonly description?: string;
  readonly action?: unknown;
}

type Entries = Record<string, Entry>;
type Change = (entries: Entries) => Entries;

interface Registering<P> {
  registerProvider(priority: number, provider: P): void;
}

interface PopupMenu {
  registerProvider(id: string, priority: number, provider: object): void;
}

const group = { id: 'permit', name: t('ขั้นตอนสำเร็จรูป', 'Ready-made steps') };

/** Takes out of palette, context pad and menus what the engine does not run, and puts the ready-made steps in. */
class PermitMenus {
  static readonly $inject = ['palette', 'contextPad', 'popupMenu', 'stepMaker', 'elementFactory', 'create', 'selection'];

  constructor(
    palette: Registering<{ getPaletteEntries(): Change }>,
    contextPad: Registering<{ getContextPadEntries(element: CanvasElement): Change }>,
    popupMenu: PopupMenu,
    private readonly steps: Services['stepMaker'],
    private readonly elementFactory: Services['elementFactory'],
    private readonly create: Services['create'],
    private readonly selection: Services['selection'],
  ) {
    palette.registerProvider(Last, { getPaletteEntries: () => (entries) => this.palette(entries) });
    contextPad.registerProvider(Last, { getContextPadEntries: () => allowed });
    const filtered = { getPopupMenuEntries: () => allowed, getPopupMenuHeaderEntries: () => allowed };
    popupMenu.registerProvider('bpmn-replace', Last, filtered);
    popupMenu.registerProvider('bpmn-create', Last, { ...filtered, getPopupMenuEntries: () => (entries: Entries) => ({ ...this.creating(), ...allowed(entries) }) });
    popupMenu.registerProvider('bpmn-append', Last, {
      ...filtered,
      getPopupMenuEntries: (source: CanvasElement) => (entries: Entries) => ({ ...this.appending(source), ...allowed(entries) }),
    });
  }

  // A task of no kind has no role, form or time; what a designer draws is a user task, wide enough for a Thai name beside its icon.
  private palette(entries: Entries): Entries {
    const take = (event: Event): void => this.create.start(event, this.elementFactory.createShape({ type: 'bpmn:UserTask', width: 140, height: 80 }));
    return allowed(
      Object.fromEntries(
        Object.entries(entries).map(([id, entry]) =>
          id === 'create.task'
            ? ['create.user-task', { ...entry, className: 'bpmn-icon-user-task', title: t('สร้างงานของบุคคล', 'Create user task'), action: { dragstart: take, click: take } }]
            : [id, entry],
        ),
      ),
    );
  }

  private creating(): Entries {
    return this.entries((event, stepId) => this.steps.start(event, stepId));
  }

  private appending(source: CanvasElement): Entries {
    return this.entries((_, stepId) => this.selection.select(this.steps.append(source, stepId).entry));
  }

  private entries(act: (event: Event, stepId: string) => void): Entries {
    return Object.fromEntries(
      readySteps.map((step) => {
        const run = (event: Event): void => act(event, step.id);
        return [`permit-${step.id}`, { group, className: 'bpmn-icon-user', label: local(step.name), description: local(step.hint), action: { click: run, dragstart: run } }];
      }),
    );
  }
}

/** The menus as a module of the editor. */
export const permitMenus = { __init__: ['permitMenus'], permitMenus: ['type', PermitMenus] };
