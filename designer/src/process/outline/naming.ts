import { language, t } from '../../shared/text';
import { textOf } from '../permit/moddle';
import type { CanvasElement } from '../services';
import { definitionOf, isA } from './model';
import { kindName } from './kinds';

/** What a person calls an element: its name in the page's language, else in the other, else its kind. */
export function nameOf(element: CanvasElement | undefined): string {
  if (!element) return t('(ไม่มี)', '(none)');
  const names = [textOf(element.businessObject, 'name'), isA(element, 'bpmn:FlowElement', 'bpmn:Lane', 'bpmn:Participant') ? textOf(element.businessObject, 'permit:nameEn') : ''];
  if (language === 'en') names.reverse();
  return names.find((name) => name !== '') ?? kindOf(element);
}

/** The kind of an element in words. */
export function kindOf(element: CanvasElement): string {
  return kindName(element.businessObject.$type, definitionOf(element));
}
