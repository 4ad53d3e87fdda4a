import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bpmnlint from 'rollup-plugin-bpmnlint';
import { defineConfig, type Plugin } from 'vite';

const pages = ['viewer', 'process', 'decisions', 'forms', 'manual', 'notices', 'trial'].filter((page) => existsSync(`src/${page}/${page}.ts`));

/** A stylesheet as an entry leaves an empty script behind. */
const styleEntriesOnly: Plugin = {
  name: 'style-entries-only',
  generateBundle(_, bundle) {
    for (const file of Object.keys(bundle)) if (file.startsWith('css-') && file.endsWith('.js')) delete bundle[file];
  },
};

/**
 * form-js's editor asks for an older preact than the panel of the process page, and gets its own; the viewer, with which it draws, has
 * to share that one.
 */
const onePreactOfFormJs: Plugin = {
  name: 'one-preact-of-form-js',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!/^preact(\/|$)/u.test(source) || !importer?.includes('/form-js-viewer/')) return null;
    return this.resolve(source, importer.replace('/form-js-viewer/', '/form-js-editor/'), { skipSelf: true });
  },
};

const codeEditors = /^(@codemirror\/(view|state|language|autocomplete|commands|lang-json|lint)|@bpmn-io\/(feelers-editor|feel-editor))$/u;

/** form-js's editor comes without the code editors of its properties panel, which is not used: src/forms has its own. */
const formJsWithoutPanel: Plugin = {
  name: 'form-js-without-panel',
  enforce: 'pre',
  resolveId(source, importer) {
    return codeEditors.test(source) && importer?.includes('/form-js-editor/') ? fileURLToPath(new URL('src/forms/withoutPanel.ts', import.meta.url)) : null;
  },
};

// Emitted into the server's wwwroot, one lazy script and one stylesheet a page. File names carry no hash: the server adds its own version query.
export default defineConfig({
  base: '/designer/',
  plugins: [onePreactOfFormJs, formJsWithoutPanel, bpmnlint(), styleEntriesOnly],
  // .bpmnlintrc names our rules as bpmnlint does any package of rules.
  resolve: { alias: { 'bpmnlint-plugin-permits': fileURLToPath(new URL('bpmnlint-plugin-permits', import.meta.url)) } },
  build: {
    outDir: '../src/Permits.Server/wwwroot/designer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: Object.fromEntries(pages.flatMap((page) => [[page, `src/${page}/${page}.ts`], [`css-${page}`, `src/${page}/${page}.css`]])),
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name].js',
        assetFileNames: (asset) => (asset.names[0] ?? 'asset').replace(/^css-/, ''),
      },
    },
  },
});
