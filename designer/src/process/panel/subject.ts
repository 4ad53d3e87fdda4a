import type { Lists } from '../../shared/lists';
import { local, t, type LocalText } from '../../shared/text';
import type { ModelEdit } from '../modelEdit';
import type { PermitEdit } from '../permit/permitEdit';
import type { CanvasElement, Services } from '../services';
import type { Option } from './entries';

/** The selected element and what its fields need. */
export interface Subject {
  readonly element: CanvasElement;
  readonly edit: PermitEdit;
  readonly model: ModelEdit;
  readonly lists: Lists;
  get<K extends keyof Services>(name: K): Services[K];
}

/** Entries of a pick list as choices. */
export function options(entries: readonly (LocalText & { readonly id: string })[]): Option[] {
  return entries.map((entry) => ({ value: entry.id, label: local(entry) }));
}

/** Names as choices. */
export function named(names: readonly string[]): Option[] {
  return names.map((name) => ({ value: name, label: name }));
}

/** The tasks of the model on the canvas, which may be newer than the stored one the pick lists are from. */
export function userTasks(subject: Subject): readonly CanvasElement[] {
  return subject.get('elementRegistry').filter((element) => element.type === 'bpmn:UserTask');
}

/** The elements of the model that a clock may start or stop with, or stand still during. */
export function nodes(subject: Subject): Option[] {
  return subject
    .get('elementRegistry')
    .filter(({ businessObject, labelTarget }) => !labelTarget && businessObject.$instanceOf('bpmn:FlowNode'))
    .map(optionOf);
}

/** An element as a choice, by its name. */
export function optionOf({ id, businessObject }: CanvasElement): Option {
  const name = businessObject.get('name') as string | undefined;
  return { value: id, label: name ? `${name} (${id})` : id };
}

/** Sections that may be cited: of the statutes, of the catalogue of law, and the manual itself. */
export function citations({ lists }: Subject): readonly string[] {
  return [...new Set([...lists.statutes.flatMap((s) => [...s.sections, ...s.clocks.map((c) => c.cite)]), ...lists.laws.map((l) => l.cite)])].filter(Boolean);
}

/** Why a text is no id of a form, letter, outcome or the like; undefined where it is one. */
export function noPlainName(value: string | undefined): string | undefined {
  return value === undefined || /^[A-Za-z][A-Za-z0-9_-]*$/.test(value)
    ? undefined
    : t('ต้องขึ้นต้นด้วยอักษรอังกฤษ ตามด้วยอักษรอังกฤษ ตัวเลข - หรือ _', 'Expected a letter A–Z, then letters, digits, - or _.');
}

/** Why a text is no whole number within bounds; undefined where it is one. */
export function noNumber(least: number, most: number): (value: string | undefined) => string | undefined {
  return (value) =>
    value === undefined || (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most)
      ? undefined
      : t(`ต้องเป็นจำนวนเต็ม ${least} ถึง ${most}`, `Expected a whole number from ${least} to ${most}.`);
}

/** A list with one item changed. */
export function withItem<T>(items: readonly T[], index: number, changes: Partial<T>): T[] {
  return items.map((item, i) => (i === index ? { ...item, ...changes } : item));
}

/** A list with one item taken out. */
export function withoutItem<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, i) => i !== index);
}
