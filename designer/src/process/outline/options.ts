import type { LocalText } from '../../shared/text';
import { local, t } from '../../shared/text';
import type { ProcessContext } from '../context';
import type { Option } from './fields';
import { isA, nodesOf } from './model';

/** What may be picked in the outline's forms, by the lists of the draft and the steps that are drawn. */
export class Options {
  constructor(private readonly context: ProcessContext) {}

  get roles(): readonly Option[] {
    return this.context.lists.roles.map(entry);
  }

  get officeRoles(): readonly Option[] {
    return this.context.lists.roles.filter((role) => role.id !== 'applicant').map(entry);
  }

  get recipients(): readonly Option[] {
    return this.context.lists.recipients.map(entry);
  }

  get results(): readonly Option[] {
    return this.context.lists.results.map(entry);
  }

  get milestones(): readonly Option[] {
    return this.context.lists.milestones.map(entry);
  }

  /** Milestones by which clocks of the case run: also those that no step has to reach. */
  get startMilestones(): readonly Option[] {
    const ends = [
      { value: 'received', label: t('รับคำขอ', 'Received') },
      { value: 'closed', label: t('ปิดเรื่อง', 'Closed') },
    ];
    const listed = this.milestones;
    return [...listed, ...ends.filter((end) => !listed.some((option) => option.value === end.value))];
  }

  get units(): readonly Option[] {
    return this.context.lists.units.map(entry);
  }

  get notices(): readonly Option[] {
    return this.context.lists.notices.map((name) => ({ value: name, label: name }));
  }

  get forms(): readonly Option[] {
    return this.context.lists.forms.map(({ name }) => ({ value: name, label: name }));
  }

  get decisions(): readonly Option[] {
    return this.context.lists.decisions.map((name) => ({ value: name, label: name }));
  }

  get laws(): readonly Option[] {
    return this.context.lists.laws.map(({ row, title, cite }) => ({ value: row, label: `${row} ${local(title)} (${cite})` }));
  }

  /** The citation of a row of the catalogue of law. */
  citeOf(row: string): string | undefined {
    return this.context.lists.laws.find((law) => law.row === row)?.cite;
  }

  /** Citations that are known: of the statutes' sections and clocks, and of the catalogue of law. */
  get cites(): readonly string[] {
    const { statutes, laws } = this.context.lists;
    return [...new Set([...statutes.flatMap((s) => [...s.sections, ...s.clocks.map((c) => c.cite)]), ...laws.map((law) => law.cite)])];
  }

  /** The user tasks, but one. */
  userTasks(except: string): readonly Option[] {
    return this.steps((id, isTask) => isTask && id !== except);
  }

  /** The steps that a person can name. */
  get named(): readonly Option[] {
    return this.steps(() => true);
  }

  readonly owners: readonly Option[] = [
    { value: 'officer', label: t('เจ้าหน้าที่', 'The officer') },
    { value: 'applicant', label: t('ผู้ยื่นคำขอ', 'The applicant') },
  ];

  readonly effects: readonly Option[] = [
    { value: 'notify', label: t('บันทึกและแจ้ง', 'Recorded and told') },
    { value: 'deemed-granted', label: t('ถือว่าอนุญาต', 'Deemed granted') },
    { value: 'deemed-refused', label: t('ถือว่าไม่อนุญาต', 'Deemed refused') },
  ];

  readonly clockKinds: readonly Option[] = [
    { value: 'statutory', label: t('กฎหมายกำหนด', 'An Act imposes it') },
    { value: 'step', label: t('ช่วงหนึ่งของกระบวนงาน', 'A stage of the procedure') },
  ];

  private steps(test: (id: string, isTask: boolean) => boolean): readonly Option[] {
    return nodesOf(this.context.modeler)
      .filter((node) => test(node.id, isA(node, 'bpmn:UserTask')))
      .map((node) => ({ value: node.id, label: `${String(node.businessObject.get('name') ?? '') || node.id} (${node.id})` }));
  }
}

function entry({ id, ...text }: LocalText & { readonly id: string }): Option {
  return { value: id, label: local(text) };
}
