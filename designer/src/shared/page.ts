import { Api, Refusal, Unreachable } from './api';
import { choose } from './dialog';
import { element, required } from './dom';
import { Draft } from './draft';
import { dateTime, local, t } from './text';

/** What every page of the designer works with. */
export interface DesignerPage {
  readonly root: HTMLElement;
  readonly api: Api;
  readonly draft: Draft;
  /** `?element=` and its like. */
  readonly query: URLSearchParams;
}

/**
 * Opens a page of the designer: loads the draft, shows how it stands with the server, and settles conflicts.
 * @param build Builds the page inside its root; `reload` is called with a path whose text was replaced by the stored one.
 */
export async function openPage(build: (page: DesignerPage) => Promise<{ reload(path: string, text: string): Promise<void> }>): Promise<void> {
  const root = required('[data-designer]');
  try {
    const api = new Api(root.dataset['csrf'] ?? '');
    const draft = await Draft.open(api, root.dataset['slug'] ?? '');
    const page = { root, api, draft, query: new URLSearchParams(location.search) };
    root.querySelector('[data-loading]')?.remove();
    const built = await build(page);
    showState(draft, built.reload);
    root.querySelector('[data-loading]')?.remove();
    root.dataset['state'] = 'ready';
  } catch (error) {
    root.querySelector('[data-loading]')?.remove();
    root.dataset['state'] = 'failed';
    required('[data-designer-fault]').replaceChildren(fault(error));
    if (!(error instanceof Refusal) && !(error instanceof Unreachable)) throw error;
  }
}

/** A failure as a box that says what to do. */
export function fault(error: unknown): HTMLElement {
  const lines =
    error instanceof Refusal && error.problems.length > 0
      ? error.problems.map((p) => local(p.message))
      : error instanceof Unreachable
        ? [t('ติดต่อเซิร์ฟเวอร์ไม่ได้ โปรดตรวจสอบการเชื่อมต่อแล้วโหลดหน้านี้ใหม่', 'The server cannot be reached. Check the connection and reload the page.')]
        : [t('หน้านี้ทำงานผิดพลาด โปรดโหลดหน้านี้ใหม่ งานที่ยังไม่บันทึกถูกเก็บไว้ในเบราว์เซอร์นี้', 'This page failed. Reload it; what was not saved is kept in this browser.')];
  return element('div', { class: 'notice-box bad', role: 'alert' }, ...lines.map((line) => element('p', {}, line)));
}

function showState(draft: Draft, reload: (path: string, text: string) => Promise<void>): void {
  const line = required('[data-save-state]');
  let asking = false;
  draft.watch((state) => {
    line.dataset['state'] = state;
    const words = {
      saved: draft.savedAt ? t(`บันทึกแล้ว ${dateTime(draft.savedAt)}`, `Saved ${dateTime(draft.savedAt)}`) : t('บันทึกแล้ว', 'Saved'),
      unsaved: t('มีการแก้ไขที่ยังไม่บันทึก', 'Changes not saved yet'),
      saving: t('กำลังบันทึก…', 'Saving…'),
      offline: t(
        'ติดต่อเซิร์ฟเวอร์ไม่ได้ งานถูกเก็บไว้ในเบราว์เซอร์นี้ และจะบันทึกเองเมื่อเชื่อมต่อได้',
        'The server cannot be reached. Your work is kept in this browser and will be saved when the connection is back.',
      ),
      'signed-out': t(
        'หมดเวลาการเข้าสู่ระบบ งานถูกเก็บไว้ในเบราว์เซอร์นี้ โปรดเข้าสู่ระบบใหม่ในแท็บอื่น แล้วกดบันทึกอีกครั้ง',
        'Your session has ended. Your work is kept in this browser. Sign in again in another tab, then save again.',
      ),
      conflict: t('มีผู้บันทึกไฟล์นี้ก่อน โปรดเลือกว่าจะใช้ฉบับใด', 'Somebody saved this file first. Choose which text to keep.'),
      refused: draft.problems.map((p) => local(p.message)).join(' '),
      'read-only': t('ร่างอยู่ระหว่างตรวจทาน แก้ไขไม่ได้', 'The draft is in review and cannot be changed.'),
    }[state];
    line.replaceChildren(words);
    if (state === 'signed-out') {
      line.append(' ', element('a', { href: '/sign-in', target: '_blank', rel: 'noopener' }, t('เข้าสู่ระบบ', 'Sign in')), ' ', again(draft));
    } else if (state === 'offline' || state === 'refused') {
      line.append(' ', again(draft));
    } else if (state === 'conflict' && !asking) {
      asking = true;
      void settle(draft, reload).finally(() => (asking = false));
    }
  });
}

function again(draft: Draft): HTMLElement {
  const button = element('button', { type: 'button', class: 'link' }, t('บันทึกอีกครั้ง', 'Save again'));
  button.addEventListener('click', () => void draft.save());
  return button;
}

async function settle(draft: Draft, reload: (path: string, text: string) => Promise<void>): Promise<void> {
  const conflict = draft.conflict!;
  const keep = await choose<'mine' | 'theirs' | undefined>(
    t('มีผู้บันทึกไฟล์นี้ก่อนท่าน', 'Somebody saved this file before you'),
    [
      element('p', {}, t(`${conflict.savedBy} บันทึก ${conflict.path} เมื่อ ${dateTime(conflict.savedAt)}`, `${conflict.savedBy} saved ${conflict.path} at ${dateTime(conflict.savedAt)}.`)),
      element('p', {}, t('ฉบับของท่านต่างจากฉบับที่บันทึกไว้ดังนี้', 'Against the stored text, yours differs as follows.')),
      changeList(conflict.changes.map((c) => local(c.what))),
    ],
    [
      { value: 'theirs', label: t('ใช้ฉบับที่บันทึกไว้ ทิ้งฉบับของฉัน', 'Take the stored text and drop mine'), look: 'danger' },
      { value: 'mine', label: t('บันทึกฉบับของฉันทับ', 'Save mine over it'), look: 'danger' },
      { value: undefined, label: t('ยังไม่ตัดสินใจ', 'Decide later') },
    ],
    undefined,
  );
  if (keep === undefined) return;
  const text = await draft.settle(keep);
  if (keep === 'theirs') await reload(conflict.path, text);
}

function changeList(lines: readonly string[]): HTMLElement {
  return lines.length === 0
    ? element('p', { class: 'hint' }, t('ต่างกันเฉพาะรูปแบบการเขียน ความหมายเหมือนกัน', 'They differ in writing only; the meaning is the same.'))
    : element('ul', { class: 'change-list' }, ...lines.map((line) => element('li', {}, line)));
}

/**
 * Offers what this browser kept of a file and could not save the last time.
 * @returns The text to work on: the kept one where it is taken up, the stored one otherwise; undefined where the draft has no such file.
 */
export async function openText(draft: Draft, path: string): Promise<string | undefined> {
  const stored = await draft.text(path);
  const left = await draft.left(path);
  if (left === undefined || draft.isReadOnly) return stored;
  const take = await choose(
    t('พบงานที่ยังไม่ได้บันทึก', 'Unsaved work was found'),
    [element('p', {}, t(`เบราว์เซอร์นี้เก็บการแก้ไข ${path} ที่ยังไม่ได้บันทึกไว้ ต้องการนำกลับมาหรือไม่`, `This browser kept changes of ${path} that were not saved. Take them up again?`))],
    [
      { value: true, label: t('นำกลับมา', 'Take them up'), look: 'main' },
      { value: false, label: t('ทิ้ง', 'Drop them'), look: 'danger' },
    ],
    true,
  );
  if (!take) {
    draft.forget(path);
    return stored;
  }

  draft.restore(path);
  return left;
}
