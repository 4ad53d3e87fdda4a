import { element } from '../shared/dom';
import { t } from '../shared/text';
import type { FindingTotals } from './context';
import { divider } from './divider';
import { Tabs } from './tabs';

/** The regions of the page. */
export interface Frame {
  readonly toolbar: HTMLElement;
  /** What the page says about what has just been done, e.g. with a way back. */
  readonly messages: HTMLElement;
  readonly canvas: HTMLElement;
  readonly outline: HTMLElement;
  readonly properties: HTMLElement;
  readonly check: HTMLElement;
  readonly views: Tabs<'canvas' | 'outline'>;
  readonly sides: Tabs<'properties' | 'check'>;
  /** What stands in place of a canvas that cannot be drawn. */
  readonly instead: HTMLElement;
  /** Where the simulation is shown. */
  readonly simulation: HTMLElement;
  /** Shows the simulation in place of the canvas, or the canvas again. */
  setSimulating(isOn: boolean): void;
  /** Says on the tab of the check how much was found. */
  tellFindings(totals: FindingTotals): void;
}

/** Lays the page out: two views of one model, and beside them properties and findings. */
export function makeFrame(root: HTMLElement): Frame {
  const toOutline = element('button', { type: 'button', class: 'btn second compact' }, t('เปิดรายการขั้นตอน', 'Open the outline'));
  const narrow = element(
    'div',
    { class: 'notice-box warn process-narrow' },
    element('p', {}, t('จอนี้แคบเกินกว่าจะวาดผังงานได้สะดวก รายการขั้นตอนแก้ไขกระบวนงานเดียวกันได้ครบทุกอย่าง', 'This screen is too narrow to draw on. The outline edits the same process in full.')),
    toOutline,
  );
  const canvas = element('div', { class: 'process-canvas' });
  const instead = element('div', { class: 'process-instead' });
  const canvasView = element('div', { class: 'process-view' }, narrow, instead, canvas);
  const simulation = element('div', { class: 'process-view process-simulation', hidden: true });
  const outline = element('div', { class: 'process-view process-outline' });
  const properties = element('div', { class: 'process-properties' });
  const check = element('div', { class: 'process-check' });
  const views = new Tabs(t('มุมมองของกระบวนงาน', 'Views of the process'), [
    { id: 'canvas', label: t('ผังงาน', 'Diagram'), panel: canvasView },
    { id: 'outline', label: t('รายการขั้นตอน', 'Outline'), panel: outline },
  ]);
  const sides = new Tabs(t('รายละเอียด', 'Details'), [
    { id: 'properties', label: t('คุณสมบัติ', 'Properties'), panel: properties },
    { id: 'check', label: t('ผลตรวจ', 'Check'), panel: check },
  ]);
  const toolbar = element('div', { class: 'process-tools', role: 'toolbar', 'aria-label': t('เครื่องมือ', 'Tools') });
  const messages = element('div', { class: 'process-messages', role: 'status' });
  const side = element('section', { class: 'process-side', id: 'process-side', 'aria-label': t('รายละเอียด', 'Details') }, sides.row, properties, check);
  const work = element('div', { class: 'process-work' }, element('div', { class: 'process-views' }, canvasView, simulation, outline), divider(root, side), side);
  root.classList.add('process-page');
  root.append(element('div', { class: 'process-head' }, views.row, toolbar), messages, work);

  toOutline.addEventListener('click', () => views.choose('outline'));
  views.onChoose((view) => {
    root.dataset['view'] = view;
    sides.offer('properties', view === 'canvas');
    sides.choose(view === 'outline' ? 'check' : sides.current);
  });
  root.dataset['view'] = views.current;
  return {
    toolbar, messages, canvas, outline, properties, check, views, sides, instead, simulation,
    setSimulating: (isOn) => {
      root.classList.toggle('process-simulating', isOn);
      simulation.hidden = !isOn;
      canvasView.hidden = isOn;
    },
    tellFindings: ({ errors, warnings }) => {
      const count = errors + warnings;
      const words = t(`ข้อผิดพลาด ${errors} คำเตือน ${warnings}`, `${errors} errors, ${warnings} warnings`);
      const badge = element('span', { class: errors > 0 ? 'count bad' : 'count', 'aria-label': words }, String(count));
      sides.label('check', t('ผลตรวจ', 'Check'), ...(count > 0 ? [badge] : []));
    },
  };
}
