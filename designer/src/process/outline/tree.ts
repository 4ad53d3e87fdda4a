/** What the tree is built from: one flow node. */
export interface FlowNode {
  readonly id: string;
  /** The process or sub-process it stands in. */
  readonly scope: string;
  /** The activity a boundary event is on. */
  readonly host?: string | undefined;
  /** Where its flows lead, in order. */
  readonly next: readonly string[];
  readonly isStart: boolean;
  /** From left to right on the canvas, for what no way leads to. */
  readonly x: number;
}

/** One row of the outline with the rows under it: the steps within a sub-process, the boundary events of a task. */
export interface Row {
  readonly id: string;
  readonly children: readonly Row[];
}

/**
 * The rows of a scope in the order of the flow: a step comes after all from which a way leads to it, loops left aside, and where ways part
 * the first one comes first. What cannot be come to stands at the end.
 */
export function rowsOf(nodes: readonly FlowNode[], scope: string): readonly Row[] {
  const own = nodes.filter((node) => node.scope === scope);
  const byId = new Map(own.map((node) => [node.id, node]));
  const onHost = (id: string): readonly FlowNode[] => own.filter((node) => node.host === id);
  const seen = new Set<string>();
  // Finished nodes in reverse are an order in which every way leads on; the last way is gone first, so that the first one follows at once.
  const visit = (node: FlowNode, finished: FlowNode[]): FlowNode[] => {
    seen.add(node.id);
    const ways = [...node.next, ...onHost(node.id).flatMap((boundary) => [boundary.id, ...boundary.next])];
    for (const next of ways.reverse().flatMap((id) => byId.get(id) ?? [])) if (!seen.has(next.id)) visit(next, finished);
    finished.push(node);
    return finished;
  };
  const rank = (node: FlowNode): number => (node.isStart ? 0 : hasWayIn(node, own) ? 2 : 1);
  const beginnings = own.filter((node) => node.host === undefined).sort((a, b) => rank(a) - rank(b) || a.x - b.x);
  const ordered = beginnings.flatMap((node) => (seen.has(node.id) ? [] : visit(node, []).reverse())).filter((node) => node.host === undefined);
  return ordered.map((node) => ({ id: node.id, children: [...rowsOf(nodes, node.id), ...onHost(node.id).map((boundary) => ({ id: boundary.id, children: [] }))] }));
}

/** All rows, each parent before its children. */
export function flat(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...flat(row.children)]);
}

function hasWayIn(node: FlowNode, own: readonly FlowNode[]): boolean {
  return own.some((other) => other.next.includes(node.id));
}
