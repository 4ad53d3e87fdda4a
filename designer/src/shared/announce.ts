import { element } from './dom';

let line: HTMLElement | undefined;

/** Says something to a screen reader that the screen shows by itself. */
export function announce(text: string): void {
  line ??= document.body.appendChild(element('p', { class: 'visually-hidden', role: 'status' }));
  line.textContent = text;
}
