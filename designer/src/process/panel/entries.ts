import {
  CheckboxEntry, CollapsibleEntry, Group, isCheckboxEntryEdited, isSelectEntryEdited, isTextAreaEntryEdited, isTextFieldEntryEdited, ListEntry, ListGroup,
  SelectEntry, TextAreaEntry, TextFieldEntry,
} from '@bpmn-io/properties-panel';
import { Fragment, h, type Component, type VNode } from '@bpmn-io/properties-panel/preact';
import { useEffect } from '@bpmn-io/properties-panel/preact/hooks';
import { useService } from 'bpmn-js-properties-panel';
import { t } from '../../shared/text';
import type { CanvasElement, Services } from '../services';

/** A field of the panel. */
export interface PanelEntry {
  readonly id: string;
  readonly component: Component;
  readonly isEdited?: (node: unknown) => boolean;
}

/** An item of a list: a heading and its fields. */
export interface PanelItem {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly PanelEntry[];
  readonly remove: () => void;
  /** The field that takes the focus when the item was added. */
  readonly autoFocusEntry?: string;
}

/** A list with what adds to it. */
export interface PanelList {
  readonly id: string;
  readonly label: string;
  readonly items: readonly PanelItem[];
  readonly add: () => void;
}

/** A group of the panel. */
export interface PanelGroup {
  readonly id: string;
  readonly label: string;
  readonly component: Component;
}

/** What can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Field<T> {
  readonly id: string;
  readonly label: string;
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly hint?: string;
}

interface TextField extends Field<string | undefined> {
  /** Several lines. */
  readonly isLong?: boolean;
  /** FEEL or another text for machines. */
  readonly isCode?: boolean;
  readonly suggestions?: readonly string[];
  /** Why a text cannot be taken; it is not written then. */
  readonly problem?: (value: string | undefined) => string | undefined;
}

interface Shown {
  readonly element: CanvasElement;
}

/** Whether nothing may be changed: an option of the modeler. */
function useLocked(): boolean {
  return useService<boolean>('config.permitLocked');
}

/** A field of text. A cleared text is given as undefined. */
export function text(field: TextField): PanelEntry {
  return { ...field, component: Text, isEdited: field.isLong ? isTextAreaEntryEdited : isTextFieldEntryEdited };
}

function Text({ element, id, label, get, set, hint, isLong, isCode, suggestions, problem }: TextField & Shown): VNode {
  const debounce = useService<unknown>('debounceInput');
  const listId = `${id}-suggestions`;
  useEffect(() => {
    if (suggestions) document.getElementById(`bio-properties-panel-${id}`)?.setAttribute('list', listId);
  });
  const field = h(isLong ? TextAreaEntry : TextFieldEntry, {
    element, id, label, debounce,
    disabled: useLocked(),
    description: hint,
    monospace: isCode,
    getValue: get,
    setValue: (value: string | undefined, error: unknown) => {
      if (!error) set(value?.trim() ? value : undefined);
    },
    validate: problem,
  });
  if (!suggestions) return field;
  return h(Fragment, null, field, h('datalist', { id: listId }, ...suggestions.map((value) => h('option', { value }))));
}

/** A choice out of a list. A value that is not in the list stays, is shown, and is marked. */
export function choice(field: Field<string | undefined> & { readonly options: readonly Option[]; readonly blank?: string }): PanelEntry {
  return { ...field, component: Choice, isEdited: isSelectEntryEdited };
}

function Choice({ element, id, label, get, set, hint, options, blank }: Field<string | undefined> & Shown & { options: readonly Option[]; blank?: string }): VNode {
  const isKnown = (value: string | undefined): boolean => !value || options.some((option) => option.value === value);
  return h(SelectEntry, {
    element, id, label,
    disabled: useLocked(),
    description: hint,
    getValue: () => get() ?? '',
    setValue: (value: string) => set(value || undefined),
    validate: (value: string) => (isKnown(value) ? null : t(`"${value}" ไม่อยู่ในรายการ โปรดเลือกค่าอื่น`, `"${value}" is not in the list. Choose another.`)),
    getOptions: () => {
      const value = get();
      const unknown = value && !isKnown(value) ? [{ value, label: t(`${value} (ไม่รู้จัก)`, `${value} (unknown)`) }] : [];
      return [{ value: '', label: blank ?? t('(ไม่ระบุ)', '(none)') }, ...options, ...unknown];
    },
  });
}

/** A tick. */
export function tick(field: Field<boolean>): PanelEntry {
  return { ...field, component: Tick, isEdited: isCheckboxEntryEdited };
}

function Tick({ element, id, label, get, set, hint }: Field<boolean> & Shown): VNode {
  return h(CheckboxEntry, { element, id, label, disabled: useLocked(), description: hint, getValue: get, setValue: set });
}

/** A group of fields. */
export function group(id: string, label: string, entries: readonly PanelEntry[], shouldOpen = false): PanelGroup & { readonly entries: readonly PanelEntry[] } {
  return { id, label, component: translated(Group), entries, ...(shouldOpen ? { shouldOpen } : {}) };
}

/** A list as a group of its own. */
export function listGroup(list: PanelList): PanelGroup {
  // The heading around the button folds and unfolds, so a click that went on to it would fold away what was just added.
  const add = (event: Event): void => {
    event.stopPropagation();
    list.add();
  };
  return { ...list, ...({ add } as object), component: translated(ListGroup) };
}

/** A list as a field of a group or an item. */
export function listEntry({ id, label, items, add }: PanelList): PanelEntry {
  return { id, component: NestedList, ...({ label, items, add } as object) };
}

function NestedList({ element, id, label, items, add }: PanelList & Shown): VNode {
  return h(translated(ListEntry), {
    element, id, label, items,
    component: NestedItem,
    onAdd: add,
    onRemove: (item: PanelItem) => item.remove(),
    autoFocusEntry: true,
  });
}

function NestedItem({ element, item, open }: Shown & { item: PanelItem; open: boolean }): VNode {
  return h(translated(CollapsibleEntry), { element, id: item.id, label: item.label, entries: item.entries, open });
}

const known = new Map<Component, Component>();

// The panel's own components translate only by a function handed to each.
function translated(component: Component): Component {
  const made = known.get(component) ?? ((props: object) => h(component, { ...props, translate: useService<Services['translate']>('translate') }));
  known.set(component, made);
  return made;
}
