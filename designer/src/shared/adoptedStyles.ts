import { StyleModule } from 'style-mod';

/**
 * CodeMirror, in which the editors write FEEL, puts its styles into a style element, which the pages' Content Security Policy bars.
 * Where a document shows no head, it adopts a constructed stylesheet instead, which the policy allows: so it is shown none.
 */
export function adoptEditorStyles(): void {
  const roots = new WeakMap<Document, DocumentOrShadowRoot>();
  const mount = StyleModule.mount.bind(StyleModule);
  StyleModule.mount = (root, modules, options) => {
    if (!(root instanceof Document)) return mount(root, modules, options);
    if (!roots.has(root)) roots.set(root, headless(root));
    mount(roots.get(root)!, modules, options);
  };
}

function headless(root: Document): DocumentOrShadowRoot {
  return {
    ownerDocument: root,
    get adoptedStyleSheets() {
      return root.adoptedStyleSheets;
    },
    set adoptedStyleSheets(sheets) {
      root.adoptedStyleSheets = sheets;
    },
  } as unknown as DocumentOrShadowRoot;
}
