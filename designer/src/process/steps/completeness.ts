import type { ReadyStep, Surroundings } from './fragment';
import { letters, withTerms } from './terms';
import type { Clock } from '../permit/values';

/** Checked on the day (doubt D4), by the section that asks for it. */
function checking(around: Surroundings): Clock {
  return withTerms(around, { period: 'P1D', unit: 'working-day', owner: 'officer', cite: 'LFA s.8 para 1 (D4)', law: 'R4' });
}

/**
 * The completeness check of LFA s.8 with all that belongs to it: the one record of defects, the applicant's correction within the time the
 * record sets, the check of the corrections, and the return of what was not corrected (s.9).
 */
export const completeness: ReadyStep = {
  id: 'completeness',
  name: { th: 'ตรวจความครบถ้วน ม.8', en: 'Completeness check s.8' },
  hint: { th: 'ตรวจ บันทึกข้อบกพร่อง ให้แก้ไข ตรวจซ้ำ และคืนคำขอ', en: 'Check, record of defects, correction, recheck and return' },
  make: (around) => {
    const { form, id } = around;
    const [check, isComplete, correct, lapsed, recheck, isCorrected] = [id('check'), id('isComplete'), id('correct'), id('correctionLapsed'), id('recheck'), id('isCorrected')];
    const [returnMerge, returned, endReturned, merge, complete] = [id('returnMerge'), id('returnApplication'), id('endReturned'), id('completeMerge'), id('documentsComplete')];
    return {
      entry: check,
      exit: complete,
      nodes: [
        {
          id: check,
          type: 'bpmn:UserTask',
          x: 0,
          y: 0,
          name: { th: 'ตรวจความครบถ้วนของคำขอ', en: 'Check completeness' },
          task: { role: 'receiving-officer', form: form('completeness') },
          outcomes: [
            { id: 'complete', name: 'ครบถ้วน', nameEn: 'Complete' },
            { id: 'defects', name: 'มีข้อบกพร่อง', nameEn: 'Defects', adverse: true, records: 'defects' },
          ],
          clock: checking(around),
        },
        { id: isComplete, type: 'bpmn:ExclusiveGateway', x: 180, y: 0, name: { th: 'คำขอครบถ้วนหรือไม่', en: 'Complete?' } },
        {
          id: correct,
          type: 'bpmn:UserTask',
          x: 180,
          y: 190,
          name: { th: 'แก้ไขคำขอ', en: 'Correct the application' },
          task: { role: 'applicant', form: form('correction'), asks: 'documents' },
        },
        {
          id: lapsed,
          type: 'bpmn:BoundaryEvent',
          x: 180,
          y: 230,
          attachedTo: correct,
          name: { th: 'พ้นกำหนดแก้ไข', en: 'Correction period lapsed' },
          clock: {
            periodFrom: `${check}.data.correctionDays`,
            unit: 'day',
            owner: 'applicant',
            cite: 'LFA s.8, s.9; APA s.64 para 3',
            law: 'R7',
            warnings: letters(around, around.letter('correction-soon') ? 'correction-soon' : 'due-soon', 'applicant').map((letter) => ({ share: '70', ...letter })),
            lapses: around.hasStepTerms ? [] : letters(around, 'overdue', 'supervisor'),
            extension: { maxCount: '1', period: 'P15D', cite: 'APA s.65', role: 'receiving-officer' },
          },
        },
        {
          id: recheck,
          type: 'bpmn:UserTask',
          x: 360,
          y: 190,
          name: { th: 'ตรวจการแก้ไขตามบันทึก', en: 'Check the corrections' },
          task: { role: 'receiving-officer', form: form('recheck') },
          outcomes: [
            { id: 'complete', name: 'แก้ไขครบถ้วนตามบันทึก', nameEn: 'Corrected as recorded' },
            { id: 'not-corrected', name: 'ไม่แก้ไขตามบันทึก', nameEn: 'Not corrected', adverse: true, ground: 'incompleteness' },
          ],
          clock: checking(around),
        },
        { id: isCorrected, type: 'bpmn:ExclusiveGateway', x: 520, y: 190, name: { th: 'แก้ไขครบถ้วนหรือไม่', en: 'Corrected?' } },
        { id: returnMerge, type: 'bpmn:ExclusiveGateway', x: 640, y: 190 },
        {
          id: returned,
          type: 'bpmn:UserTask',
          x: 790,
          y: 190,
          name: { th: 'คืนคำขอพร้อมเหตุผล', en: 'Return the application with reasons' },
          task: { role: 'receiving-officer', form: form('return') },
          outcomes: [{ id: 'returned', name: 'คืนคำขอ', nameEn: 'Return', adverse: true, ground: 'incompleteness' }],
          clock: withTerms(around, { period: 'P3D', unit: 'working-day', owner: 'officer', cite: 'Manual (own time, unverified)', law: 'R7' }),
          notices: letters(around, 'returned', 'applicant'),
        },
        { id: endReturned, type: 'bpmn:EndEvent', x: 930, y: 190, name: { th: 'คืนคำขอแล้ว', en: 'Returned' }, result: 'returned' },
        { id: merge, type: 'bpmn:ExclusiveGateway', x: 520, y: 0 },
        {
          id: complete,
          type: 'bpmn:IntermediateThrowEvent',
          x: 660,
          y: 0,
          name: { th: 'คำขอครบถ้วน', en: 'Application complete' },
          milestones: ['complete'],
          notices: letters(around, 'complete', 'applicant'),
        },
      ],
      flows: [
        { from: check, to: isComplete },
        { from: isComplete, to: merge, name: { th: 'ครบถ้วน', en: 'Complete' }, condition: `${check}.outcome = "complete"` },
        { from: isComplete, to: correct, name: { th: 'มีข้อบกพร่อง', en: 'Defects' }, isDefault: true },
        { from: correct, to: recheck },
        { from: lapsed, to: returnMerge, over: [[180, 300], [640, 300]] },
        { from: recheck, to: isCorrected },
        { from: isCorrected, to: merge, name: { th: 'ครบถ้วน', en: 'Complete' }, condition: `${recheck}.outcome = "complete"` },
        { from: isCorrected, to: returnMerge, name: { th: 'ไม่แก้ไข', en: 'Not corrected' }, isDefault: true },
        { from: returnMerge, to: returned },
        { from: returned, to: endReturned },
        { from: merge, to: complete },
      ],
    };
  },
};
