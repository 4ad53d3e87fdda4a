import { local, t } from '../../shared/text';
import type { ProcessContext } from '../context';
import { countOf } from '../permit/period';
import { readStep } from '../permit/reading';
import { givesOut, strategies } from '../permit/strategies';
import type { Clock } from '../permit/values';
import type { CanvasElement } from '../services';
import { flowsFrom, laneOf } from './model';
import { nameOf } from './naming';

/** What a row says of a step beside its name: who, how long, where it leads. */
export function summaryOf(context: ProcessContext, element: CanvasElement): readonly string[] {
  const step = readStep(element);
  const lane = laneOf(context.modeler, element);
  const role = step.task?.role ?? (lane ? readStep(lane).task?.role : undefined);
  const entry = context.lists.roles.find((known) => known.id === role);
  const targets = flowsFrom(element).map((flow) => nameOf(flow.target));
  const reached = step.milestones.map((milestone) => context.lists.milestones.find((known) => known.id === milestone)).flatMap((known) => (known ? [local(known)] : []));
  return [
    ...(step.type === 'bpmn:UserTask' || step.type === 'bpmn:ServiceTask' ? [entry ? local(entry) : (role ?? t('ยังไม่ระบุผู้ทำ', 'nobody named yet'))] : []),
    ...(givesOut(step.task?.strategy) ? [strategies.find(({ value }) => value === step.task?.strategy)?.label ?? step.task!.strategy!] : []),
    ...(step.clock ? [timeOf(context, step.clock)] : []),
    ...reached.map((milestone) => t(`หมุดหมาย: ${milestone}`, `Milestone: ${milestone}`)),
    ...(targets.length > 0 ? [t(`ไปที่ ${targets.join(' หรือ ')}`, `leads to ${targets.join(' or ')}`)] : []),
  ];
}

/** A clock's time in words. */
export function timeOf(context: ProcessContext, clock: Clock): string {
  const unit = context.lists.units.find((known) => known.id === clock.unit);
  const count = countOf(clock.period, clock.unit);
  if (count !== undefined) return `${count} ${unit ? local(unit) : (clock.unit ?? '')}`;
  return clock.periodFrom ? t(`ตามข้อมูลคำขอ (${clock.periodFrom})`, `from the case (${clock.periodFrom})`) : t('ยังไม่กำหนดเวลา', 'no time set yet');
}
