import Modeler from 'bpmn-js/lib/Modeler';
import { unmarked } from '../shared/thaiLabels';
import { thaiText } from '../shared/thaiTextRenderer';
import { ModelEdit } from './modelEdit';
import { permitDescriptor } from './permit/descriptor';
import { PermitEdit } from './permit/permitEdit';
import type { Services } from './services';

/** A modeler with the services used here. */
export interface PermitModeler {
  get<K extends keyof Services>(name: K): Services[K];
  /** Draws a document. @throws where it is no BPMN document. */
  importXML(xml: string): Promise<{ readonly warnings: readonly unknown[] }>;
  /** The document's text. */
  saveXML(): Promise<string>;
  /** The picture, as it leaves the canvas. */
  saveSVG(): Promise<string>;
  destroy(): void;
}

const permitModule = { __init__: ['permitEdit', 'modelEdit'], permitEdit: ['type', PermitEdit], modelEdit: ['type', ModelEdit] };

/**
 * Makes the modeler on a canvas.
 * @param container The canvas.
 * @param modules Modules beside those that every canvas here has.
 * @param options Options of those modules.
 */
export function makeModeler(container: HTMLElement, modules: readonly object[], options: Readonly<Record<string, unknown>> = {}): PermitModeler {
  const modeler = new Modeler({
    ...options,
    container,
    moddleExtensions: { permit: permitDescriptor },
    additionalModules: [thaiText, permitModule, ...modules] as never,
  });
  modeler.on('saveXML.start', (event: { definitions: { set(name: string, value: string): void } }) => {
    event.definitions.set('exporter', 'Permits');
    event.definitions.set('exporterVersion', '1.0');
  });
  return {
    get: (name) => modeler.get(name),
    importXML: (xml) => modeler.importXML(xml),
    saveXML: async () => {
      const { xml, error } = await modeler.saveXML({ format: true });
      if (xml === undefined) throw error ?? new Error('The model has no text.');
      return xml;
    },
    saveSVG: async () => unmarked((await modeler.saveSVG()).svg),
    destroy: () => modeler.destroy(),
  };
}
