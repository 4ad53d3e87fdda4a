import type { DmnDefinitions, DmnElement, DmnReference } from './dmnModel';

/** Where an element is drawn. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const sizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
  'dmn:Decision': [180, 80],
  'dmn:InputData': [140, 46],
  'dmn:BusinessKnowledgeModel': [140, 46],
  'dmn:KnowledgeSource': [100, 64],
};
const [gapX, gapY, left, top] = [60, 70, 160, 120];

interface Requiring extends DmnElement {
  readonly knowledgeRequirement?: readonly { readonly requiredKnowledge?: DmnReference }[];
}

/** The ids an element requires. */
export function required(element: DmnElement): readonly string[] {
  const { informationRequirement = [], knowledgeRequirement = [] } = element as Requiring;
  const references = [...informationRequirement.map((r) => r.requiredInput ?? r.requiredDecision), ...knowledgeRequirement.map((r) => r.requiredKnowledge)];
  return references.flatMap((r) => (r ? [r.href.slice(1)] : []));
}

/** Places the elements of a graph without a drawing: what is required stands in a row below what requires it. */
export function boxes(definitions: DmnDefinitions): ReadonlyMap<string, Box> {
  const elements = (definitions.drgElement ?? []).filter((e) => sizes[e.$type]);
  const byId = new Map(elements.map((e) => [e.id, e]));
  const depth = new Map<string, number>();
  const visit = (id: string, at: number, way: ReadonlySet<string>): void => {
    const element = byId.get(id);
    if (!element || way.has(id) || (depth.get(id) ?? -1) >= at) return;
    depth.set(id, at);
    for (const next of required(element)) visit(next, at + 1, new Set([...way, id]));
  };
  const asked = new Set(elements.flatMap(required));
  for (const element of [...elements.filter((e) => !asked.has(e.id)), ...elements]) if (!depth.has(element.id)) visit(element.id, 0, new Set());

  const depths = [...new Set(depth.values())].sort((a, b) => a - b);
  const rows = depths.map((at) => elements.filter((e) => depth.get(e.id) === at));
  const width = (row: readonly DmnElement[]): number => row.reduce((sum, e) => sum + sizes[e.$type]![0] + gapX, -gapX);
  const widest = Math.max(0, ...rows.map(width));
  const placed = new Map<string, Box>();
  rows.forEach((row, i) => {
    let x = left + Math.round((widest - width(row)) / 2);
    for (const element of row) {
      const [w, h] = sizes[element.$type]!;
      placed.set(element.id, { x, y: top + i * (80 + gapY), width: w, height: h });
      x += w + gapX;
    }
  });
  return placed;
}

interface Moddle {
  create(type: string, attributes: Readonly<Record<string, unknown>>): object;
}

type Drawn = DmnDefinitions & { $model: Moddle; dmnDI?: { diagrams?: readonly { diagramElements?: readonly unknown[] }[] } };

/** Draws a graph that has no drawing, so that it can be seen; the file gets the drawing with the first change. */
export function drawMissing(definitions: DmnDefinitions): void {
  const drawn = definitions as Drawn;
  if (drawn.dmnDI?.diagrams?.some((d) => (d.diagramElements?.length ?? 0) > 0)) return;
  const make = (type: string, attributes: Readonly<Record<string, unknown>>): object => drawn.$model.create(type, attributes);
  const places = boxes(definitions);
  const shapes = (definitions.drgElement ?? []).flatMap((element) => {
    const box = places.get(element.id);
    return box ? [make('dmndi:DMNShape', { dmnElementRef: element, bounds: make('dc:Bounds', { ...box }) })] : [];
  });
  const edges = (definitions.drgElement ?? []).flatMap((element) => {
    const { informationRequirement = [], knowledgeRequirement = [] } = element as Requiring;
    return [...informationRequirement, ...knowledgeRequirement].flatMap((requirement, i) => {
      const [from, to] = [places.get(required(element)[i] ?? ''), places.get(element.id)];
      if (!from || !to) return [];
      const named = requirement as { id?: string };
      named.id ??= `${element.id}_requires_${i + 1}`;
      const waypoint = [
        make('dc:Point', { x: from.x + from.width / 2, y: from.y }),
        make('dc:Point', { x: to.x + to.width / 2, y: to.y + to.height }),
      ];
      return [make('dmndi:DMNEdge', { dmnElementRef: requirement, waypoint })];
    });
  });
  drawn.dmnDI = make('dmndi:DMNDI', { diagrams: [make('dmndi:DMNDiagram', { diagramElements: [...shapes, ...edges] })] }) as NonNullable<Drawn['dmnDI']>;
}
