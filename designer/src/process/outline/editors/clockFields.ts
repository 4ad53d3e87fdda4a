import { t } from '../../../shared/text';
import { countOf, periodInUnit, periodOf } from '../../permit/period';
import type { Clock, Extension, LapsePolicy, Notice, Pause, Terms, Warning } from '../../permit/values';
import type { Column, Fields } from '../fields';
import type { Options } from '../options';

/** The columns of a letter. */
export function letterColumns(options: Options): readonly Column<Notice>[] {
  return [
    { name: 'template', label: t('หนังสือ', 'Letter'), options: options.notices },
    { name: 'to', label: t('ถึง', 'To'), options: options.recipients },
  ];
}

/** Warnings before a clock is due and letters when it lapses. */
export function termsFields(fields: Fields, options: Options, terms: Terms, commit: (terms: Partial<Terms>) => void): readonly HTMLElement[] {
  return [
    fields.records<Warning>('warnings', {
      legend: t('คำเตือนก่อนครบกำหนด', 'Warnings before it is due'),
      noun: t('คำเตือน', 'warning'),
      items: terms.warnings ?? [],
      columns: [{ name: 'share', label: t('เมื่อใช้เวลาไปแล้ว (ร้อยละ)', 'When used up (percent)'), kind: 'number' }, ...letterColumns(options)],
      fresh: () => ({ share: '75', template: options.notices.find((n) => n.value === 'due-soon')?.value, to: 'supervisor' }),
      commit: (warnings) => commit({ warnings }),
    }),
    fields.records<Notice>('lapses', {
      legend: t('หนังสือเมื่อพ้นกำหนด', 'Letters when it lapses'),
      noun: t('หนังสือ', 'letter'),
      items: terms.lapses ?? [],
      columns: letterColumns(options),
      fresh: () => ({ template: options.notices.find((n) => n.value === 'overdue')?.value, to: 'supervisor' }),
      commit: (lapses) => commit({ lapses }),
    }),
  ];
}

/** How long, who owes it and by which section. */
export function clockFields(fields: Fields, options: Options, clock: Clock, commit: (clock: Partial<Clock>) => void): readonly HTMLElement[] {
  const law = (row: string): void => {
    const known = options.citeOf(row);
    commit({ law: row || undefined, ...(clock.cite || !known ? {} : { cite: known }) });
  };
  return [
    fields.text('count', t('จำนวน', 'How many'), countOf(clock.period, clock.unit)?.toString() ?? '', (count) => commit(counted(count, clock)), { kind: 'number' }),
    fields.choice('unit', t('หน่วย', 'Unit'), clock.unit ?? '', options.units, (unit) => commit({ unit: unit || undefined, period: periodInUnit(clock.period, clock.unit, unit) })),
    fields.choice('owner', t('ผู้ต้องทำให้เสร็จ', 'Who owes it'), clock.owner ?? '', options.owners, (owner) => commit({ owner: owner || undefined })),
    fields.text('cite', t('อาศัยบทบัญญัติใด', 'Section relied on'), clock.cite ?? '', (cite) => commit({ cite }), { offers: options.cites }),
    fields.choice('law', t('ข้อในทะเบียนกฎหมาย', 'Row in the catalogue of law'), clock.law ?? '', options.laws, law),
    fields.text('periodFrom', t('หรือคำนวณจำนวนจากข้อมูลคำขอ (FEEL)', 'Or the count from the case (FEEL)'), clock.periodFrom ?? '', (feel) => commit(feel ? { periodFrom: feel, period: undefined } : { periodFrom: undefined }), {
      kind: 'code',
      hint: t('เช่น check.data.correctionDays', 'such as check.data.correctionDays'),
    }),
    ...(clock.period !== undefined && countOf(clock.period, clock.unit) === undefined
      ? [fields.text('period', t('ระยะเวลาตามที่เขียนในไฟล์ (ISO 8601)', 'Period as the file has it (ISO 8601)'), clock.period, (period) => commit({ period }), { kind: 'code' })]
      : []),
  ];
}

/** What may lengthen or stop a clock, and what its lapse does. */
export function clockMore(fields: Fields, options: Options, clock: Clock, commit: (clock: Partial<Clock>) => void): readonly HTMLElement[] {
  const extension = clock.extension ?? {};
  const extend = (changes: Partial<Extension>): void => commit({ extension: { ...extension, ...changes } });
  return [
    fields.records<Pause>('pauses', {
      legend: t('เหตุที่กฎหมายให้หยุดนับ', 'Grounds on which a law lets it stand still'),
      noun: t('เหตุหยุดนับ', 'ground'),
      items: clock.pauses ?? [],
      columns: [
        { name: 'id', label: t('รหัส', 'Id'), kind: 'code' },
        { name: 'name', label: t('ชื่อ (ไทย)', 'Name (Thai)'), lang: 'th' },
        { name: 'nameEn', label: t('ชื่อ (อังกฤษ)', 'Name (English)'), lang: 'en' },
        { name: 'role', label: t('ผู้สั่งหยุดและนับต่อ', 'Who pauses and resumes'), options: options.officeRoles },
        { name: 'while', label: t('หรือหยุดเองระหว่างขั้นตอน', 'Or by itself during'), options: options.named },
        { name: 'cite', label: t('อาศัยบทบัญญัติใด', 'Section relied on'), offers: options.cites },
      ],
      fresh: () => ({ id: `pause${(clock.pauses?.length ?? 0) + 1}` }),
      commit: (pauses) => commit({ pauses }),
    }),
    fields.group(
      t('การขยายเวลา', 'Extension'),
      fields.text('extension-count', t('ขยายได้ไม่เกิน (ครั้ง)', 'Extended at most (times)'), extension.maxCount ?? '', (maxCount) => extend({ maxCount }), { kind: 'number' }),
      fields.text('extension-days', t('ครั้งละไม่เกิน (ตามหน่วยของเวลา)', 'Each time at most (in the unit of the time)'), countOf(extension.period, clock.unit)?.toString() ?? '', (count) =>
        extend({ period: counted(count, clock).period }), { kind: 'number' }),
      fields.choice('extension-role', t('ผู้มีอำนาจขยาย', 'Who may extend'), extension.role ?? '', options.officeRoles, (role) => extend({ role: role || undefined })),
      fields.text('extension-cite', t('อาศัยบทบัญญัติใด', 'Section relied on'), extension.cite ?? '', (cite) => extend({ cite }), { offers: options.cites }),
    ),
    fields.records<LapsePolicy>('policies', {
      legend: t('ผลของการพ้นกำหนดต่อคำขอ', 'What a lapse does to the application'),
      noun: t('ผล', 'effect'),
      items: clock.lapsePolicies ?? [],
      columns: [
        { name: 'from', label: t('สำหรับคำขอที่รับตั้งแต่วันที่ (ค.ศ. ปปปป-ดด-วว)', 'For applications received from (YYYY-MM-DD)') },
        { name: 'effect', label: t('ผล', 'Effect'), options: options.effects },
        { name: 'role', label: t('ผู้รับรองผล', 'Who attests it'), options: options.officeRoles },
        { name: 'cite', label: t('อาศัยบทบัญญัติใด', 'Section relied on'), offers: options.cites },
      ],
      fresh: () => ({ effect: 'notify' }),
      commit: (lapsePolicies) => commit({ lapsePolicies }),
    }),
  ];
}

function counted(text: string, clock: Clock): { readonly period: string | undefined; readonly periodFrom?: undefined } {
  if (text === '') return { period: undefined };
  // What is no count is kept as it was typed, and the check says so.
  return { period: /^[1-9]\d*$/.test(text) ? periodOf(Number(text), clock.unit) : text, periodFrom: undefined };
}
