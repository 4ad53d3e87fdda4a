import { WriteHandler, type WriteContext } from './command';
import { extensionsOf, ownerOf, textOf, type DiagramElement } from './moddle';
import { plain } from './reading';
import { replacing, replacingOne, type Change } from './writing';
import type { Clock, Decision, Notice, Outcome, ProcessClock, Result, Task, Terms } from './values';

interface Commands {
  registerHandler(name: string, handler: new () => WriteHandler): void;
  execute(name: string, context: WriteContext): void;
}

/**
 * Edits what `permit:` says of an element; each call is one command, so one undo takes it back. Values come from {@link readStep} and
 * {@link readProcess}, changed by a spread: `edit.setClock(element, { ...readStep(element).clock, unit: 'day' })`. Blank texts count as
 * absent, and an element that says nothing any more goes. A call that changes nothing is no command.
 */
export class PermitEdit {
  static readonly $inject = ['commandStack'];

  constructor(private readonly commands: Commands) {
    commands.registerHandler('permit.write', WriteHandler);
  }

  /** Sets the English name. */
  setNameEn(element: DiagramElement, nameEn: string | undefined): void {
    const value = nameEn?.trim() ? nameEn : undefined;
    const own = element.businessObject;
    // A pool and its process are one thing to whoever reads the diagram.
    const targets = [...new Set([own, ownerOf(element)])].filter((target) => textOf(target, 'permit:nameEn') !== (value ?? ''));
    this.run(element, targets.map((target) => ({ target, properties: { 'permit:nameEn': value } })));
  }

  /** Sets who does a task, with what; of a lane, its role. */
  setTask(element: DiagramElement, task: Task | undefined): void {
    this.run(element, replacingOne(ownerOf(element), 'task', task));
  }

  /** Sets the ways to finish a task. */
  setOutcomes(element: DiagramElement, outcomes: readonly Outcome[]): void {
    this.run(element, replacing(ownerOf(element), 'outcome', outcomes));
  }

  /** Sets the milestones that are reached when the element completes. */
  setMilestones(element: DiagramElement, milestones: readonly string[]): void {
    const owner = ownerOf(element);
    const present = extensionsOf(owner, 'milestone').map((found) => plain<{ name?: string }>(found));
    this.run(element, replacing(owner, 'milestone', milestones.map((name) => present.find((m) => m.name === name) ?? { name })));
  }

  /** Sets the letters that are queued when the element completes. */
  setNotices(element: DiagramElement, notices: readonly Notice[]): void {
    this.run(element, replacing(ownerOf(element), 'notice', notices));
  }

  /** Sets the time of a task or timer. */
  setClock(element: DiagramElement, clock: Clock | undefined): void {
    this.run(element, replacingOne(ownerOf(element), 'clock', clock));
  }

  /** Sets how the application ends, or the variable of a script's value. */
  setResult(element: DiagramElement, result: Result | undefined): void {
    this.run(element, replacingOne(ownerOf(element), 'result', result));
  }

  /** Sets the decision of a business rule task. */
  setDecision(element: DiagramElement, decision: Decision | undefined): void {
    this.run(element, replacingOne(ownerOf(element), 'decision', decision));
  }

  /** Sets the key of the message of an event or task. */
  setCorrelationKey(element: DiagramElement, key: string | undefined): void {
    const owner = ownerOf(element);
    const [present] = extensionsOf(owner, 'correlation').map((found) => plain<{ key?: string }>(found));
    this.run(element, replacingOne(owner, 'correlation', { ...present, key }));
  }

  /** Sets the clocks of the whole case, on the process of a pool or of the canvas. */
  setProcessClocks(element: DiagramElement, clocks: readonly ProcessClock[]): void {
    this.run(element, replacing(ownerOf(element), 'clock', clocks));
  }

  /** Sets the warnings and lapse letters of the steps whose clocks name none. */
  setStepTerms(element: DiagramElement, terms: Terms | undefined): void {
    this.run(element, replacingOne(ownerOf(element), 'steps', terms));
  }

  /**
   * Carries out changes of moddle elements that belong to an element, as one command.
   * @param others Elements that look different after it.
   */
  run(element: DiagramElement, changes: readonly Change[], others: readonly DiagramElement[] = []): void {
    if (changes.length > 0) this.commands.execute('permit.write', { element, changes, others });
  }
}
