import { t } from '../../shared/text';
import { FlowEdit } from '../outline/flowEdit';
import { conditionOf, flowsFrom, isA, isDefault } from '../outline/model';
import { nameOf } from '../outline/naming';
import { Options } from '../outline/options';
import { readStep } from '../permit/reading';
import type { CanvasElement } from '../services';
import type { Mender } from './mends';

const noDefault: Mender = ({ context, element }) => {
  const flows = element ? flowsFrom(element) : [];
  if (flows.length < 2) return [];
  // What has no condition yet is most likely meant for the rest.
  const ordered = [...flows].sort((a, b) => conditionOf(a).length - conditionOf(b).length);
  const choices = ordered.map((flow) => ({ value: flow.id, label: t(`ทางไป ${nameOf(flow.target)}`, `the way to ${nameOf(flow.target)}`) }));
  return [{ label: t('ใช้เป็นเส้นปริยาย', 'Make it the default'), choices, run: (id) => context.model.setDefault(flows.find((flow) => flow.id === id)!, true) }];
};

const makeDefault: Mender = ({ context, element }) =>
  element?.source && !flowsFrom(element.source).some(isDefault)
    ? [{ label: t('ใช้เส้นนี้เป็นเส้นปริยาย', 'Make this flow the default'), run: () => context.model.setDefault(element, true) }]
    : [];

const removeCondition: Mender = ({ context, element }) =>
  element ? [{ label: t('ลบเงื่อนไข', 'Remove the condition'), run: () => context.model.setCondition(element, undefined) }] : [];

const removeConditionOfDefault: Mender = ({ context, element }) => {
  const flow = element && flowsFrom(element).find(isDefault);
  return flow ? [{ label: t('ลบเงื่อนไขของเส้นปริยาย', 'Remove the condition of the default'), run: () => context.model.setCondition(flow, undefined) }] : [];
};

function removal(label: string): Mender {
  return ({ context, element }) => (element && !isA(element, 'bpmn:Process', 'bpmn:Participant') ? [{ label, run: () => removed(context, element) }] : []);
}

function removed(context: Parameters<Mender>[0]['context'], element: CanvasElement): void {
  if (isA(element, 'bpmn:FlowNode')) new FlowEdit(context.modeler).remove(element);
  else context.modeler.get('modeling').removeElements([element]);
}

const withoutResult: Mender = ({ context, element }) =>
  element
    ? [{ label: t('ใช้ผลนี้', 'Use this result'), choices: new Options(context).results, run: (value) => context.edit.setResult(element, { ...readStep(element).result, value }) }]
    : [];

/** The server and the browser both name the milestone that is missing. */
const missingMilestone: Mender = ({ context, finding }) => {
  const milestone = context.lists.milestones.find(({ id }) => new RegExp(`["(]${id}[")]`).test(finding.message.th));
  if (!milestone) return [];
  const choices = new Options(context).named;
  const run = (id: string): void => {
    const step = context.modeler.get('elementRegistry').get(id);
    if (step) context.edit.setMilestones(step, [...readStep(step).milestones, milestone.id]);
  };
  return choices.length === 0 ? [] : [{ label: t(`ให้ขั้นตอนนี้ถึงหมุดหมาย “${milestone.th}”`, `Let this step reach “${milestone.en}”`), choices, run }];
};

/** Mends of what is found about the flow. */
export const flowMends: Readonly<Record<string, Mender>> = {
  'bpmn.no-default': noDefault,
  'bpmn.flow-without-condition': makeDefault,
  'bpmn.condition-place': removeCondition,
  'bpmn.default-flow': removeConditionOfDefault,
  'bpmn.unsupported-element': removal(t('ลบออก', 'Remove it')),
  'bpmn.unreachable': removal(t('ลบออก', 'Remove it')),
  'bpmnlint.duplicate-flow': ({ element, ...rest }) => (element?.waypoints ? removal(t('ลบเส้นที่ซ้ำ', 'Remove the second flow'))({ element, ...rest }) : []),
  'bpmnlint.superfluous-gateway': removal(t('ลบเกตเวย์', 'Remove the gateway')),
  'permit.end-without-result': withoutResult,
  'package.milestone-missing': missingMilestone,
};
