import type { Finding } from '../../shared/api';
import type { PermitModeler } from '../modeler';

// What the check finds is shown by other parts of the page too; they hear of it by the editor's events.
const found = 'findings.found';
const opened = 'findings.opened';

/** Tells the other parts of the page what was found. */
export function tellFindings(modeler: PermitModeler, findings: readonly Finding[]): void {
  modeler.get('eventBus').fire(found, { findings });
}

/** Calls a listener with all findings whenever they change. */
export function onFindings(modeler: PermitModeler, listener: (findings: readonly Finding[]) => void): void {
  modeler.get('eventBus').on<{ findings: readonly Finding[] }>(found, ({ findings }) => listener(findings));
}

/** Tells that somebody follows a finding to an element. */
export function openFinding(modeler: PermitModeler, id: string): void {
  modeler.get('eventBus').fire(opened, { id });
}

/** Calls a listener with the element to which somebody follows a finding. */
export function onOpenFinding(modeler: PermitModeler, listener: (id: string) => void): void {
  modeler.get('eventBus').on<{ id: string }>(opened, ({ id }) => listener(id));
}
