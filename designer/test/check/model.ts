import { BpmnModdle } from 'bpmn-moddle';
import { permitDescriptor } from '../../src/process/permit/descriptor';
import type { ModdleElement } from '../../src/process/permit/moddle';
import { browserLint, type Known } from '../../src/process/check/lint';

interface Reader {
  fromXML(xml: string): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly { readonly message: string }[] }>;
}

/** A process of some BPMN elements as a document; `incoming` and `outgoing`, which bpmnlint's own rules read, are added to each node. */
export function documentOf(body: string): string {
  const elements = body.replaceAll(/<bpmn:(\w+) id="(\w+)"([^>]*?)(\/?)>(<bpmn:extensionElements>.*?<\/bpmn:extensionElements>)?/gs, (whole, type: string, id: string, rest: string, empty: string, extensions = '') => {
    const lists = [...body.matchAll(/<bpmn:sequenceFlow id="(\w+)" sourceRef="(\w+)" targetRef="(\w+)"/g)].flatMap(([, flow, from, to]) => [
      ...(to === id ? [`<bpmn:incoming>${flow}</bpmn:incoming>`] : []),
      ...(from === id ? [`<bpmn:outgoing>${flow}</bpmn:outgoing>`] : []),
    ]);
    return lists.length === 0 ? whole : `<bpmn:${type} id="${id}"${rest}>${extensions}${lists.join('')}${empty ? `</bpmn:${type}>` : ''}`;
  });
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:permit="urn:permits:bpmn:1.0"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t"><bpmn:process id="p" isExecutable="true">${elements}</bpmn:process></bpmn:definitions>`;
}

/** The sequence flows `f0`, `f1` … of a straight way through nodes. */
export function flowOf(...ids: readonly string[]): string {
  return ids.slice(1).map((id, at) => `<bpmn:sequenceFlow id="f${at}" sourceRef="${ids[at]}" targetRef="${id}" />`).join('');
}

/** The findings of the browser about a document. */
export async function findingsOf(xml: string, known: Known = {}): Promise<readonly { rule: string; element: string | null; severity: string }[]> {
  const { rootElement, warnings } = await (new BpmnModdle({ permit: permitDescriptor }) as Reader).fromXML(xml);
  if (warnings.length > 0) throw new Error(String(warnings[0]?.message));
  return browserLint(known).lint(rootElement);
}
