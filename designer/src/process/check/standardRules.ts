import type { LocalText } from '../../shared/text';

/** What one of bpmnlint's own rules says here, in both languages, and the rule by which the server says the same. */
export interface StandardRule {
  readonly rule: string;
  readonly message: LocalText;
  readonly basis: string | null;
}

/** bpmnlint's own rules that `.bpmnlintrc` uses; their English texts are fixed and have no Thai. */
export const standardRules: Readonly<Record<string, StandardRule>> = {
  'start-event-required': {
    rule: 'bpmn.one-start',
    message: {
      th: 'ต้องมีเหตุการณ์เริ่มต้นหนึ่งรายการ แต่ไม่พบ โปรดเพิ่มเหตุการณ์เริ่มต้น',
      en: 'Expected one start event, but there is none. Add one.',
    },
    basis: 'BPMN 2.0.2 clause 10.5 (Start Event)',
  },
  'end-event-required': {
    rule: 'bpmn.no-end',
    message: {
      th: 'ต้องมีเหตุการณ์สิ้นสุดอย่างน้อยหนึ่งรายการ แต่ไม่พบ โปรดเพิ่มเหตุการณ์สิ้นสุด',
      en: 'Expected at least one end event, but there is none. Add one.',
    },
    basis: 'BPMN 2.0.2 clause 10.5 (End Event)',
  },
  'no-duplicate-sequence-flows': {
    rule: 'bpmnlint.duplicate-flow',
    message: {
      th: 'ระหว่างสององค์ประกอบควรมีเส้นเดียวต่อหนึ่งเงื่อนไข แต่พบเส้นซ้ำ โปรดลบเส้นที่เกินออก',
      en: 'Expected one flow for each condition between two elements, but there is a second. Remove the one too many.',
    },
    basis: null,
  },
  'superfluous-gateway': {
    rule: 'bpmnlint.superfluous-gateway',
    message: {
      th: 'เกตเวย์ควรแยกหรือรวมเส้น แต่เกตเวย์นี้มีเส้นเข้าและเส้นออกอย่างละหนึ่ง โปรดลบออกหรือเพิ่มเส้น',
      en: 'Expected a gateway to split or to merge, but this one has a single way in and out. Remove it or add a way.',
    },
    basis: null,
  },
  'single-event-definition': {
    rule: 'bpmn.unsupported-element',
    message: {
      th: 'เหตุการณ์หนึ่งต้องรอหรือส่งสิ่งเดียว แต่เหตุการณ์นี้มีหลายอย่าง โปรดแยกเป็นหลายเหตุการณ์',
      en: 'Expected an event to wait for or send one thing, but this one has several. Split it into several events.',
    },
    basis: 'BPMN 2.0.2 clause 2 (Conformance)',
  },
  'no-gateway-join-fork': {
    rule: 'bpmnlint.join-and-fork',
    message: {
      th: 'เกตเวย์หนึ่งควรรวมเส้นหรือแยกเส้นอย่างใดอย่างหนึ่ง แต่เกตเวย์นี้ทำทั้งสองอย่าง โปรดแยกเป็นสองเกตเวย์',
      en: 'Expected a gateway either to merge or to split, but this one does both. Make two gateways of it.',
    },
    basis: null,
  },
};
