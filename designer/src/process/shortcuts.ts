import { choose } from '../shared/dialog';
import { element } from '../shared/dom';
import { t } from '../shared/text';

const shortcuts: readonly (readonly [string, string])[] = [
  ['Ctrl+S', t('บันทึกทันที (ปกติบันทึกเอง)', 'Save now (saving is automatic)')],
  ['Ctrl+Z · Ctrl+Y', t('เลิกทำ · ทำซ้ำ', 'Undo · redo')],
  ['Ctrl+F', t('ค้นหาขั้นตอน', 'Search for a step')],
  ['Tab', t('ไปยังผังงาน แล้วใช้แป้นด้านล่าง', 'Go to the diagram, then use the keys below')],
  ['N', t('สร้างองค์ประกอบหรือขั้นตอนสำเร็จรูป', 'Create an element or a ready-made step')],
  ['A', t('ต่อจากองค์ประกอบที่เลือก', 'Append to the selected element')],
  ['R', t('เปลี่ยนชนิด', 'Change the element')],
  ['E', t('แก้ชื่อบนผังงาน', 'Edit the name on the diagram')],
  ['← ↑ → ↓', t('ย้ายองค์ประกอบที่เลือก', 'Move what is selected')],
  ['Ctrl+← ↑ → ↓', t('เลื่อนภาพ', 'Scroll the diagram')],
  ['Ctrl+C · Ctrl+X · Ctrl+V', t('คัดลอก · ตัด · วาง รวมทั้งข้ามแท็บ', 'Copy · cut · paste, between tabs too')],
  ['Ctrl+A', t('เลือกทั้งหมด', 'Select all')],
  ['Delete', t('ลบ', 'Delete')],
  ['H · L · S · C', t('เลื่อนภาพ · เลือกหลายรายการ · เพิ่มที่ว่าง · ลากเส้น', 'Hand · lasso · space · connect tool')],
  ['Ctrl+0 · Ctrl++ · Ctrl+−', t('ขนาดจริง · ขยาย · ย่อ', 'Actual size · larger · smaller')],
  ['?', t('แสดงรายการนี้', 'Show this list')],
];

/** Shows the keys of the page. */
export function showShortcuts(): void {
  const list = element('dl', { class: 'facts shortcuts' }, ...shortcuts.flatMap(([keys, what]) => [element('dt', {}, element('kbd', {}, keys)), element('dd', {}, what)]));
  void choose(t('แป้นลัด', 'Shortcuts'), [list], [{ value: undefined, label: t('ปิด', 'Close'), look: 'main' }], undefined);
}
