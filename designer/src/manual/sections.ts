import type { FormEntry, Lists } from '../shared/lists';
import { local, t } from '../shared/text';
import type { YamlValue } from './yamlWriting';

/** One of a pick list. */
export interface Pick {
  readonly value: string;
  readonly label: string;
}

interface Keyed {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Taken out of the file when it is emptied. */
  readonly optional?: boolean;
}

/** A field of the manual, as the form shows it. */
export type ManualField =
  | (Keyed & { readonly kind: 'local'; readonly long?: boolean })
  | (Keyed & { readonly kind: 'text' })
  | (Keyed & { readonly kind: 'number'; readonly min: number; readonly max: number; readonly decimals?: boolean })
  | (Keyed & { readonly kind: 'flag' })
  | (Keyed & { readonly kind: 'pick'; readonly picks: (lists: Lists, form: FormFields) => readonly Pick[] })
  | { readonly kind: 'period'; readonly label: string; readonly units: readonly string[]; readonly none?: string }
  | (Keyed & { readonly kind: 'texts'; readonly noun: string; readonly picks?: (lists: Lists, form: FormFields) => readonly Pick[]; readonly min?: number })
  | (Keyed & { readonly kind: 'group'; readonly fields: readonly ManualField[]; readonly blank: YamlValue })
  | (Keyed & { readonly kind: 'list'; readonly noun: string; readonly heading: string; readonly fields: readonly ManualField[]; readonly blank: YamlValue; readonly min?: number });

/** The fields of the form that is filed, of which the register and conditions name some. */
export type FormFields = FormEntry['fields'];

/** A part of the manual under a heading of its own. */
export interface ManualSection {
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly ManualField[];
}

const confidence: ManualField = {
  kind: 'pick',
  key: 'confidence',
  label: t('ความน่าเชื่อถือของข้อมูล', 'How sure this is'),
  picks: () => [
    { value: 'verified', label: t('ตรวจกับตัวบทแล้ว', 'Verified: read in the Act or the authority’s own text') },
    { value: 'secondary', label: t('จากแหล่งทุติยภูมิ (เว็บไซต์ คู่มือ ข่าว)', 'Secondary: agency page, handbook or press') },
    { value: 'unverified', label: t('ยังไม่ได้ตรวจสอบ หน่วยงานต้องยืนยัน', 'Unverified: the office must confirm it') },
  ],
};

const source: ManualField = { kind: 'text', key: 'source', label: t('ที่มา', 'Source'), optional: true };
const cite: ManualField = { kind: 'text', key: 'cite', label: t('มาตราที่อ้าง', 'Citation'), hint: t('เช่น PHA s.56', 'For example PHA s.56') };

function stated(key: string, label: string, noun: string, min: number): ManualField {
  return {
    kind: 'list',
    key,
    label,
    noun,
    heading: 'text',
    min,
    fields: [{ kind: 'local', key: 'text', label: t('ข้อความ', 'Text'), long: true }, source, confidence],
    blank: { text: { th: '', en: '' }, confidence: 'unverified' },
  };
}

const documents: ManualField = {
  kind: 'list',
  key: 'documents',
  label: t('เอกสารที่ต้องยื่น', 'Documents'),
  hint: t('เจ้าหน้าที่เรียกเอกสารนอกรายการนี้ไม่ได้ (พ.ร.บ. อำนวยความสะดวกฯ มาตรา 8)', 'No other paper may be asked for (LFA s.8).'),
  noun: t('เอกสาร', 'document'),
  heading: 'name',
  min: 1,
  fields: [
    { kind: 'local', key: 'name', label: t('ชื่อเอกสาร', 'Name') },
    { kind: 'text', key: 'id', label: t('รหัส', 'Id'), hint: t('ตัวพิมพ์เล็ก ตัวเลข และขีด เช่น id-copy', 'Lower case, digits and hyphens, for example id-copy') },
    { kind: 'flag', key: 'required', label: t('จำเป็นต้องยื่น', 'Required') },
    {
      kind: 'text',
      key: 'requiredWhen',
      label: t('จำเป็นเมื่อ (FEEL)', 'Required when (FEEL)'),
      hint: t('เว้นว่างหากจำเป็นเสมอ เช่น application.applicantKind = "person"', 'Empty where always; for example application.applicantKind = "person"'),
      optional: true,
    },
    {
      kind: 'flag',
      key: 'linked',
      label: t('หน่วยงานดึงข้อมูลเองจากระบบของรัฐ ไม่เรียกจากผู้ยื่น', 'The office fetches it from the state’s own data; the applicant is not asked'),
      hint: t('พ.ร.บ. การปฏิบัติราชการทางอิเล็กทรอนิกส์ฯ มาตรา 12', 'EGA s.12'),
    },
    { kind: 'local', key: 'note', label: t('หมายเหตุ', 'Note'), optional: true },
    { kind: 'local', key: 'issuedBy', label: t('หน่วยงานที่ออก', 'Issued by'), optional: true },
    source,
    confidence,
  ],
  blank: { id: '', name: { th: '', en: '' }, required: true, confidence: 'unverified' },
};

const fees: ManualField = {
  kind: 'list',
  key: 'fees',
  label: t('ค่าธรรมเนียม', 'Fees'),
  noun: t('ค่าธรรมเนียม', 'fee'),
  heading: 'name',
  fields: [
    { kind: 'local', key: 'name', label: t('ชื่อ', 'Name') },
    {
      kind: 'number',
      key: 'amount',
      label: t('จำนวนเงิน (บาท)', 'Amount (baht)'),
      hint: t('เว้นว่างหากกฎอื่นกำหนด แล้วระบุในหมายเหตุ', 'Empty where another rule sets it; name the rule in the note.'),
      min: 0,
      max: 1e9,
      decimals: true,
      optional: true,
    },
    { kind: 'flag', key: 'ceiling', label: t('เป็นอัตราขั้นสูง', 'This is the highest amount') },
    { kind: 'local', key: 'note', label: t('หมายเหตุ', 'Note'), optional: true },
    source,
    confidence,
  ],
  blank: { name: { th: '', en: '' }, confidence: 'unverified' },
};

const officeKindNames: Readonly<Record<string, string>> = {
  'local-government': t('องค์กรปกครองส่วนท้องถิ่น', 'Local government'),
  'industry-office': t('สำนักงานอุตสาหกรรม', 'Industry office'),
};
const everyUnit = ['day', 'working-day', 'hour', 'working-hour', 'minute', 'working-minute', 'month', 'year'];
const printable = new Set(['textfield', 'textarea', 'number', 'datetime', 'select', 'radio']);
const formFields = (_: Lists, form: FormFields): readonly Pick[] =>
  form.filter((f) => printable.has(f.type)).map((f) => ({ value: f.key, label: `${local(f.label)} (${f.key})` }));

/** The manual's parts in the order in which the form shows them. */
export const sections: readonly ManualSection[] = [
  {
    title: t('ใบอนุญาต', 'The permit'),
    fields: [
      { kind: 'local', key: 'title', label: t('ชื่อใบอนุญาต', 'Title') },
      { kind: 'local', key: 'summary', label: t('ใครต้องขอ', 'Who needs it'), long: true },
      { kind: 'local', key: 'unit', label: t('หน่วยงานที่รับผิดชอบ', 'Responsible unit') },
      {
        kind: 'pick',
        key: 'officeKind',
        label: t('ประเภทหน่วยงานที่รับคำขอ', 'Offices that receive applications'),
        picks: (lists) => lists.officeKinds.map((kind) => ({ value: kind, label: officeKindNames[kind] ?? kind })),
      },
      { kind: 'text', key: 'slug', label: t('รหัสใบอนุญาต', 'Permit type’s id'), hint: t('ต้องตรงกับชื่อแฟ้ม', 'The same as the folder’s name') },
      { kind: 'text', key: 'numberPrefix', label: t('อักษรนำเลขคำขอ', 'Prefix of application numbers'), hint: t('ตัวพิมพ์ใหญ่สามตัว', 'Three capitals') },
      {
        kind: 'pick',
        key: 'filingForm',
        label: t('แบบฟอร์มยื่นคำขอ', 'Form that is filed'),
        picks: (lists) => lists.forms.map((f) => ({ value: f.name, label: f.name })),
      },
    ],
  },
  {
    title: t('เวลาทั้งหมดและการขยายเวลา', 'Total time and extension'),
    fields: [
      {
        kind: 'group',
        key: 'totalTime',
        label: t('เวลาทั้งหมด', 'Total time'),
        fields: [{ kind: 'period', label: t('ระยะเวลา', 'Time'), units: everyUnit }, cite, confidence],
        blank: { period: 'P30D', unit: 'day', cite: '', confidence: 'unverified' },
      },
      {
        kind: 'group',
        key: 'extension',
        label: t('การขยายเวลา', 'Extension'),
        optional: true,
        fields: [
          { kind: 'number', key: 'maxCount', label: t('ขยายได้ไม่เกิน (ครั้ง)', 'At most (times)'), min: 1, max: 10 },
          { kind: 'period', label: t('ครั้งละไม่เกิน', 'At most, each'), units: everyUnit },
          cite,
        ],
        blank: { maxCount: 1, period: 'P15D', unit: 'day', cite: '' },
      },
    ],
  },
  { title: t('เอกสาร', 'Documents'), fields: [documents] },
  { title: t('ค่าธรรมเนียม', 'Fees'), fields: [fees] },
  {
    title: t('หลักเกณฑ์ ช่องทาง และฐานกฎหมาย', 'Criteria, channels and legal basis'),
    hint: t('ต้องมีอย่างน้อยอย่างละหนึ่งรายการ (พ.ร.บ. อำนวยความสะดวกฯ มาตรา 7)', 'Each needs at least one entry (LFA s.7).'),
    fields: [
      stated('criteria', t('หลักเกณฑ์และเงื่อนไข', 'Criteria'), t('หลักเกณฑ์', 'criterion'), 1),
      stated('channels', t('ช่องทางการยื่น', 'Channels'), t('ช่องทาง', 'channel'), 1),
      stated('legalBasis', t('ฐานกฎหมาย', 'Legal basis'), t('กฎหมาย', 'law'), 1),
    ],
  },
  {
    title: t('อายุและการต่ออายุ', 'Term and renewal'),
    fields: [
      {
        kind: 'group',
        key: 'validity',
        label: t('อายุใบอนุญาต', 'Term of the permit'),
        hint: t('หากไม่ระบุ ใบอนุญาตไม่มีวันสิ้นอายุ', 'Left out: no expiry.'),
        optional: true,
        fields: [{ kind: 'period', label: t('อายุ', 'Term'), units: ['day', 'month', 'year'], none: t('ไม่มีวันสิ้นอายุ', 'No expiry') }, cite, confidence],
        blank: { period: 'P1Y', unit: 'year', cite: '', confidence: 'unverified' },
      },
      {
        kind: 'group',
        key: 'renewal',
        label: t('การต่ออายุ', 'Renewal'),
        optional: true,
        fields: [
          { kind: 'flag', key: 'keepsAlive', label: t('ยื่นก่อนสิ้นอายุแล้วประกอบกิจการต่อได้จนกว่าจะมีคำสั่ง', 'Filed before expiry, the holder may go on until it is decided') },
          { kind: 'flag', key: 'byFee', label: t('ต่ออายุโดยชำระค่าธรรมเนียม (พ.ร.บ. อำนวยความสะดวกฯ มาตรา 12)', 'Renewed by paying the fee (LFA s.12)') },
          cite,
          confidence,
        ],
        blank: { keepsAlive: false, byFee: false, cite: '', confidence: 'unverified' },
      },
    ],
  },
  {
    title: t('สิ่งที่พิมพ์บนใบอนุญาตและทะเบียนสาธารณะ', 'What the permit and the public register show'),
    fields: [
      {
        kind: 'group',
        key: 'register',
        label: t('ทะเบียน', 'Register'),
        hint: t('ห้ามข้อมูลส่วนบุคคลนอกจากชื่อผู้รับใบอนุญาต', 'No personal data but the holder’s name.'),
        optional: true,
        fields: [
          { kind: 'pick', key: 'holder', label: t('ชื่อผู้รับใบอนุญาต', 'Holder'), picks: formFields },
          { kind: 'texts', key: 'premises', label: t('สถานประกอบการ', 'Premises'), noun: t('ช่อง', 'field'), picks: formFields, min: 1 },
        ],
        blank: { holder: '', premises: [''] },
      },
    ],
  },
  {
    title: t('อุทธรณ์และร้องเรียน', 'Appeal and complaints'),
    fields: [
      {
        kind: 'group',
        key: 'appeal',
        label: t('การอุทธรณ์', 'Appeal'),
        hint: t('พิมพ์ในคำสั่งที่ไม่เป็นคุณ (วิ.ปฏิบัติ มาตรา 40)', 'Printed on adverse notices (APA s.40).'),
        fields: [
          { kind: 'local', key: 'text', label: t('ข้อความ', 'Text'), long: true },
          { kind: 'number', key: 'days', label: t('ภายใน (วัน)', 'Within (days)'), min: 1, max: 365 },
          { kind: 'local', key: 'to', label: t('อุทธรณ์ต่อ', 'To whom') },
          cite,
          source,
          confidence,
        ],
        blank: { text: { th: '', en: '' }, days: 15, to: { th: '', en: '' }, cite: '', confidence: 'unverified' },
      },
      stated('complaints', t('ช่องทางร้องเรียน', 'Complaints'), t('ช่องทางร้องเรียน', 'complaint channel'), 0),
    ],
  },
  {
    title: t('กฎหมายกลางและแหล่งข้อมูล', 'Statutes and sources'),
    fields: [
      {
        kind: 'texts',
        key: 'statutes',
        label: t('กฎหมายที่กำหนดนาฬิกาและหน้าที่', 'Statutes that set clocks and duties'),
        noun: t('กฎหมาย', 'statute'),
        picks: (lists) => lists.statutes.map((s) => ({ value: s.id, label: local(s.title) })),
      },
      { kind: 'texts', key: 'sources', label: t('แหล่งข้อมูล', 'Sources'), noun: t('แหล่งข้อมูล', 'source') },
    ],
  },
];

/** The keys of the file in the order in which its lines are written. */
export const keyOrder: readonly string[] = [
  'slug', 'numberPrefix', 'title', 'summary', 'officeKind', 'unit', 'legalBasis', 'criteria', 'channels', 'totalTime', 'extension', 'validity', 'renewal',
  'register', 'documents', 'fees', 'appeal', 'complaints', 'statutes', 'filingForm', 'sources',
];

const innerOrder = [
  'id', 'text', 'name', 'required', 'requiredWhen', 'linked', 'amount', 'ceiling', 'maxCount', 'keepsAlive', 'byFee', 'holder', 'premises', 'period', 'unit', 'days', 'to',
  'th', 'en', 'note', 'issuedBy', 'cite', 'source', 'confidence',
];

/** The order of the keys beside the one that a path ends with. */
export function orderAt(path: readonly (string | number)[]): readonly string[] {
  return path.length === 1 ? keyOrder : innerOrder;
}
