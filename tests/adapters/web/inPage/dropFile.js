// Runs in the page, where `dropped` is a file's name and text, and drops that file on it.
(() => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([dropped.text], dropped.name, { type: 'text/plain' }));
  document
    .querySelector('main')
    .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
})();
