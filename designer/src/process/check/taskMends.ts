import { canBeNamed } from 'bpmnlint-plugin-permits/rules/task-id';
import { t } from '../../shared/text';
import { FlowEdit } from '../outline/flowEdit';
import { flowsFrom, isA, laneOf, nodesOf } from '../outline/model';
import { nameOf } from '../outline/naming';
import { Options } from '../outline/options';
import { readStep } from '../permit/reading';
import type { Notice, Outcome, Task } from '../permit/values';
import type { CanvasElement } from '../services';
import type { Mend, Mender, Mending } from './mends';

function taskOf(element: CanvasElement | undefined): Task {
  return (element && readStep(element).task) ?? {};
}

/** The role that the other tasks of the lane are for comes first. */
const chooseRole: Mender = ({ context, element }) => {
  if (!element) return [];
  const lane = laneOf(context.modeler, element);
  const inLane = lane ? nodesOf(context.modeler).filter((node) => node !== element && laneOf(context.modeler, node) === lane) : [];
  const roles = inLane.flatMap((node) => readStep(node).task?.role ?? []);
  const uses = (role: string): number => roles.filter((other) => other === role).length;
  const options = new Options(context);
  const choices = [...(isA(element, 'bpmn:UserTask') ? options.roles : options.officeRoles)].sort((a, b) => uses(b.value) - uses(a.value));
  return [{ label: t('ให้บทบาทนี้ทำ', 'Give it to this role'), choices, run: (role) => context.edit.setTask(element, { ...taskOf(element), role }) }];
};

/** An id made of the old one's letters and digits that is free and that conditions can name. */
function freeId({ context, id }: Mending): string {
  const base = id.replaceAll(/[^A-Za-z0-9_]+/g, '_').replace(/^(?![A-Za-z_])/, '_');
  const { ids } = context.modeler.get('moddle');
  let made = canBeNamed(base) ? base : `${base}_task`;
  for (let number = 2; ids.assigned(made); number++) made = `${base}_${number}`;
  return made;
}

const nameable: Mender = (mending) => {
  const { context, element } = mending;
  const made = freeId(mending);
  return element ? [{ label: t(`เปลี่ยน id เป็น ${made}`, `Change the id to ${made}`), run: () => context.model.rename(element, made) }] : [];
};

const fourEyes: Mender = ({ context, element }) => {
  if (!element) return [];
  const tasks = new Set(new Options(context).userTasks(element.id).map((option) => option.value));
  const task = taskOf(element);
  const known = (task.notSamePersonAs ?? []).filter((id) => tasks.has(id));
  return [{ label: t('ลบการอ้างถึงงานที่ไม่มี', 'Remove the reference to what is not there'), run: () => context.edit.setTask(element, { ...task, notSamePersonAs: known }) }];
};

const claimedInstead: Mender = ({ context, element }) => {
  if (!element) return [];
  return [{ label: t('ให้เจ้าหน้าที่รับงานเอง', 'Let it be claimed'), run: () => context.edit.setTask(element, { ...taskOf(element), strategy: undefined, skill: undefined }) }];
};

/** A skill without its strategy goes; a strategy without its skill looks at the load alone. */
const skillFits: Mender = ({ context, element }) => {
  if (!element) return [];
  const task = taskOf(element);
  return task.strategy === 'skill'
    ? [{ label: t('จ่ายตามภาระงานอย่างเดียว', 'Go by load alone'), run: () => context.edit.setTask(element, { ...task, strategy: 'load' }) }]
    : [{ label: t('ลบทักษะ', 'Remove the skill'), run: () => context.edit.setTask(element, { ...task, skill: undefined }) }];
};

const duplicateOutcome: Mender = ({ context, element }) => {
  if (!element) return [];
  const rename = (outcomes: readonly Outcome[]): readonly Outcome[] =>
    outcomes.map((outcome, at) => (outcomes.findIndex((other) => other.id === outcome.id) === at ? outcome : { ...outcome, id: `${outcome.id}${at + 1}` }));
  return [{ label: t('ให้รหัสที่ซ้ำต่างกัน', 'Give the second another id'), run: () => context.edit.setOutcomes(element, rename(readStep(element).outcomes)) }];
};

/** What names something that the package does not have: another is chosen, or the reference goes. */
function reference(name: 'form' | 'decision', list: (options: Options) => Options['forms']): Mender {
  return ({ context, element }) => {
    if (!element || !isA(element, 'bpmn:UserTask')) return [];
    const choices = list(new Options(context));
    const set = (value: string | undefined): void => context.edit.setTask(element, { ...taskOf(element), [name]: value });
    const instead: Mend[] = choices.length === 0 ? [] : [{ label: t('ใช้รายการนี้แทน', 'Use this instead'), choices, run: set }];
    return [...instead, { label: t('ลบการอ้าง', 'Remove the reference'), run: () => set(undefined) }];
  };
}

const missingLetter: Mender = ({ context, element }) => {
  if (!element) return [];
  const { notices } = readStep(element);
  const isThere = (notice: Notice): boolean => context.lists.notices.includes(notice.template ?? '');
  if (notices.every(isThere)) return [];
  const choices = new Options(context).notices;
  const instead = (template: string): void => context.edit.setNotices(element, notices.map((notice) => (isThere(notice) ? notice : { ...notice, template })));
  return [
    ...(choices.length === 0 ? [] : [{ label: t('ส่งหนังสือฉบับนี้แทน', 'Send this letter instead'), choices, run: instead }]),
    { label: t('ลบการอ้างถึงหนังสือที่ไม่มี', 'Remove the letter that is missing'), run: () => context.edit.setNotices(element, notices.filter(isThere)) },
  ];
};

/** A timer of the applicant's time that ends the correction and leads to the task that returns the application. */
const endlessCorrection: Mender = ({ context, element }) => {
  if (!element) return [];
  const flow = new FlowEdit(context.modeler);
  const tasks = nodesOf(context.modeler).filter((node) => isA(node, 'bpmn:UserTask'));
  const recording = tasks.find((task) => readStep(task).outcomes.some((outcome) => outcome.records === 'defects'));
  const returning = tasks.find((task) => {
    const { outcomes, milestones } = readStep(task);
    return outcomes.length > 0 && outcomes.every((outcome) => outcome.adverse) && !milestones.includes('decided');
  });
  const run = (): void =>
    context.model.together(() => {
      const timer = flow.addBoundary(element, 'bpmn:TimerEventDefinition', true);
      const letter = ['correction-soon', 'due-soon'].find((name) => context.lists.notices.includes(name));
      context.edit.setClock(timer, {
        ...(recording ? { periodFrom: `${recording.id}.data.correctionDays` } : {}),
        unit: 'day',
        owner: 'applicant',
        cite: 'LFA s.8, s.9; APA s.64 para 3',
        warnings: letter ? [{ share: '70', template: letter, to: 'applicant' }] : [],
      });
      if (returning) flow.connect(timer, returning);
    });
  return [{ label: t('เพิ่มตัวจับเวลาของผู้ยื่นคำขอ', 'Add the timer of the applicant’s time'), run }];
};

/** Marks every outcome of the task that a lapsed correction leads to as against the applicant. */
const lapseWithoutOrder: Mender = ({ context, element }) => {
  const next = element && flowsFrom(element)[0]?.target;
  const step = next && isA(next, 'bpmn:UserTask') ? readStep(next) : undefined;
  if (!next || !step || step.task?.role === 'applicant') return [];
  const outcomes = step.outcomes.length > 0 ? step.outcomes.map((outcome) => ({ ...outcome, adverse: true })) : [{ id: 'returned', name: 'คืนคำขอ', nameEn: 'Return', adverse: true, ground: 'incompleteness' }];
  return [{ label: t(`ให้ทุกผลของ “${nameOf(next)}” เป็นผลร้าย`, `Mark every outcome of “${nameOf(next)}” adverse`), run: () => context.edit.setOutcomes(next, outcomes) }];
};

const orderWithoutLetter: Mender = ({ context, element }) => {
  if (!element) return [];
  const isDecision = readStep(element).milestones.includes('decided');
  const places = isDecision ? nodesOf(context.modeler).filter((node) => readStep(node).result?.value === 'refused') : [element];
  const choices = new Options(context).notices;
  const [place] = places;
  if (!place || choices.length === 0) return [];
  const usual = isDecision ? 'refused' : 'returned';
  const ordered = [...choices].sort((a, b) => Number(b.value === usual) - Number(a.value === usual));
  const run = (template: string): void => context.edit.setNotices(place, [...readStep(place).notices, { template, to: 'applicant' }]);
  return [{ label: t(`ส่งหนังสือนี้ถึงผู้ยื่นคำขอที่ “${nameOf(place)}”`, `Send this letter to the applicant at “${nameOf(place)}”`), choices: ordered, run }];
};

/** Mends of what is found about tasks. */
export const taskMends: Readonly<Record<string, Mender>> = {
  'permit.task-without-role': chooseRole,
  'package.role-unknown': chooseRole,
  'permit.task-id': nameable,
  'permit.four-eyes': fourEyes,
  'permit.strategy-role': claimedInstead,
  'permit.strategy-skill': skillFits,
  'permit.duplicate-outcome': duplicateOutcome,
  'package.form-missing': reference('form', (options) => options.forms),
  'package.decision-missing': reference('decision', (options) => options.decisions),
  'dmn.decision-unknown': reference('decision', (options) => options.decisions),
  'package.notice-missing': missingLetter,
  'duty.correction-endless': endlessCorrection,
  'duty.lapse-without-order': lapseWithoutOrder,
  'duty.order-letter-missing': orderWithoutLetter,
};
