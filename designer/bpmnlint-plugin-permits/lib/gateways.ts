import { flowsFrom } from './flow';
import { is, type Moddle } from './moddle';

/** Whether a node is a gateway that decides by conditions; one with a single way out only merges. */
export function decides(node: Moddle): boolean {
  return is(node, 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway') && flowsFrom(node).length > 1;
}
