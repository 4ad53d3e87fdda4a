import { t } from '../shared/text';
import type { ComponentType, Json } from './formModel';

/** The types of components in words. */
export const typeNames: Readonly<Record<ComponentType, string>> = {
  text: t('ข้อความอธิบาย', 'Explanation'),
  textfield: t('ข้อความบรรทัดเดียว', 'Text of one line'),
  textarea: t('ข้อความหลายบรรทัด', 'Text of several lines'),
  number: t('ตัวเลข', 'Number'),
  datetime: t('วันที่', 'Date'),
  select: t('เลือกหนึ่งจากรายการ', 'One of a list'),
  radio: t('เลือกหนึ่ง', 'One of a few'),
  checkbox: t('ช่องยืนยัน', 'Tick box'),
  checklist: t('เลือกได้หลายข้อ', 'Several of a few'),
};

/** A type in words; one that the server does not render as it is written. */
export function typeName(type: Json | undefined): string {
  return typeNames[type as ComponentType] ?? String(type ?? '');
}
