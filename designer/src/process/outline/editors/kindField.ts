import { t } from '../../../shared/text';
import { kinds } from '../kinds';
import { definitionOf, isA } from '../model';
import { kindOf } from '../naming';
import type { ElementForm } from '../parts';

/** What sort of step it is; tasks can become other tasks, and gateways other gateways. */
export function kindField({ context, element, fields, say, focusNext }: ElementForm): readonly HTMLElement[] {
  const group = isA(element, 'bpmn:Task') ? 'task' : isA(element, 'bpmn:Gateway') ? 'gateway' : undefined;
  if (!group) return [];
  const definition = definitionOf(element);
  const options = kinds.filter((kind) => kind.group === group).map((kind) => ({ value: String(kind.shape['type']), label: kind.label }));
  return [
    fields.choice('kind', t('ชนิด', 'Kind'), element.businessObject.$type, options, (type) => {
      if (type === '' || type === element.businessObject.$type) return;
      const made = context.modeler.get('bpmnReplace').replaceElement(element, { type, eventDefinitionType: definition });
      context.select(made.id);
      say(t(`เปลี่ยนชนิดเป็น ${kindOf(made)} แล้ว`, `Changed to ${kindOf(made)}.`));
      focusNext({ field: `outline-${made.id}-kind` });
    }),
  ];
}
