import { is, type Moddle } from './moddle';

/** What a rule says of an element, beside bpmnlint's own id and message. */
export interface Said {
  /** The rule by which the server says the same. */
  readonly rule: string;
  /** The law or standard it rests on; null where none. */
  readonly basis: string | null;
  readonly th: string;
  readonly en: string;
}

/** Where findings go: bpmnlint's reporter. */
export interface Reporter {
  report(id: string, message: string, context: Said): void;
}

/** What bpmnlint runs. */
export interface Rule {
  /** Looks at an element; false where nothing within it is of interest, so that bpmnlint does not go through it. */
  readonly check: (element: Moddle, reporter: Reporter) => boolean;
}

/** Tells a finding about an element. */
export type Tell = (element: Moddle | string, th: string, en: string, basis?: string) => void;

/**
 * Makes a rule.
 * @param rule The rule by which the server says the same.
 * @param basis The law or standard it rests on; null where none.
 * @param check Looks at one process, flow node or flow of the model, or another element that stands beside a process.
 */
export function rule<Options = undefined>(id: string, basis: string | null, check: (element: Moddle, tell: Tell, options: Options) => void): (options: Options) => Rule {
  return (options) => ({
    check(element, reporter) {
      const tell: Tell = (about, th, en, other) => {
        const place = typeof about === 'string' ? about : (about.id ?? '');
        reporter.report(place, en, { rule: id, basis: other ?? basis, th, en });
      };
      check(element, tell, options);
      return is(element, 'bpmn:Definitions', 'bpmn:FlowElementsContainer');
    },
  });
}
