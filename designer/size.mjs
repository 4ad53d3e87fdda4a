// Prints what each page loads, gzipped: its script with what that imports at once and its stylesheets; and the same with what it asks for later. After a build.
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = new URL('../src/Permits.Server/wwwroot/designer/', import.meta.url);
const ours = new URL('../src/Permits.Server/wwwroot/css/designer.css', import.meta.url);

const atOnce = /(?:^|[;}\n])(?:import|export)\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+\.js)["']/g;
const later = /import\(["']\.\/([^"']+\.js)["']\)/g;

function scripts(file, patterns, met = new Set()) {
  if (met.has(file)) return met;
  met.add(file);
  const text = readFileSync(new URL(file, folder), 'utf8');
  for (const pattern of patterns) for (const [, next] of text.matchAll(pattern)) scripts(next, patterns, met);
  return met;
}

const zipped = (file) => gzipSync(readFileSync(file)).length;
const sum = (page, patterns) =>
  [...scripts(`${page}.js`, patterns), `${page}.css`].reduce((total, file) => total + zipped(new URL(file, folder)), page === 'viewer' ? 0 : zipped(ours));
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} KB`.padStart(10);

console.log('page'.padEnd(12) + 'at once'.padStart(10) + 'in all'.padStart(10));
for (const page of ['process', 'decisions', 'forms', 'manual', 'notices', 'trial', 'viewer']) {
  if (existsSync(new URL(`${page}.js`, folder))) console.log(page.padEnd(12) + kilobytes(sum(page, [atOnce])) + kilobytes(sum(page, [atOnce, later])));
}
