/** Strings of an editor in Thai, by the editor's English. */
export type Strings = Readonly<Record<string, string>>;

/** How the editors ask for a string: a template with `{name}`s, and what stands for these. */
export type Translate = (template: string, replacements?: Readonly<Record<string, string>>) => string;

const thai = /[\u0E00-\u0E7F]/;

/**
 * Makes the function that the editors translate by.
 * @param language The page's language; in English the editors speak for themselves.
 * @param strings Their strings in Thai.
 * @param missed Told each string that has no Thai, once.
 */
export function translator(language: 'th' | 'en', strings: Strings, missed: (template: string) => void): Translate {
  const met = new Set<string>();
  return (template, replacements = {}) => {
    const found = language === 'th' ? strings[template] : template;
    // What is Thai already comes from us or from the model.
    if (found === undefined && template.trim() !== '' && !thai.test(template) && !met.has(template)) {
      met.add(template);
      missed(template);
    }

    return (found ?? template).replace(/\{([^}]+)\}/g, (whole, name: string) => replacements[name] ?? whole);
  };
}

/** Notes strings without Thai on the page itself, for whoever looks for them: `data-untranslated`, one a line. */
export function noteMiss(template: string): void {
  const { dataset } = document.documentElement;
  dataset['untranslated'] = dataset['untranslated'] ? `${dataset['untranslated']}\n${template}` : template;
}

/** A module for any of the bpmn.io editors. */
export function translateModule(language: 'th' | 'en', strings: Strings): { readonly translate: readonly ['value', Translate] } {
  return { translate: ['value', translator(language, strings, noteMiss)] };
}
