import { ownerOf, type ModdleElement } from './permit/moddle';
import type { PermitEdit } from './permit/permitEdit';
import type { Change } from './permit/writing';
import { renaming } from './renaming';
import type { CanvasElement, Modeling, Services } from './services';

/** Carries out several commands as one. */
class TogetherHandler {
  /** Runs them; the stack ties what they do to this command. */
  preExecute(context: { readonly act: () => void }): void {
    context.act();
  }
}

/** Edits of the plain BPMN model that take more than one property; each call is one command, so one undo takes it back. */
export class ModelEdit {
  static readonly $inject = ['commandStack', 'modeling', 'permitEdit', 'bpmnjs'];

  constructor(
    private readonly commands: Services['commandStack'],
    private readonly modeling: Modeling,
    private readonly permit: PermitEdit,
    private readonly bpmnjs: { getDefinitions(): ModdleElement },
  ) {
    commands.registerHandler('model.together', TogetherHandler);
  }

  /** Makes one command of all that `act` does. */
  together(act: () => void): void {
    this.commands.execute('model.together', { act });
  }

  /** Sets the Thai name; of a pool, its process has the same. */
  setName(element: CanvasElement, name: string | undefined): void {
    const owner = ownerOf(element);
    if (owner === element.businessObject) this.modeling.updateLabel(element, name ?? '');
    else this.permit.run(element, [element.businessObject, owner].map((target) => ({ target, properties: { name } })));
  }

  /** Sets the id, and changes what names the element by it within the process. */
  rename(element: CanvasElement, id: string): void {
    const owner = ownerOf(element);
    const changes = renaming(this.bpmnjs.getDefinitions(), owner.id ?? '', id);
    this.together(() => {
      this.permit.run(element, changes);
      if (owner === element.businessObject) this.modeling.updateProperties(element, { id });
      else this.modeling.updateModdleProperties(element, owner, { id });
    });
  }

  /** Sets the documentation. */
  setDocumentation(element: CanvasElement, text: string | undefined): void {
    const owner = ownerOf(element);
    const made = text ? [child(owner, 'bpmn:Documentation', { text })] : [];
    this.permit.run(element, [{ target: owner, properties: { documentation: made } }]);
  }

  /** Sets the condition of a flow. */
  setCondition(flow: CanvasElement, body: string | undefined): void {
    this.permit.run(flow, [conditionOf(flow, body)]);
  }

  /** Makes a flow the default of its source, which takes its condition away, or no longer so. */
  setDefault(flow: CanvasElement, isDefault: boolean): void {
    const source = flow.source!.businessObject;
    this.permit.run(
      flow,
      [{ target: source, properties: { default: isDefault ? flow.businessObject : undefined } }, ...(isDefault ? [conditionOf(flow, undefined)] : [])],
      flow.source!.outgoing.filter((other) => other !== flow),
    );
  }
}

function conditionOf(flow: CanvasElement, body: string | undefined): Change {
  const target = flow.businessObject;
  return { target, properties: { conditionExpression: body ? child(target, 'bpmn:FormalExpression', { body }) : undefined } };
}

/** A new moddle element that belongs to another. */
export function child(parent: ModdleElement, type: string, properties: Record<string, unknown>): ModdleElement {
  const made = parent.$model.create(type, properties);
  made.$parent = parent;
  return made;
}
