import { element } from './dom';

/** One way out of a dialog. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** The button looks: the usual way on, another way, or one that cannot be undone. */
  readonly look?: 'main' | 'second' | 'danger';
}

/**
 * Asks in a modal dialog; Escape gives `otherwise`. The focus returns to where it was.
 * @param title Its heading.
 * @param body What is asked, as elements or plain text.
 * @param choices The buttons, in order.
 * @param otherwise The value where the dialog is left without a choice.
 */
export function choose<T>(title: string, body: readonly (Node | string)[], choices: readonly Choice<T>[], otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const heading = element('h2', { id: 'dialog-title' }, title);
    const actions = element('div', { class: 'actions' });
    const dialog = element('dialog', { class: 'designer-dialog', 'aria-labelledby': 'dialog-title' }, heading, ...body, actions);
    let chosen = otherwise;
    for (const choice of choices) {
      const look = { main: 'btn', second: 'btn second', danger: 'btn danger' }[choice.look ?? 'second'];
      const button = element('button', { type: 'button', class: look }, choice.label);
      button.addEventListener('click', () => {
        chosen = choice.value;
        dialog.close();
      });
      actions.append(button);
    }

    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
