import { element } from './dom';
import { onSubmit } from './submit';
import { t } from './text';

/** A kind of file of which a package has several: forms, letters. */
export interface FileKind {
  readonly noun: string;
  /** The file's path by its name. */
  readonly path: (name: string) => string;
}

const namePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** The names of a package's files of a kind. */
export function fileNames(paths: readonly string[], kind: FileKind): readonly string[] {
  const [before, after] = kind.path('*').split('*') as [string, string];
  return paths.filter((p) => p.startsWith(before) && p.endsWith(after)).map((p) => p.slice(before.length, -after.length)).sort();
}

/** What can be done with the files of a list; each asks what it has to by itself. */
export interface FileActions {
  readonly open: (name: string) => void;
  readonly add: () => void;
  readonly duplicate: (name: string) => void;
  readonly rename: (name: string) => void;
  readonly remove: (name: string) => void;
}

/** Draws the list of files with what can be done with the open one. */
export function fileList(kind: FileKind, names: readonly string[], open: string | undefined, readOnly: boolean, actions: FileActions): HTMLElement {
  const items = names.map((name) => {
    const button = element('button', { type: 'button', class: 'file-name', 'aria-current': name === open ? 'true' : undefined }, name);
    button.addEventListener('click', () => actions.open(name));
    return element('li', {}, button);
  });
  const act = (label: string, run: () => void): HTMLElement => {
    const button = element('button', { type: 'button', class: 'btn second compact' }, label);
    button.addEventListener('click', run);
    return button;
  };
  const buttons = [act(t(`เพิ่ม${kind.noun}`, `Add ${kind.noun}`), actions.add)];
  if (open !== undefined) {
    buttons.push(
      act(t('ทำสำเนา', 'Duplicate'), () => actions.duplicate(open)),
      act(t('เปลี่ยนชื่อ', 'Rename'), () => actions.rename(open)),
      act(t('ลบ', 'Delete'), () => actions.remove(open)),
    );
  }

  return element('nav', { class: 'file-list', 'aria-label': kind.noun }, element('ul', { class: 'plain' }, ...items), ...(readOnly ? [] : [element('div', { class: 'file-actions' }, ...buttons)]));
}

/**
 * Asks for a file's name until it is a good one.
 * @returns The name; undefined where it was given up.
 */
export function askName(title: string, initial: string, taken: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const input = element('input', { type: 'text', id: 'file-name', value: initial, autocomplete: 'off', 'aria-describedby': 'file-name-hint file-name-error' });
    const error = element('p', { class: 'field-error', id: 'file-name-error', role: 'alert' });
    const ok = element('button', { type: 'submit', class: 'btn' }, t('ตกลง', 'OK'));
    const cancel = element('button', { type: 'button', class: 'btn second' }, t('ยกเลิก', 'Cancel'));
    const field = element('div', { class: 'field' }, element('label', { for: 'file-name' }, t('ชื่อไฟล์', 'File name')), element('p', { class: 'hint', id: 'file-name-hint' }, t('ตัวพิมพ์เล็ก ตัวเลข และขีด เช่น site-visit', 'Lower case, digits and hyphens, for example site-visit')), error, input);
    const form = element('form', { novalidate: true }, element('h2', { id: 'name-title' }, title), field, element('div', { class: 'actions' }, ok, cancel));
    const dialog = element('dialog', { class: 'designer-dialog', 'aria-labelledby': 'name-title' }, form);
    let given: string | undefined;
    onSubmit(form, () => {
      const name = input.value.trim();
      const fault = !namePattern.test(name)
        ? t('ชื่อต้องมีแต่ตัวพิมพ์เล็ก ตัวเลข และขีด โปรดแก้ไข', 'Expected lower case, digits and hyphens. Correct the name.')
        : taken.includes(name)
          ? t('มีชื่อนี้แล้ว โปรดใช้ชื่ออื่น', 'There is one of this name. Choose another.')
          : '';
      error.textContent = fault;
      if (fault) return input.focus();
      given = name;
      dialog.close();
    });
    cancel.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(given);
    });
    document.body.append(dialog);
    dialog.showModal();
    input.select();
  });
}
