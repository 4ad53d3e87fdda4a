import type { Clock, Notice } from '../permit/values';
import type { Surroundings } from './fragment';

/** A letter to somebody, where the package has it. */
export function letters(around: Surroundings, name: string, to: string): readonly Notice[] {
  const template = around.letter(name);
  return template ? [{ template, to }] : [];
}

/** A clock with the warnings and lapse letters that the process does not say for all its steps. */
export function withTerms(around: Surroundings, clock: Clock): Clock {
  if (around.hasStepTerms) return clock;
  return {
    ...clock,
    warnings: letters(around, 'due-soon', 'supervisor').map((letter) => ({ share: '75', ...letter })),
    lapses: letters(around, 'overdue', 'supervisor'),
  };
}

/** A time that the manual alone sets. */
export function ownTime(around: Surroundings, period: string, unit: string): Clock {
  return withTerms(around, { period, unit, owner: 'officer', cite: 'Manual (own time, unverified)' });
}
