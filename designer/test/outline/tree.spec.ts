import { expect, test } from 'vitest';
import { flat, rowsOf, type FlowNode } from '../../src/process/outline/tree';

const node = (id: string, next: string, more: Partial<FlowNode> = {}): FlowNode => ({
  id, scope: 'p', next: next.split(' ').filter(Boolean), isStart: id === 'start', x: 0, ...more,
});
const order = (nodes: readonly FlowNode[]): string => flat(rowsOf(nodes, 'p')).map((row) => row.id).join(' ');

test('steps stand in the order of the flow, whatever order they were drawn in', () => {
  expect(order([node('end', ''), node('b', 'end'), node('start', 'a'), node('a', 'b')])).toBe('start a b end');
});

test('where ways part the first one comes first, and what they lead to comes after both', () => {
  expect(order([node('start', 'g'), node('g', 'a b'), node('a', 'a2'), node('a2', 'm'), node('b', 'm'), node('m', 'end'), node('end', '')])).toBe('start g a a2 b m end');
});

test('a loop back changes nothing of the order', () => {
  expect(order([node('start', 'a'), node('a', 'g'), node('g', 'end fix'), node('fix', 'a'), node('end', '')])).toBe('start a g end fix');
});

test('a boundary event stands under its task, and what it leads to in the flow', () => {
  const rows = rowsOf([node('start', 'a'), node('a', 'end'), node('late', 'give-up', { host: 'a' }), node('give-up', ''), node('end', '')], 'p');
  expect(rows.map((row) => row.id)).toEqual(['start', 'a', 'end', 'give-up']);
  expect(rows[1]!.children.map((row) => row.id)).toEqual(['late']);
});

test('the steps of a sub-process stand under it', () => {
  const rows = rowsOf([node('start', 's'), node('s', ''), node('y', '', { scope: 's' }), node('x', 'y', { scope: 's' })], 'p');
  expect(rows[1]!.children.map((row) => row.id)).toEqual(['x', 'y']);
});

test('what no way leads to stands at the end, from left to right', () => {
  expect(order([node('lost2', '', { x: 9 }), node('lost1', '', { x: 5 }), node('start', 'end'), node('end', '')])).toBe('start end lost1 lost2');
});

test('steps that lead only to each other are not left out', () => {
  expect(order([node('start', ''), node('a', 'b'), node('b', 'a')])).toBe('start a b');
});
