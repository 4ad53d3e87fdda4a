import { t } from '../../shared/text';
import { listOf, textOf, type ModdleElement } from '../permit/moddle';
import { mayStand } from '../permit/places';
import type { Step } from '../permit/values';
import { choice, group, text, type PanelEntry, type PanelGroup } from './entries';
import type { Subject } from './subject';

interface Signal {
  /** The definition of an event that names it. */
  readonly definition: string;
  readonly property: string;
  readonly type: string;
  readonly label: string;
  /** The attribute of its code, where it has one. */
  readonly code?: string;
}

const signals: readonly Signal[] = [
  { definition: 'bpmn:MessageEventDefinition', property: 'messageRef', type: 'bpmn:Message', label: t('ข้อความ', 'Message') },
  { definition: 'bpmn:SignalEventDefinition', property: 'signalRef', type: 'bpmn:Signal', label: t('สัญญาณ', 'Signal') },
  { definition: 'bpmn:ErrorEventDefinition', property: 'errorRef', type: 'bpmn:Error', label: t('ข้อผิดพลาด', 'Error'), code: 'errorCode' },
  { definition: 'bpmn:EscalationEventDefinition', property: 'escalationRef', type: 'bpmn:Escalation', label: t('การส่งเรื่องต่อ', 'Escalation'), code: 'escalationCode' },
];

const fresh = '+';

/** What an event, or a task that sends or receives, throws or waits for. */
export function eventGroups(subject: Subject, step: Step): PanelGroup[] {
  const own = subject.element.businessObject;
  if (step.type === 'bpmn:SendTask' || step.type === 'bpmn:ReceiveTask') return [signalGroup(subject, step, own, signals[0]!)];
  if (!own.$instanceOf('bpmn:Event')) return [];
  return listOf(own, 'eventDefinitions').flatMap((definition) => {
    const signal = signals.find((one) => one.definition === definition.$type);
    if (signal) return [signalGroup(subject, step, definition, signal)];
    return definition.$type === 'bpmn:LinkEventDefinition' ? [linkGroup(subject, definition)] : [];
  });
}

function signalGroup(subject: Subject, step: Step, holder: ModdleElement, signal: Signal): PanelGroup {
  const { element, edit } = subject;
  const { label, property, type, code } = signal;
  const definitions = rootOf(holder);
  const present = listOf(definitions, 'rootElements').filter((root) => root.$type === type);
  const chosen = holder.get(property) as ModdleElement | undefined;
  const take = (value: string | undefined): void => {
    if (value !== fresh) return edit.run(element, [{ target: holder, properties: { [property]: present.find((one) => one.id === value) } }]);
    const made = subject.get('bpmnFactory').create(type, { name: label });
    made.$parent = definitions;
    edit.run(element, [
      { target: definitions, properties: { rootElements: [...listOf(definitions, 'rootElements'), made] } },
      { target: holder, properties: { [property]: made } },
    ]);
  };
  const attribute = (name: string, title: string): PanelEntry =>
    text({ id: `signal-${name}`, label: title, get: () => textOf(chosen!, name), set: (value) => edit.run(element, [{ target: chosen!, properties: { [name]: value } }]) });
  return group(
    'signal',
    label,
    [
      choice({
        id: 'signal-ref',
        label,
        get: () => chosen?.id,
        set: take,
        options: [...present.map((one) => ({ value: one.id ?? '', label: textOf(one, 'name') || (one.id ?? '') })), { value: fresh, label: t('+ สร้างใหม่', '+ Create new') }],
      }),
      ...(chosen ? [attribute('name', t('ชื่อ', 'Name'))] : []),
      ...(chosen && code ? [attribute(code, t('รหัส', 'Code'))] : []),
      ...(type === 'bpmn:Message' && mayStand('correlation', step.type)
        ? [
            text({
              id: 'correlation',
              label: t('กุญแจจับคู่ข้อความ (FEEL)', 'Key of the message (FEEL)'),
              isCode: true,
              get: () => step.correlationKey,
              set: (key) => edit.setCorrelationKey(element, key),
              hint: t('รับเฉพาะข้อความที่มีกุญแจนี้', 'Only a message with this key is meant'),
            }),
          ]
        : []),
    ],
    true,
  );
}

function linkGroup({ element, edit }: Subject, definition: ModdleElement): PanelGroup {
  return group('link', t('จุดเชื่อม', 'Link'), [
    text({
      id: 'link-name',
      label: t('ชื่อจุดเชื่อม (ต้นทางและปลายทางใช้ชื่อเดียวกัน)', 'Name of the link (both halves have the same)'),
      get: () => textOf(definition, 'name'),
      set: (name) => edit.run(element, [{ target: definition, properties: { name } }]),
    }),
  ], true);
}

function rootOf(element: ModdleElement): ModdleElement {
  let root = element;
  while (root.$parent) root = root.$parent;
  return root;
}
