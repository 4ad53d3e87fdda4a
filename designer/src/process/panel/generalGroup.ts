import { t } from '../../shared/text';
import { ownerOf, textOf } from '../permit/moddle';
import type { Step } from '../permit/values';
import { group, text, type PanelGroup } from './entries';
import type { Subject } from './subject';

// What FEEL can name; other elements may have any XML name.
const feelName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const xmlName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const namedByConditions = ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:ReceiveTask', 'bpmn:BusinessRuleTask'];

/** Names, id and documentation. */
export function generalGroup(subject: Subject, step: Step): PanelGroup {
  const { element, edit, model } = subject;
  const owner = ownerOf(element);
  const nameProperty = step.type === 'bpmn:TextAnnotation' ? 'text' : 'name';
  const takesEnglish = owner.$descriptor.properties.some((p) => p.ns.name === 'permit:nameEn') && !['bpmn:DataObjectReference', 'bpmn:DataStoreReference'].includes(step.type);
  const takesName = takesEnglish || nameProperty === 'text' || step.type === 'bpmn:DataObjectReference' || step.type === 'bpmn:DataStoreReference';
  return group(
    'general',
    t('ทั่วไป', 'General'),
    [
      ...(takesName
        ? [
            text({
              id: 'name',
              label: nameProperty === 'text' ? t('ข้อความ', 'Text') : t('ชื่อ (ไทย)', 'Name (Thai)'),
              isLong: nameProperty === 'text',
              get: () => textOf(element.businessObject, nameProperty),
              set: (name) => model.setName(element, name),
            }),
          ]
        : []),
      ...(takesEnglish ? [text({ id: 'nameEn', label: t('ชื่อ (อังกฤษ)', 'Name (English)'), get: () => step.nameEn, set: (nameEn) => edit.setNameEn(element, nameEn) })] : []),
      text({
        id: 'id',
        label: owner === element.businessObject ? t('รหัส', 'Id') : t('รหัสกระบวนงาน', 'Id of the process'),
        isCode: true,
        get: () => step.id,
        set: (id) => {
          if (id) model.rename(element, id);
        },
        problem: (id) => problemOfId(subject, step, id),
        hint: t('เปลี่ยนแล้วระบบจะแก้ที่อ้างถึงในกระบวนงานให้ด้วย แต่ไม่แก้หนังสือและตารางตัดสินใจ', 'What names it in the process is changed with it; letters and decision tables are not'),
      }),
      text({
        id: 'documentation',
        label: t('คำอธิบาย', 'Documentation'),
        isLong: true,
        get: () => step.documentation,
        set: (documentation) => model.setDocumentation(element, documentation),
      }),
    ],
    true,
  );
}

function problemOfId(subject: Subject, step: Step, id: string | undefined): string | undefined {
  if (id === step.id) return undefined;
  if (!id) return t('ต้องมีรหัส', 'An id is needed.');
  const pattern = namedByConditions.includes(step.type) ? feelName : xmlName;
  if (!pattern.test(id)) {
    return t('ต้องขึ้นต้นด้วยอักษรอังกฤษหรือ _ ตามด้วยอักษรอังกฤษ ตัวเลข หรือ _', 'Expected a letter A–Z or _, then letters, digits or _.');
  }

  return subject.get('moddle').ids.assigned(id) ? t(`มี "${id}" อยู่แล้ว`, `"${id}" is taken.`) : undefined;
}

