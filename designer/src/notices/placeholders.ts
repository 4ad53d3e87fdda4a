import type { Lists } from '../shared/lists';
import { formsOfTasks } from '../shared/references';
import { local, t } from '../shared/text';

/** A placeholder that a letter may hold. */
export interface Placeholder {
  readonly name: string;
  /** What it becomes. */
  readonly meaning: string;
  /** What stands in its place in the preview. */
  readonly example: string;
}

/** Placeholders that belong together. */
export interface PlaceholderGroup {
  readonly title: string;
  readonly placeholders: readonly Placeholder[];
}

const milestones = ['received', 'complete', 'decided', 'notified', 'forwarded', 'closed'];

/** Every placeholder that a draft's letters may hold. */
export function placeholdersOf(lists: Lists, process: string, filingForm: string): readonly PlaceholderGroup[] {
  const fieldsOf = (form: string | undefined): Lists['forms'][number]['fields'] => lists.forms.find((f) => f.name === form)?.fields ?? [];
  const forms = formsOfTasks(process);
  const application = fieldsOf(filingForm).map((f) => ({ name: `application.${f.key}`, meaning: local(f.label), example: exampleOf(f.label.th, f.type) }));
  const tasks = lists.tasks.map((task) => ({
    title: t(`ขั้นตอน: ${task.th}`, `Step: ${task.en}`),
    placeholders: [
      { name: `${task.id}.outcome`, meaning: t('ผลของขั้นตอน', 'its outcome'), example: 'ผ่าน' },
      { name: `${task.id}.reason`, meaning: t('เหตุผลที่ให้', 'the reason given'), example: 'เหตุผลตัวอย่าง' },
      { name: `${task.id}.by`, meaning: t('ผู้ทำ', 'who did it'), example: 'นางสาวตัวอย่าง ใจดี' },
      { name: `${task.id}.post`, meaning: t('ตำแหน่งผู้ทำ', 'in what post'), example: 'นักวิชาการสาธารณสุข' },
      { name: `${task.id}.at`, meaning: t('วันที่ทำ', 'when'), example: '1 ตุลาคม พ.ศ. 2569' },
      ...fieldsOf(forms.get(task.id)).map((f) => ({ name: `${task.id}.data.${f.key}`, meaning: local(f.label), example: exampleOf(f.label.th, f.type) })),
    ],
  }));
  const dues = [...lists.statutes.flatMap((s) => s.clocks.map((c) => ({ id: c.id, name: local(c.title) }))), ...lists.tasks.map((task) => ({ id: task.id, name: local(task) }))];
  return [
    { title: t('คำขอและหนังสือ', 'The application and the letter'), placeholders: fixed },
    { title: t('ข้อมูลในคำขอ', 'Fields of the application'), placeholders: application },
    ...tasks,
    {
      title: t('วันที่ถึงหมุดหมาย', 'Days on which milestones were reached'),
      placeholders: milestones.map((m) => ({ name: `milestone.${m}`, meaning: local(lists.milestones.find((l) => l.id === m) ?? { th: m, en: m }), example: '1 ตุลาคม พ.ศ. 2569' })),
    },
    { title: t('วันครบกำหนด', 'Due days'), placeholders: dues.map(({ id, name }) => ({ name: `due.${id}`, meaning: name, example: '31 ตุลาคม พ.ศ. 2569' })) },
  ].filter((group) => group.placeholders.length > 0);
}

const fixed: readonly Placeholder[] = [
  { name: 'number', meaning: t('เลขที่คำขอ', 'the application number'), example: 'FOD-2570-000123' },
  { name: 'date', meaning: t('วันที่ของหนังสือ', 'the date of the letter'), example: '5 ตุลาคม พ.ศ. 2569' },
  { name: 'link', meaning: t('ที่อยู่ของหน้าคำขอ', 'the address of the application’s page'), example: 'https://permits.example.go.th/a/FOD-2570-000123' },
  { name: 'permit.title', meaning: t('ชื่อใบอนุญาต', 'the permit’s name'), example: 'ใบอนุญาตตัวอย่าง' },
  { name: 'office.name', meaning: t('ชื่อหน่วยงาน', 'the office’s name'), example: 'เทศบาลเมืองตัวอย่าง' },
  { name: 'unit', meaning: t('หน่วยงานย่อยที่รับผิดชอบ', 'the responsible unit'), example: 'กองสาธารณสุข' },
  { name: 'total.time', meaning: t('ระยะเวลาพิจารณาตามคู่มือ', 'the manual’s total time'), example: '30 วัน' },
  { name: 'appeal', meaning: t('สิทธิและวิธีอุทธรณ์ตามคู่มือ', 'how to appeal, from the manual'), example: 'มีสิทธิอุทธรณ์ภายใน 30 วันนับแต่วันที่ทราบคำสั่ง' },
  { name: 'applicant.name', meaning: t('ชื่อผู้ยื่นคำขอ', 'the applicant’s name'), example: 'นายสมมติ ตัวอย่าง' },
  { name: 'documents', meaning: t('รายการเอกสารที่ยื่น', 'the papers filed'), example: 'สำเนาบัตรประจำตัวประชาชน, หนังสือมอบอำนาจ' },
  { name: 'filed.at', meaning: t('วันเวลาที่คำขอเข้าสู่ระบบ', 'when it entered the system'), example: '30 กันยายน พ.ศ. 2569 เวลา 20.15 น.' },
  { name: 'received.at', meaning: t('วันเวลาที่ถือว่าได้รับคำขอ', 'when it counts as received'), example: '1 ตุลาคม พ.ศ. 2569 เวลา 08.30 น.' },
  { name: 'reason', meaning: t('เหตุผลที่หนังสือนี้แจ้ง', 'the reason the letter carries'), example: 'เหตุผลตัวอย่าง' },
  { name: 'signer.name', meaning: t('ชื่อผู้ลงนาม', 'the signer’s name'), example: 'นายผู้ลงนาม ตัวอย่าง' },
  { name: 'signer.post', meaning: t('ตำแหน่งผู้ลงนาม', 'the signer’s post'), example: 'นายกเทศมนตรี' },
  { name: 'clock.title', meaning: t('ชื่อนาฬิกาที่หนังสือนี้เตือน', 'the clock that the letter is about'), example: 'ตรวจสถานที่' },
  { name: 'clock.due', meaning: t('วันครบกำหนดของนาฬิกานั้น', 'its due day'), example: '21 ตุลาคม พ.ศ. 2569' },
];

function exampleOf(label: string, type: string): string {
  if (type === 'number') return '250';
  if (type.includes('date')) return '1 ตุลาคม พ.ศ. 2569';
  return `(${label})`;
}
