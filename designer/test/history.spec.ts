import { describe, expect, it } from 'vitest';
import { History } from '../src/shared/history';

describe('The history', () => {
  it('takes a run of typing back in one step', () => {
    const history = new History('');
    for (const text of ['ก', 'กข', 'กขค']) history.push(text, 'title');
    history.undo();
    expect(history.current).toBe('');
  });

  it('keeps apart what was typed before and after the field was left', () => {
    const history = new History('');
    history.push('a', 'title');
    history.settle();
    history.push('ab', 'title');
    history.undo();
    expect(history.current).toBe('a');
  });

  it('begins a new step where typing goes on after an undo', () => {
    const history = new History('');
    history.push('a', 'title');
    history.push('b');
    history.undo();
    history.push('ac', 'title');
    history.undo();
    expect(history.current).toBe('a');
  });

  it('forgets what was undone once something new is done', () => {
    const history = new History(1);
    history.push(2);
    history.undo();
    history.push(3);
    expect(history.redo()).toBe(false);
    expect(history.current).toBe(3);
  });

  it('redoes what was undone', () => {
    const history = new History(1);
    history.push(2);
    history.undo();
    expect(history.redo()).toBe(true);
    expect(history.current).toBe(2);
  });

  it('takes no step for a change that changes nothing', () => {
    const history = new History(1);
    history.push(1);
    expect(history.canUndo).toBe(false);
  });
});
