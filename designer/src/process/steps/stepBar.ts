import { element } from '../../shared/dom';
import { local, t } from '../../shared/text';
import type { PermitModeler } from '../modeler';
import { readySteps } from './readySteps';

/**
 * The row of ready-made steps above the canvas. A click takes a step to the pointer, to be placed by a second click; by keyboard it goes
 * behind the selected element, or into the middle of the canvas.
 */
export function stepBar(modeler: PermitModeler): HTMLElement {
  const bar = element(
    'div',
    { class: 'process-steps', role: 'toolbar', 'aria-label': t('ขั้นตอนสำเร็จรูป', 'Ready-made steps') },
    element('span', { class: 'hint' }, t('ขั้นตอนสำเร็จรูป', 'Ready-made steps')),
  );
  for (const step of readySteps) {
    const button = element('button', { type: 'button', title: local(step.hint), 'data-step': step.id }, local(step.name));
    button.addEventListener('click', (event) => {
      if (event.detail === 0) byKeyboard(modeler, step.id);
      else modeler.get('stepMaker').start(event, step.id);
    });
    bar.append(button);
  }

  return bar;
}

function byKeyboard(modeler: PermitModeler, stepId: string): void {
  const maker = modeler.get('stepMaker');
  const [selected, ...more] = modeler.get('selection').get();
  const isNode = selected && more.length === 0 && selected.businessObject.$instanceOf('bpmn:FlowNode') && selected.type !== 'bpmn:EndEvent' && !selected.labelTarget;
  const { entry, exit } = isNode ? maker.append(selected, stepId) : maker.place(stepId);
  // The next step goes behind this one.
  modeler.get('selection').select(exit ?? entry);
  modeler.get('canvas').scrollToElement(exit ?? entry);
}
