import { completeness } from './completeness';
import type { Fragment, FragmentNode, ReadyStep } from './fragment';
import { letters, ownTime, withTerms } from './terms';

const inspection: ReadyStep = {
  id: 'inspection',
  name: { th: 'ตรวจสถานที่', en: 'Site inspection' },
  hint: { th: 'เจ้าพนักงานตรวจสถานที่และบันทึกผล', en: 'An inspector visits the site and records what was found' },
  make: (around) =>
    single({
      id: around.id('inspect'),
      type: 'bpmn:UserTask',
      x: 0,
      y: 0,
      name: { th: 'ตรวจสถานที่', en: 'Inspect the site' },
      task: { role: 'inspector', form: around.form('inspection') },
      clock: ownTime(around, 'P7D', 'working-day'),
    }),
};

const committee: ReadyStep = {
  id: 'committee',
  name: { th: 'คณะกรรมการ', en: 'Committee' },
  hint: { th: 'เสนอคณะกรรมการให้ความเห็นก่อนมีคำสั่ง', en: 'A committee gives its opinion before the order' },
  make: (around) =>
    single({
      id: around.id('committee'),
      type: 'bpmn:UserTask',
      x: 0,
      y: 0,
      name: { th: 'เสนอคณะกรรมการพิจารณาให้ความเห็น', en: 'Committee gives its opinion' },
      task: { role: 'supervisor', form: around.form('committee') },
      outcomes: [
        { id: 'approve', name: 'เห็นชอบ', nameEn: 'In favour' },
        { id: 'object', name: 'ไม่เห็นชอบ', nameEn: 'Against', requiresReason: true },
      ],
      clock: ownTime(around, 'P15D', 'day'),
    }),
};

const decide: ReadyStep = {
  id: 'decide',
  name: { th: 'พิจารณาสั่ง', en: 'Decide' },
  hint: { th: 'ผู้อนุญาตมีคำสั่งอนุญาตหรือไม่อนุญาต', en: 'The licensor grants or refuses' },
  make: (around) =>
    single({
      id: around.id('decide'),
      type: 'bpmn:UserTask',
      x: 0,
      y: 0,
      name: { th: 'พิจารณาและมีคำสั่ง', en: 'Decide' },
      milestones: ['decided'],
      task: { role: 'licensor', form: around.form('decision'), notSamePersonAs: around.lookedIntoBy },
      outcomes: [
        { id: 'grant', name: 'อนุญาต', nameEn: 'Grant' },
        { id: 'refuse', name: 'ไม่อนุญาต', nameEn: 'Refuse', adverse: true },
      ],
      clock: ownTime(around, 'P5D', 'day'),
    }),
};

const notify: ReadyStep = {
  id: 'notify',
  name: { th: 'แจ้งผล ม.10', en: 'Notify s.10' },
  hint: { th: 'แจ้งผลการพิจารณา แล้วสิ้นสุดตามคำสั่ง', en: 'Notifies the result, then ends as was ordered' },
  make: (around) => {
    const told = around.id('notify');
    const task: FragmentNode = {
      id: told,
      type: 'bpmn:UserTask',
      x: 0,
      y: 0,
      name: { th: 'แจ้งผลการพิจารณา', en: 'Notify the result' },
      milestones: ['notified'],
      task: { role: 'receiving-officer', form: around.form('notify') },
    };
    if (around.isFollowed || !around.deciding) return single(task);
    const [result, granted, refused] = [around.id('result'), around.id('endGranted'), around.id('endRefused')];
    return {
      entry: told,
      exit: undefined,
      nodes: [
        task,
        { id: result, type: 'bpmn:ExclusiveGateway', x: 160, y: 0, name: { th: 'ผลการพิจารณา', en: 'Result' } },
        { id: granted, type: 'bpmn:EndEvent', x: 310, y: 0, name: { th: 'อนุญาต', en: 'Granted' }, result: 'granted', notices: letters(around, 'granted', 'applicant') },
        { id: refused, type: 'bpmn:EndEvent', x: 310, y: 110, name: { th: 'ไม่อนุญาต', en: 'Refused' }, result: 'refused', notices: letters(around, 'refused', 'applicant') },
      ],
      flows: [
        { from: told, to: result },
        { from: result, to: granted, name: { th: 'อนุญาต', en: 'Granted' }, condition: `${around.deciding.id}.outcome = "${around.deciding.grant}"` },
        { from: result, to: refused, name: { th: 'ไม่อนุญาต', en: 'Refused' }, isDefault: true, over: [[160, 110]] },
      ],
    };
  },
};

const fee: ReadyStep = {
  id: 'fee',
  name: { th: 'รับชำระค่าธรรมเนียม', en: 'Take the fee' },
  hint: { th: 'เจ้าหน้าที่บันทึกการชำระตามใบเสร็จ ระบบไม่ได้รับเงินเอง', en: 'An officer records the receipt; the system takes no money itself' },
  make: (around) =>
    single({
      id: around.id('fee'),
      type: 'bpmn:UserTask',
      x: 0,
      y: 0,
      name: { th: 'รับชำระค่าธรรมเนียม', en: 'Take the fee' },
      task: { role: 'receiving-officer', form: around.form('fee') },
      outcomes: [{ id: 'paid', name: 'ชำระแล้ว', nameEn: 'Paid' }],
      clock: withTerms(around, { period: 'P15D', unit: 'day', owner: 'applicant', cite: 'Manual (own time, unverified)' }),
    }),
};

const officer: ReadyStep = {
  id: 'officer',
  name: { th: 'งานเจ้าหน้าที่', en: 'Officer task' },
  hint: { th: 'ขั้นตอนทั่วไปที่มีกำหนดเวลา', en: 'A plain step with a time of its own' },
  make: (around) =>
    single({
      id: around.id('step'),
      type: 'bpmn:UserTask',
      x: 0,
      y: 0,
      name: { th: 'ขั้นตอนใหม่', en: 'New step' },
      task: { role: 'receiving-officer' },
      clock: ownTime(around, 'P3D', 'working-day'),
    }),
};

/** All ready-made steps, in the order a procedure has them. */
export const readySteps: readonly ReadyStep[] = [completeness, inspection, committee, decide, notify, fee, officer];

function single(node: FragmentNode): Fragment {
  return { nodes: [node], flows: [], entry: node.id, exit: node.id };
}
