import { t } from '../../shared/text';

/** A plain kind of step that the engine runs. */
export interface Kind {
  readonly id: string;
  readonly label: string;
  /** What bpmn-js makes of it. */
  readonly shape: Readonly<Record<string, unknown>>;
  readonly group: 'task' | 'gateway' | 'event' | 'scope';
}

const event = (type: string, definition?: string): Readonly<Record<string, unknown>> =>
  definition ? { type: `bpmn:${type}`, eventDefinitionType: `bpmn:${definition}EventDefinition` } : { type: `bpmn:${type}` };

/** The plain kinds, the usual ones first. */
export const kinds: readonly Kind[] = [
  { id: 'userTask', group: 'task', label: t('งานของบุคคล', 'Task of a person'), shape: { type: 'bpmn:UserTask' } },
  { id: 'serviceTask', group: 'task', label: t('งานของโปรแกรม', 'Task of a program'), shape: { type: 'bpmn:ServiceTask' } },
  { id: 'businessRuleTask', group: 'task', label: t('ถามตารางตัดสินใจ', 'Ask a decision table'), shape: { type: 'bpmn:BusinessRuleTask' } },
  { id: 'scriptTask', group: 'task', label: t('คำนวณค่า (FEEL)', 'Work out a value (FEEL)'), shape: { type: 'bpmn:ScriptTask' } },
  { id: 'sendTask', group: 'task', label: t('ส่งข้อความ', 'Send a message'), shape: { type: 'bpmn:SendTask' } },
  { id: 'receiveTask', group: 'task', label: t('รอรับข้อความ', 'Wait for a message'), shape: { type: 'bpmn:ReceiveTask' } },
  { id: 'manualTask', group: 'task', label: t('งานนอกระบบ', 'Work outside the system'), shape: { type: 'bpmn:ManualTask' } },
  { id: 'exclusiveGateway', group: 'gateway', label: t('ทางเลือก (เลือกทางเดียว)', 'Choice (one way)'), shape: { type: 'bpmn:ExclusiveGateway' } },
  { id: 'parallelGateway', group: 'gateway', label: t('ทำพร้อมกันหรือรอให้ครบ', 'Split in parallel, or join'), shape: { type: 'bpmn:ParallelGateway' } },
  { id: 'inclusiveGateway', group: 'gateway', label: t('ทางเลือกหลายทาง', 'Choice (one or more ways)'), shape: { type: 'bpmn:InclusiveGateway' } },
  { id: 'eventBasedGateway', group: 'gateway', label: t('รอเหตุการณ์ที่มาก่อน', 'Wait for what comes first'), shape: { type: 'bpmn:EventBasedGateway' } },
  { id: 'throwEvent', group: 'event', label: t('จุดผ่าน (หมุดหมาย หนังสือ)', 'Passing point (milestone, letter)'), shape: event('IntermediateThrowEvent') },
  { id: 'timerEvent', group: 'event', label: t('รอเวลา', 'Wait for a time'), shape: event('IntermediateCatchEvent', 'Timer') },
  { id: 'messageEvent', group: 'event', label: t('รอข้อความ', 'Wait for a message (event)'), shape: event('IntermediateCatchEvent', 'Message') },
  { id: 'endEvent', group: 'event', label: t('สิ้นสุด', 'End'), shape: event('EndEvent') },
  { id: 'terminateEvent', group: 'event', label: t('สิ้นสุดทั้งกระบวนงาน', 'End of the whole process'), shape: event('EndEvent', 'Terminate') },
  { id: 'startEvent', group: 'event', label: t('เริ่มต้น', 'Start'), shape: event('StartEvent') },
  { id: 'subProcess', group: 'scope', label: t('กระบวนงานย่อย', 'Sub-process'), shape: { type: 'bpmn:SubProcess', isExpanded: true } },
  { id: 'callActivity', group: 'scope', label: t('เรียกกระบวนงานอื่น', 'Call another process'), shape: { type: 'bpmn:CallActivity' } },
];

/** The groups of kinds with their names. */
export const kindGroups: readonly (readonly [Kind['group'], string])[] = [
  ['task', t('งาน', 'Tasks')],
  ['gateway', t('ทางแยกและทางรวม', 'Gateways')],
  ['event', t('เหตุการณ์', 'Events')],
  ['scope', t('กลุ่มขั้นตอน', 'Scopes')],
];

const typeNames: Readonly<Record<string, string>> = {
  'bpmn:BoundaryEvent': t('เหตุการณ์บนขั้นตอน', 'Event on a step'),
  'bpmn:Task': t('งาน', 'Task'),
  'bpmn:IntermediateCatchEvent': t('รอเหตุการณ์', 'Wait for an event'),
};

/** The kind of an element in words, by its BPMN type and the type of its event definition. */
export function kindName(type: string, definition: string | undefined): string {
  const timer = type === 'bpmn:BoundaryEvent' && definition === 'bpmn:TimerEventDefinition' ? t('ตัวจับเวลาบนขั้นตอน', 'Timer on a step') : undefined;
  const exact = kinds.find((kind) => kind.shape['type'] === type && kind.shape['eventDefinitionType'] === definition);
  return timer ?? exact?.label ?? typeNames[type] ?? kinds.find((kind) => kind.shape['type'] === type)?.label ?? type.replace('bpmn:', '');
}
