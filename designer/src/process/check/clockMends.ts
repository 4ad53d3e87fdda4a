import { t } from '../../shared/text';
import { processElement } from '../outline/model';
import { Options } from '../outline/options';
import { readProcess, readStep } from '../permit/reading';
import type { Clock, Notice, Terms, Warning } from '../permit/values';
import { isA } from '../outline/model';
import type { Mend, Mender, Mending } from './mends';

/** A clock wherever it stands, and how it is set. */
interface Held {
  readonly clock: Clock;
  readonly set: (clock: Clock) => void;
  /** Whether it takes the warnings and lapse letters of all steps. */
  readonly takesTerms: boolean;
}

function held({ context, id, element }: Mending): Held | undefined {
  const clock = element && readStep(element).clock;
  if (element && clock) return { clock, set: (changed) => context.edit.setClock(element, changed), takesTerms: isA(element, 'bpmn:UserTask') };
  const process = processElement(context.modeler);
  const { clocks } = readProcess(process);
  const own = clocks.find((known) => known.id === id);
  return own && { clock: own, set: (changed) => context.edit.setProcessClocks(process, clocks.map((c) => (c === own ? { ...own, ...changed } : c))), takesTerms: own.kind !== 'statutory' };
}

function letterTo(context: Mending['context'], name: string, to: string): Notice {
  return { template: context.lists.notices.includes(name) ? name : context.lists.notices[0], to };
}

function warningOf({ context }: Mending): Warning {
  return { share: '75', ...letterTo(context, 'due-soon', 'supervisor') };
}

/** Gives all steps what one of them lacks; a clock that does not take that is given it itself. */
function termsMend(mending: Mending, label: string, ofAll: string, add: (terms: Terms) => Terms): readonly Mend[] {
  const found = held(mending);
  if (!found || mending.context.lists.notices.length === 0) return [];
  const { context } = mending;
  if (!found.takesTerms) return [{ label, run: () => found.set({ ...found.clock, ...add(found.clock) }) }];
  const process = processElement(context.modeler);
  const steps = readProcess(process).steps ?? {};
  return [
    { label: ofAll, run: () => context.edit.setStepTerms(process, { ...steps, ...add(steps) }) },
    { label, run: () => found.set({ ...found.clock, ...add(found.clock) }) },
  ];
}

const withoutCitation: Mender = (mending) => {
  const found = held(mending);
  if (!found || found.clock.cite) return [];
  const choices = new Options(mending.context).cites.map((cite) => ({ value: cite, label: cite }));
  return choices.length === 0 ? [] : [{ label: t('ใช้บทบัญญัตินี้', 'Cite this'), choices, run: (cite) => found.set({ ...found.clock, cite }) }];
};

const withoutLapse: Mender = (mending) =>
  termsMend(
    mending,
    t('แจ้งหัวหน้าเมื่อพ้นกำหนด', 'Tell the supervisor when it lapses'),
    t('แจ้งหัวหน้าเมื่อพ้นกำหนดทุกขั้นตอน', 'Tell the supervisor of the lapse of every step'),
    (terms) => ({ lapses: [...(terms.lapses ?? []), letterTo(mending.context, 'overdue', 'supervisor')] }),
  );

const pauseWithoutLaw: Mender = (mending) => {
  const found = held(mending);
  const section = /\bs\. ?[0-9]|มาตรา ?[0-9๐-๙]|\bCCC [0-9]/;
  const lawful = found?.clock.pauses?.filter((pause) => section.test(pause.cite ?? '')) ?? [];
  if (!found || lawful.length === found.clock.pauses?.length) return [];
  return [{ label: t('ตัดเหตุหยุดนับที่ไม่มีกฎหมายรองรับ', 'Take out the ground without a law'), run: () => found.set({ ...found.clock, pauses: lawful }) }];
};

/** Sets the time of the completeness check, which is done at once (LFA s.8; doubt D4). */
const checkUntimed: Mender = ({ context, element }) =>
  element
    ? [{ label: t('กำหนดให้ตรวจภายใน 1 วันทำการ', 'Have it done within 1 working day'), run: () => context.edit.setClock(element, { period: 'P1D', unit: 'working-day', owner: 'officer', cite: 'LFA s.8 para 1 (D4)' }) }]
    : [];

/** Mends of what is found about clocks. */
export const clockMends: Readonly<Record<string, Mender>> = {
  'clock.without-warning': (mending) =>
    termsMend(mending, t('เพิ่มคำเตือนให้นาฬิกานี้', 'Add a warning to this clock'), t('เพิ่มคำเตือนให้ทุกขั้นตอน', 'Add a warning for all steps'), (terms) => ({ warnings: [...(terms.warnings ?? []), warningOf(mending)] })),
  'clock.without-lapse-action': withoutLapse,
  'clock.without-handler': withoutLapse,
  'clock.pause-without-law': pauseWithoutLaw,
  'permit.missing-attribute': withoutCitation,
  'duty.check-untimed': checkUntimed,
};
