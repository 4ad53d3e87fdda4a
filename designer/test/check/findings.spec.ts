import { describe, expect, test } from 'vitest';
import { addressOf, countsOf, merged, placeOf } from '../../src/process/check/findings';
import { sorted } from '../../src/shared/severity';
import type { Finding } from '../../src/shared/api';

const finding = (rule: string, element: string | null, en = rule, severity: Finding['severity'] = 'error'): Finding => ({ rule, element, severity, message: { th: en, en }, basis: null });
const nothingGone = (): boolean => false;

describe('the address of a page that a finding is on', () => {
  test('opens the file that it is about', () => {
    const addresses = ['forms/inspection.json#passed', 'notices/refused.md', 'manual.yaml:12'].map((element) => {
      const place = placeOf(element);
      return place.kind === 'page' ? addressOf(place) : undefined;
    });
    expect(addresses).toEqual(['forms?element=inspection', 'notices?element=refused', 'manual']);
  });
});

describe('the place of a finding', () => {
  test.each([
    ['inspect', { kind: 'element', id: 'inspect' }],
    ['process/inspect', { kind: 'element', id: 'inspect' }],
    ['act/defectsWithin', { kind: 'element', id: 'defectsWithin' }],
    ['process.bpmn', { kind: 'process' }],
    [null, { kind: 'process' }],
    ['forms/inspection.json#passed', { kind: 'page', page: 'forms', file: 'forms/inspection.json' }],
    ['notices/refused.md', { kind: 'page', page: 'notices', file: 'notices/refused.md' }],
    ['decisions.dmn#recommendation', { kind: 'page', page: 'decisions', file: 'decisions.dmn' }],
    ['manual.yaml:12', { kind: 'page', page: 'manual', file: 'manual.yaml' }],
    ['facilitation-act-2558/consideration', { kind: 'elsewhere', name: 'facilitation-act-2558/consideration' }],
    ['line 12', { kind: 'elsewhere', name: 'line 12' }],
  ])('%s is %o', (element, place) => {
    expect(placeOf(element)).toEqual(place);
  });
});

describe('the findings of browser and server', () => {
  test('are not said twice: on one matter the server has the word', () => {
    const server = finding('clock.without-warning', 'process/inspect', 'the server');
    const browser = finding('clock.without-warning', 'inspect', 'the browser');
    expect(merged({ server: [server], browser: [browser] }, [browser], nothingGone)).toEqual([server]);
  });

  test('are both said where they are about different matters', () => {
    const server = finding('bpmn.dead', 'inspect');
    const browser = finding('permit.task-id', 'inspect');
    expect(merged({ server: [server], browser: [browser] }, [browser], nothingGone)).toEqual([server, browser]);
  });

  test('lose at once what was mended since the server was asked', () => {
    const server = finding('clock.without-warning', 'inspect', 'the server');
    const browser = finding('clock.without-warning', 'inspect', 'the browser');
    expect(merged({ server: [server], browser: [browser] }, [], nothingGone)).toEqual([]);
  });

  test('are the browser’s own where only one of two on a matter was mended', () => {
    const [complete, decided] = [finding('package.milestone-missing', null, 'complete'), finding('package.milestone-missing', null, 'decided')];
    const server = [finding('package.milestone-missing', 'process.bpmn', 'server: complete'), finding('package.milestone-missing', 'process.bpmn', 'server: decided')];
    expect(merged({ server, browser: [complete, decided] }, [decided], nothingGone)).toEqual([decided]);
  });

  test('keep what only the server can tell until it is asked again', () => {
    const server = finding('bpmn.join-may-wait', 'join');
    expect(merged({ server: [server], browser: [] }, [], nothingGone)).toEqual([server]);
  });

  test('lose what was about a deleted element', () => {
    expect(merged({ server: [finding('bpmn.join-may-wait', 'join')], browser: [] }, [], (id) => id === 'join')).toEqual([]);
  });

  test('are the browser’s before the server has answered', () => {
    const browser = finding('permit.task-id', 'inspect');
    expect(merged(undefined, [browser], nothingGone)).toEqual([browser]);
  });
});

test('errors stand first, then warnings, then the rest', () => {
  const all = [finding('a', null, 'a', 'information'), finding('b', null, 'b', 'warning'), finding('c', null, 'c', 'error'), finding('d', null, 'd', 'warning')];
  expect(sorted(all).map((f) => f.rule)).toEqual(['c', 'b', 'd', 'a']);
  expect(countsOf(all)).toEqual({ error: 1, warning: 2, information: 1 });
});
