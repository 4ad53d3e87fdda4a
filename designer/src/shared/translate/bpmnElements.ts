import type { Strings } from './translate';

// The panel names elements as "Timer Boundary Event (Non Interrupting)", the menus as "Timer boundary event (non-interrupting)".
const positions: Strings = {
  'Start Event': 'เหตุการณ์เริ่มต้น',
  'End Event': 'เหตุการณ์สิ้นสุด',
  'Intermediate Throw Event': 'เหตุการณ์ระหว่างทาง (ส่งออก)',
  'Intermediate Catch Event': 'เหตุการณ์ระหว่างทาง (รอรับ)',
  'Boundary Event': 'เหตุการณ์บนขอบงาน',
};

const kinds: Strings = {
  Message: 'ข้อความ',
  Timer: 'เวลา',
  Signal: 'สัญญาณ',
  Error: 'ข้อผิดพลาด',
  Escalation: 'การส่งเรื่องต่อ',
  Link: 'จุดเชื่อม',
  Terminate: 'ยุติทั้งหมด',
  Conditional: 'เงื่อนไข',
  Compensation: 'การชดเชย',
  Compensate: 'การชดเชย',
  Cancel: 'การยกเลิก',
  Multiple: 'หลายอย่าง',
  Parallel: 'หลายอย่างพร้อมกัน',
  'Parallel Multiple': 'หลายอย่างพร้อมกัน',
};

const others: Strings = {
  Task: 'งาน',
  'User Task': 'งานของบุคคล',
  'Manual Task': 'งานนอกระบบ',
  'Service Task': 'งานของโปรแกรม',
  'Send Task': 'งานส่งข้อความ',
  'Receive Task': 'งานรอรับข้อความ',
  'Script Task': 'งานสคริปต์',
  'Business Rule Task': 'งานตารางตัดสินใจ',
  'Call Activity': 'เรียกกระบวนงานอื่น',
  'Exclusive Gateway': 'ทางแยกเลือกทางเดียว',
  'Parallel Gateway': 'ทางแยกทำพร้อมกัน',
  'Inclusive Gateway': 'ทางแยกเลือกหลายทาง',
  'Event Based Gateway': 'ทางแยกตามเหตุการณ์',
  'Event-Based Gateway': 'ทางแยกตามเหตุการณ์',
  'Event Based Instantiating Gateway': 'ทางแยกเริ่มต้นตามเหตุการณ์',
  'Parallel Event Based Instantiating Gateway': 'ทางแยกเริ่มต้นตามเหตุการณ์พร้อมกัน',
  'Complex Gateway': 'ทางแยกซับซ้อน',
  Gateway: 'ทางแยก',
  'Sub Process': 'กระบวนงานย่อย',
  'Sub-Process': 'กระบวนงานย่อย',
  'Sub-Process (Collapsed)': 'กระบวนงานย่อย (พับ)',
  'Sub-Process (Expanded)': 'กระบวนงานย่อย (กาง)',
  'Collapsed Sub Process': 'กระบวนงานย่อย (พับ)',
  'Expanded Sub Process': 'กระบวนงานย่อย (กาง)',
  'Event Sub Process': 'กระบวนงานย่อยตามเหตุการณ์',
  'Event Sub-Process': 'กระบวนงานย่อยตามเหตุการณ์',
  'Ad-Hoc Sub-Process': 'กระบวนงานย่อยไม่กำหนดลำดับ',
  'Ad-Hoc Sub-Process (Collapsed)': 'กระบวนงานย่อยไม่กำหนดลำดับ (พับ)',
  'Ad-Hoc Sub-Process (Expanded)': 'กระบวนงานย่อยไม่กำหนดลำดับ (กาง)',
  'Collapsed Ad Hoc Sub Process': 'กระบวนงานย่อยไม่กำหนดลำดับ (พับ)',
  'Expanded Ad Hoc Sub Process': 'กระบวนงานย่อยไม่กำหนดลำดับ (กาง)',
  Transaction: 'ธุรกรรม',
  Process: 'กระบวนงาน',
  Collaboration: 'กระบวนงานทั้งหมด',
  Participant: 'หน่วยงานหรือกระบวนงาน',
  'Empty Pool/Participant': 'กรอบกระบวนงาน (ว่าง)',
  'Expanded Pool/Participant': 'กรอบกระบวนงาน (กาง)',
  Lane: 'ช่องทาง',
  'Sequence Flow': 'เส้นลำดับงาน',
  'Default Flow': 'เส้นทางปริยาย',
  'Conditional Flow': 'เส้นทางมีเงื่อนไข',
  'Message Flow': 'เส้นข้อความ',
  Association: 'เส้นประกอบ',
  Group: 'กลุ่ม',
  'Text Annotation': 'ข้อความประกอบ',
  'Data Input': 'ข้อมูลเข้า',
  'Data Output': 'ข้อมูลออก',
  'Data Input Association': 'เส้นข้อมูลเข้า',
  'Data Output Association': 'เส้นข้อมูลออก',
  'Data Object Reference': 'ข้อมูล',
  'Data Store Reference': 'แหล่งเก็บข้อมูล',
};

function* eventNames(): Generator<readonly [string, string]> {
  for (const [position, where] of Object.entries(positions)) {
    yield [position, where];
    for (const [kind, what] of Object.entries(kinds)) {
      yield [`${kind} ${position}`, `${where}: ${what}`];
      yield [`${kind} ${position} (Non Interrupting)`, `${where}: ${what} (ไม่ขัดจังหวะ)`];
      yield [`${kind} ${position} (Non-Interrupting)`, `${where}: ${what} (ไม่ขัดจังหวะ)`];
    }
  }
}

/** As the menus write it: a capital at the beginning only. */
function asSentence(title: string): string {
  return title.charAt(0) + title.slice(1).toLowerCase();
}

const titles = [...eventNames(), ...Object.entries(others)];

/** The names of BPMN's elements. */
export const bpmnElements: Strings = Object.fromEntries([
  ...titles.flatMap(([title, name]) => [[title, name] as const, [asSentence(title), name] as const]),
  ['Event based instantiating Gateway', others['Event Based Instantiating Gateway']!],
  ['Parallel Event based instantiating Gateway', others['Parallel Event Based Instantiating Gateway']!],
]);
