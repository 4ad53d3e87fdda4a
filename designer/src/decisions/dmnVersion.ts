interface Names {
  readonly model: string;
  readonly drawing?: string;
}

// The editor knows the names of DMN 1.3 only. What a version calls its elements is the same in those of the others that it edits.
const editors: Required<Names> = { model: 'https://www.omg.org/spec/DMN/20191111/MODEL/', drawing: 'https://www.omg.org/spec/DMN/20191111/DMNDI/' };
const others: readonly Names[] = [
  { model: 'https://www.omg.org/spec/DMN/20230324/MODEL/', drawing: 'https://www.omg.org/spec/DMN/20230324/DMNDI/' },
  { model: 'https://www.omg.org/spec/DMN/20211108/MODEL/' },
  { model: 'http://www.omg.org/spec/DMN/20180521/MODEL/', drawing: 'http://www.omg.org/spec/DMN/20180521/DMNDI/' },
  { model: 'http://www.omg.org/spec/DMN/20151101/dmn.xsd' },
];

/** A file's text as the editor reads it, and the way back to the version it was written in. */
export interface Versioned {
  readonly xml: string;
  /** What the editor wrote, in the file's version. */
  back(xml: string): string;
}

/** Takes a file of DMN 1.1 to 1.5 for the editor. */
export function forEditor(xml: string): Versioned {
  const version = others.find((v) => renamed(xml, v.model, '') !== xml);
  if (!version) return { xml, back: (written) => written };
  const { model, drawing = editors.drawing } = version;
  return {
    xml: renamed(renamed(xml, model, editors.model), drawing, editors.drawing),
    back: (written) => renamed(renamed(written, editors.model, model), editors.drawing, drawing),
  };
}

// Only where a namespace is declared: a label may well speak of one.
function renamed(xml: string, from: string, to: string): string {
  return xml.replaceAll(new RegExp(`(\\sxmlns(?::[\\w.-]+)?\\s*=\\s*["'])${from.replaceAll('.', '\\.')}(["'])`, 'gu'), `$1${to}$2`);
}

/**
 * The smallest file with a decision table: one input, one output, no rule.
 * @param slug The permit type, for the file's own namespace.
 * @param title What the file is called.
 */
export function firstTable(slug: string, title: string): string {
  const name = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${editors.model}" id="decisions" name="${name}" namespace="urn:permits:${slug}">
  <inputData id="application" name="application"><variable id="applicationVariable" name="application" /></inputData>
  <decision id="recommendationDecision" name="recommendation">
    <variable id="recommendationVariable" name="recommendation" typeRef="string" />
    <informationRequirement id="needsApplication"><requiredInput href="#application" /></informationRequirement>
    <decisionTable id="recommendationTable" hitPolicy="UNIQUE">
      <input id="input1">
        <inputExpression id="inputExpression1" typeRef="string"><text></text></inputExpression>
      </input>
      <output id="output1" typeRef="string" />
    </decisionTable>
  </decision>
</definitions>
`;
}
