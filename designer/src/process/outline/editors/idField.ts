import { t } from '../../../shared/text';
import type { PermitModeler } from '../../modeler';
import type { CanvasElement } from '../../services';
import type { Fields } from '../fields';

/** The id of an element; what refers to it follows. */
export function idField(fields: Fields, modeler: PermitModeler, element: CanvasElement): HTMLElement {
  const own = element.businessObject;
  return fields.text(
    'id',
    t('รหัส (ใช้ในเงื่อนไขและไฟล์)', 'Id (used in conditions and files)'),
    own.id ?? '',
    (id) => {
      if (id === own.id) return;
      // The id of a pool is only that of the frame; nothing but the drawing names it.
      if (own.$type === 'bpmn:Participant') modeler.get('modeling').updateProperties(element, { id });
      else modeler.get('modelEdit').rename(element, id);
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
