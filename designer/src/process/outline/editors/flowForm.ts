import { element as make } from '../../../shared/dom';
import { t } from '../../../shared/text';
import { textOf } from '../../permit/moddle';
import type { CanvasElement } from '../../services';
import { conditionOf, flowsFrom, isA, isDefault, nodesOf } from '../model';
import { idField } from './idField';
import { nameOf } from '../naming';
import { decidingTypes } from '../nodeTypes';
import type { ElementForm } from '../parts';

/** Where a step leads to: each way with its target and, where the step decides, its condition. */
export function flowForm(form: ElementForm): readonly HTMLElement[] {
  const { context, element, fields, flow: edit, say, focusNext } = form;
  if (isA(element, 'bpmn:EndEvent') || element.businessObject.get('triggeredByEvent') === true) return [];
  const inner = fields.within('ways');
  const flows = flowsFrom(element);
  const targets = nodesOf(context.modeler)
    .filter((node) => edit.mayConnect(element, node))
    .map((node) => ({ value: node.id, label: `${nameOf(node)} (${node.id})` }));
  const byId = (id: string): CanvasElement | undefined => context.modeler.get('elementRegistry').get(id);
  const add = inner.choice('add', t('เพิ่มทางไปยัง', 'Add a way to'), '', targets, (id) => {
    const target = byId(id);
    const made = target && edit.connect(element, target);
    if (!made) return;
    say(t(`เพิ่มทางจาก ${nameOf(element)} ไป ${nameOf(target)} แล้ว`, `Added a way from ${nameOf(element)} to ${nameOf(target)}.`));
    focusNext({ field: inner.id(`${made.id}-target`) });
  });
  return [fields.group(t('ไปต่อที่', 'Leads to'), ...flows.map((flow, at) => wayForm(form, flow, at, targets)), add)];
}

function wayForm({ context, element, fields, flow: edit, say, focusNext }: ElementForm, flow: CanvasElement, at: number, targets: readonly { value: string; label: string }[]): HTMLElement {
  const inner = fields.within(`ways-${flow.id}`);
  const [modeling, modelEdit] = [context.modeler.get('modeling'), context.modeler.get('modelEdit')];
  const name = t(`ทางที่ ${at + 1}: ${nameOf(flow.target)}`, `Way ${at + 1}: ${nameOf(flow.target)}`);
  const decides = isA(element, ...decidingTypes);
  const condition = conditionOf(flow);
  const isFallback = isDefault(flow);
  const several = flowsFrom(element).length > 1;
  return make(
    'fieldset',
    { class: 'outline-record' },
    make('legend', {}, name),
    inner.choice('target', t('ไปที่', 'To'), flow.target?.id ?? '', targets, (id) => {
      const target = context.modeler.get('elementRegistry').get(id);
      if (target) edit.redirect(flow, target);
    }),
    ...((decides && several) || condition !== '' || isFallback
      ? [
          inner.text('condition', t('เมื่อ (เงื่อนไข FEEL)', 'When (FEEL condition)'), condition, (feel) => modelEdit.setCondition(flow, feel || undefined), {
            kind: 'code',
            offers: conditionOffers(context.modeler.get('elementRegistry').filter((node) => isA(node, 'bpmn:UserTask') && !node.labelTarget)),
            hint: t('เช่น check.outcome = "complete"', 'such as check.outcome = "complete"'),
          }),
          inner.flag('default', t('ใช้ทางนี้เมื่อไม่มีเงื่อนไขใดเป็นจริง (เส้นปริยาย)', 'Taken when no condition is true (default)'), isFallback, (on) => modelEdit.setDefault(flow, on)),
        ]
      : []),
    inner.folded(
      'more', t('ชื่อและรหัสของทางนี้', 'Name and id of this way'), false,
      inner.text('name', t('ชื่อ (ไทย)', 'Name (Thai)'), textOf(flow.businessObject, 'name'), (value) => modelEdit.setName(flow, value), { lang: 'th' }),
      inner.text('nameEn', t('ชื่อ (อังกฤษ)', 'Name (English)'), textOf(flow.businessObject, 'permit:nameEn'), (value) => context.edit.setNameEn(flow, value), { lang: 'en' }),
      idField(inner, context.modeler, flow),
    ),
    make(
      'div',
      { class: 'outline-actions' },
      inner.button('remove', t('ลบทางนี้', 'Remove this way'), () => {
        modeling.removeElements([flow]);
        say(t('ลบทางแล้ว เลิกทำได้', 'Way removed; this can be undone.'));
        focusNext({ field: fields.within('ways').id('add') });
      }, { danger: true, about: name }),
    ),
  );
}

/** Conditions that ask how a task ended. */
function conditionOffers(tasks: readonly CanvasElement[]): readonly string[] {
  return tasks.flatMap((task) => {
    const extensions = task.businessObject.get('extensionElements') as { get(name: string): readonly { $type: string; get(name: string): unknown }[] } | undefined;
    const outcomes = (extensions?.get('values') ?? []).filter((value) => value.$type === 'permit:Outcome');
    return outcomes.map((outcome) => `${task.id}.outcome = "${String(outcome.get('id') ?? '')}"`);
  });
}
