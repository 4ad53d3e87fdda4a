import CommandStack from 'diagram-js/lib/command/CommandStack';
import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';

/** A stack that carries nothing out: whatever way an edit comes, the model stays. */
class StillCommandStack extends CommandStack {
  static override $inject = ['eventBus', 'injector'];

  override execute(): void {
    // A draft in review cannot be changed.
  }
}

const gestures = [
  'elements.move', 'elements.create', 'elements.delete', 'shape.create', 'shape.resize', 'shape.attach', 'shape.append', 'shape.replace',
  'connection.create', 'connection.start', 'connection.reconnect', 'connection.updateWaypoints', 'elements.align', 'elements.distribute',
];

/** Lets no gesture begin that the stack would not carry out. */
class NothingAllowed extends RuleProvider {
  static override $inject = ['eventBus'];

  override init(): void {
    for (const gesture of gestures) this.addRule(gesture, 5000, () => false);
  }
}

/** Makes the editor one for looking only: no palette, no context pad, no label editing. */
export const readOnly = {
  __init__: ['nothingAllowed'],
  nothingAllowed: ['type', NothingAllowed],
  commandStack: ['type', StillCommandStack],
  paletteProvider: ['value', null],
  contextPadProvider: ['value', null],
  labelEditingProvider: ['value', null],
};
