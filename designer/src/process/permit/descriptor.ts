import type { BpmnType } from './places';

/** One property of a `permit:` type, as moddle reads it; `flag` and `words` say how {@link ./values} gives its text. */
export interface PropertyDescriptor {
  readonly name: string;
  readonly type: string;
  readonly isAttr?: true;
  readonly isMany?: true;
  readonly isReference?: true;
  /** `true` or `false`, absent for false. */
  readonly flag?: true;
  /** Ids separated by blanks. */
  readonly words?: true;
}

/** A `permit:` type. */
export interface TypeDescriptor {
  readonly name: string;
  readonly superClass?: readonly string[];
  readonly extends?: readonly BpmnType[];
  readonly properties: readonly PropertyDescriptor[];
}

// Every attribute is a text: a value that the server will refuse must survive a round trip until somebody has mended it.
const text = (name: string): PropertyDescriptor => ({ name, type: 'String', isAttr: true });
const flag = (name: string): PropertyDescriptor => ({ ...text(name), flag: true });
const words = (name: string): PropertyDescriptor => ({ ...text(name), words: true });
const many = (name: string, type: string): PropertyDescriptor => ({ name, type, isMany: true });
const one = (name: string, type: string): PropertyDescriptor => ({ name, type });
const element = (name: string, ...properties: PropertyDescriptor[]): TypeDescriptor => ({ name, superClass: ['Element'], properties });

const terms = [many('warnings', 'Warning'), many('lapses', 'Lapse')];

/** The moddle descriptor of `urn:permits:bpmn:1.0`: everything that the server reads (`src/Permits.Bpmn/Permit`, `workflows/README.md`). */
export const permitDescriptor = {
  name: 'Permits',
  uri: 'urn:permits:bpmn:1.0',
  prefix: 'permit',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Named',
      extends: ['bpmn:FlowElement', 'bpmn:Process', 'bpmn:Participant', 'bpmn:LaneSet', 'bpmn:Lane', 'bpmn:Message'],
      properties: [text('nameEn')],
    },
    element('Milestone', text('name')),
    element('Task', text('role'), text('form'), words('notSamePersonAs'), text('decision'), text('asks'), flag('afterFault'), text('strategy'), text('skill')),
    element(
      'Outcome', text('id'), text('name'), text('nameEn'), flag('requiresReason'), flag('adverse'), text('records'), text('ground'), flag('afterFault'),
    ),
    element(
      'Clock', text('id'), text('name'), text('nameEn'), text('kind'), text('startsAt'), text('startsOn'), words('stopsAt'), words('stopsOn'),
      text('period'), text('periodFrom'), text('unit'), text('owner'), text('cite'), text('law'),
      ...terms, many('pauses', 'Pause'), one('extension', 'Extension'), many('lapsePolicies', 'LapsePolicy'),
    ),
    element('Steps', ...terms),
    element('Warning', text('share'), text('template'), text('to')),
    element('Lapse', text('template'), text('to')),
    element('Pause', text('id'), text('name'), text('nameEn'), text('role'), text('cite'), text('while')),
    element('Extension', text('maxCount'), text('period'), text('cite'), text('role')),
    element('LapsePolicy', text('from'), text('effect'), text('role'), text('cite')),
    element('Notice', text('template'), text('to')),
    element('Result', text('value'), text('variable')),
    element('Decision', text('name'), text('variable')),
    element('Correlation', text('key')),
  ] satisfies TypeDescriptor[],
} as const;
