/** Says what a form still needs beside the field, in place of the browser's passing bubble. */
export function watchRequirements() {
  document.addEventListener(
    'invalid',
    (event) => {
      const field = event.target.closest('.field');
      if (field === null) return;
      event.preventDefault();
      const isFirst = event.target.form.querySelector(':invalid') === event.target;
      showProblem(event.target, field, problemWith(event.target));
      if (isFirst) event.target.focus();
    },
    true,
  );
  document.addEventListener('input', (event) => {
    const field = event.target.closest('.field');
    if (field !== null && event.target.validity.valid) showProblem(event.target, field, '');
  });
}

function problemWith(input) {
  const label = input.labels[0]?.textContent ?? '';
  return input.validity.valueMissing ? `“${label}” needs an answer.` : input.validationMessage;
}

function showProblem(input, field, words) {
  const known = field.querySelector('.missing');
  const others = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '' && id !== known?.id);
  known?.remove();
  field.classList.toggle('wrong', words !== '');
  input.setAttribute('aria-invalid', String(words !== ''));
  if (words === '') return describe(input, others);
  const line = document.createElement('span');
  line.className = 'missing';
  line.id = `${input.id}-missing`;
  line.textContent = words;
  input.before(line);
  describe(input, [...others, line.id]);
}

function describe(input, ids) {
  if (ids.length === 0) input.removeAttribute('aria-describedby');
  else input.setAttribute('aria-describedby', ids.join(' '));
}
