/**
 * Runs an action in place of sending a form. The event goes no further: the site's own script takes every form that is sent for one that
 * leaves the page, and bars its button.
 */
export function onSubmit(form: HTMLFormElement, action: () => void): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    action();
  });
}
