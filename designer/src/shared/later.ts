/** Puts off what is asked often: runs it once, a while after the last asking. */
export function later(action: () => void, afterMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, afterMs);
  };
}

/** Keeps only the newest of several answers that are under way: an earlier one gives undefined. */
export function newest<A extends readonly unknown[], T>(ask: (...args: A) => Promise<T>): (...args: A) => Promise<T | undefined> {
  let count = 0;
  return async (...args) => {
    const mine = ++count;
    try {
      const answer = await ask(...args);
      return mine === count ? answer : undefined;
    } catch (error) {
      if (mine === count) throw error;
      return undefined;
    }
  };
}
