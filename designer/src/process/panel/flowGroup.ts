import { t } from '../../shared/text';
import type { ModdleElement } from '../permit/moddle';
import { readStep } from '../permit/reading';
import { group, text, tick, type PanelGroup } from './entries';
import { userTasks, type Subject } from './subject';

/** When a flow is taken. */
export function flowGroup(subject: Subject): PanelGroup | undefined {
  const { element, model } = subject;
  const flow = element.businessObject;
  const { source } = element;
  if (!source || !decides(source.businessObject)) return undefined;
  const isDefault = source.businessObject.get('default') === flow;
  const condition = flow.get('conditionExpression') as ModdleElement | undefined;
  return group(
    'condition',
    t('เงื่อนไข', 'Condition'),
    [
      tick({
        id: 'flow-default',
        label: t('เส้นทางปริยาย (ใช้เมื่อไม่มีเงื่อนไขใดเป็นจริง)', 'Default (taken where no condition holds)'),
        get: () => isDefault,
        set: (wanted) => model.setDefault(element, wanted),
      }),
      ...(isDefault
        ? []
        : [
            text({
              id: 'flow-condition',
              label: t('เงื่อนไข (FEEL)', 'Condition (FEEL)'),
              isCode: true,
              get: () => condition?.get('body') as string | undefined,
              set: (body) => model.setCondition(element, body),
              suggestions: userTasks(subject).flatMap((task) => readStep(task).outcomes.map((outcome) => `${task.id}.outcome = "${outcome.id ?? ''}"`)),
              hint: t('เช่น check.outcome = "complete" หรือ application.area > 200', 'Such as check.outcome = "complete" or application.area > 200'),
            }),
          ]),
    ],
    true,
  );
}

function decides(source: ModdleElement): boolean {
  return ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:Activity'].some((type) => source.$instanceOf(type));
}
