// Small helps on top of pages that work without them.

// A form is sent once, however often its button is pressed.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  if (event.submitter) event.submitter.setAttribute('aria-disabled', 'true');
});
// Coming back by the Back button, the form may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
  for (const button of document.querySelectorAll('button[aria-disabled]')) button.removeAttribute('aria-disabled');
});

// After a refusal the reader starts at the list of what to put right.
document.querySelector('.error-summary')?.focus();

// A file that is too large is named before it travels.
document.addEventListener('change', (event) => {
  const input = event.target;
  if (input.type !== 'file' || !input.dataset.max) return;
  const large = [...input.files].some((file) => file.size > Number(input.dataset.max));
  input.setCustomValidity(large ? input.dataset.tooLarge : '');
  if (large) input.reportValidity();
});
