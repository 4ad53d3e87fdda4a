/** Who gets which letter, by `notices/NAME.md` and addressee. */
export interface Notice {
  readonly template?: string | undefined;
  readonly to?: string | undefined;
}

/** A letter when so many percent of a clock's time are used up. */
export interface Warning extends Notice {
  readonly share?: string | undefined;
}

/** A ground on which a law lets a clock stand still. */
export interface Pause {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly nameEn?: string | undefined;
  readonly role?: string | undefined;
  readonly cite?: string | undefined;
  /** The element during which it stands still by itself. */
  readonly while?: string | undefined;
}

/** How often and how long at most a clock may be extended. */
export interface Extension {
  readonly maxCount?: string | undefined;
  readonly period?: string | undefined;
  readonly cite?: string | undefined;
  readonly role?: string | undefined;
}

/** What a lapse does to applications received on or after a day. */
export interface LapsePolicy {
  readonly from?: string | undefined;
  readonly effect?: string | undefined;
  readonly role?: string | undefined;
  readonly cite?: string | undefined;
}

/** Warnings and lapse letters. */
export interface Terms {
  readonly warnings?: readonly Warning[] | undefined;
  readonly lapses?: readonly Notice[] | undefined;
}

/** The time of a task or timer. */
export interface Clock extends Terms {
  /** An ISO 8601 period of one unit (`P7D`); see {@link ./period}. */
  readonly period?: string | undefined;
  /** FEEL that gives the count, in place of a period. */
  readonly periodFrom?: string | undefined;
  readonly unit?: string | undefined;
  readonly owner?: string | undefined;
  readonly cite?: string | undefined;
  readonly law?: string | undefined;
  readonly pauses?: readonly Pause[] | undefined;
  readonly extension?: Extension | undefined;
  readonly lapsePolicies?: readonly LapsePolicy[] | undefined;
}

/** A clock of the whole case, on the process. */
export interface ProcessClock extends Clock {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly nameEn?: string | undefined;
  readonly kind?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly startsOn?: string | undefined;
  readonly stopsAt?: readonly string[] | undefined;
  readonly stopsOn?: readonly string[] | undefined;
}

/** Who does a task, with what. */
export interface Task {
  readonly role?: string | undefined;
  readonly form?: string | undefined;
  /** User tasks whose doers may not do this one. */
  readonly notSamePersonAs?: readonly string[] | undefined;
  /** The decision that advises. */
  readonly decision?: string | undefined;
  /** `documents` where it asks papers of the applicant. */
  readonly asks?: string | undefined;
  readonly afterFault?: boolean | undefined;
  /** How it comes to an officer, see {@link ./strategies}; undefined where officers claim it. */
  readonly strategy?: string | undefined;
  /** The code of the skill that the strategy `skill` asks for. */
  readonly skill?: string | undefined;
}

/** A way to finish a task. */
export interface Outcome {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly nameEn?: string | undefined;
  readonly requiresReason?: boolean | undefined;
  readonly adverse?: boolean | undefined;
  /** `defects` where it makes the record of defects. */
  readonly records?: string | undefined;
  /** `incompleteness` where it goes against the applicant because papers are missing. */
  readonly ground?: string | undefined;
  readonly afterFault?: boolean | undefined;
}

/** How an application ends (end event), or the variable a script's value goes into. */
export interface Result {
  readonly value?: string | undefined;
  readonly variable?: string | undefined;
}

/** The decision a business rule task asks. */
export interface Decision {
  readonly name?: string | undefined;
  readonly variable?: string | undefined;
}

/** What is drawn on one element, as plain values. */
export interface Step {
  readonly id: string;
  /** E.g. `bpmn:UserTask`. */
  readonly type: string;
  readonly name: string;
  readonly nameEn: string;
  readonly documentation: string;
  readonly task: Task | undefined;
  readonly outcomes: readonly Outcome[];
  readonly milestones: readonly string[];
  readonly notices: readonly Notice[];
  readonly clock: Clock | undefined;
  readonly result: Result | undefined;
  readonly decision: Decision | undefined;
  /** FEEL of the key of its message. */
  readonly correlationKey: string | undefined;
}

/** What the process itself says. */
export interface ProcessTerms {
  readonly clocks: readonly ProcessClock[];
  /** Warnings and lapse letters of the steps whose clocks name none. */
  readonly steps: Terms | undefined;
}
