import { t } from '../../../shared/text';
import type { PermitModeler } from '../../modeler';
import type { CanvasElement } from '../../services';
import type { Fields } from '../fields';
import type { OutlineParts } from '../parts';

/**
 * The id of an element; what refers to it follows.
 * @param after The id that this field has once the element has a new one.
 */
export function idField(fields: Fields, modeler: PermitModeler, element: CanvasElement, after: (id: string) => string, focusNext: OutlineParts['focusNext']): HTMLElement {
  const own = element.businessObject;
  return fields.text(
    'id',
    t('รหัส (ใช้ในเงื่อนไขและไฟล์)', 'Id (used in conditions and files)'),
    own.id ?? '',
    (id) => {
      if (id === own.id) return;
      const focused = document.activeElement?.id === fields.id('id');
      modeler.get('modelEdit').rename(element, id);
      if (focused) focusNext({ field: after(id) });
    },
    { kind: 'code', problem: (id) => problemOf(modeler, own.id ?? '', id) },
  );
}

/** Why a text cannot be an element's id; undefined where it can. */
export function problemOf(modeler: PermitModeler, now: string, id: string): string | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(id)) {
    return t('รหัสต้องขึ้นต้นด้วยตัวอักษรละติน แล้วตามด้วยตัวอักษร ตัวเลข หรือ _ โปรดแก้ไข', 'Expected a Latin letter, then letters, digits or _. Correct the id.');
  }

  if (id === now || !modeler.get('moddle').ids.assigned(id)) return undefined;
  return t(`รหัส ${id} ถูกใช้แล้ว โปรดใช้รหัสอื่น`, `The id ${id} is taken. Choose another.`);
}
