// A file may be dropped on the page. Without this script it is chosen, and everything else works the same.
const form = document.querySelector('[data-drop]');
const reading = document.querySelector('[data-reading]');

const holdsFile = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');

for (const type of ['dragenter', 'dragover'])
  document.addEventListener(type, (event) => {
    if (!holdsFile(event)) return;
    // Else the browser would open the file in place of the page.
    event.preventDefault();
    form?.classList.add('over');
  });
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) form?.classList.remove('over');
});
document.addEventListener('drop', (event) => {
  if (!holdsFile(event)) return;
  event.preventDefault();
  form?.classList.remove('over');
  const { files } = event.dataTransfer;
  if (form === null) return;
  if (files.length !== 1) {
    reading.textContent = 'Drop one file at a time.';
    return;
  }
  form.querySelector('input[type=file]').files = files;
  form.requestSubmit();
});

form?.addEventListener('submit', () => {
  const name = form.querySelector('input[type=file]').files[0]?.name ?? 'the file';
  reading.textContent = `Reading ${name}…`;
  form.querySelector('button').disabled = true;
});
// Coming back to the page by the browser's own button finds it ready again.
addEventListener('pageshow', () => {
  if (form === null) return;
  reading.textContent = '';
  form.querySelector('button').disabled = false;
});
