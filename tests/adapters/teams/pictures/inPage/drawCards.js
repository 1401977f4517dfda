// Draws cards with Microsoft's renderer and returns what it found fault with. Text blocks read Markdown, as in Teams.
globalThis.drawCards = (cards) => {
  const { AdaptiveCard, HostConfig, SerializationContext, Version } = AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = marked.parse(text);
    result.didProcess = true;
  };
  const main = document.querySelector('main');
  main.replaceChildren();
  const events = (context) =>
    Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  globalThis.performed = [];
  return cards.flatMap((json) => {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(HOST);
    card.onExecuteAction = (action) => performed.push(action);
    const context = new SerializationContext(new Version(1, 5));
    card.parse(json, context);
    const wrong = card.validateProperties().validationEvents.map(({ message }) => message);
    const frame = document.createElement('section');
    frame.className = 'card';
    frame.append(card.render());
    main.append(frame);
    return [...events(context), ...wrong];
  });
};

// Puts the cards into columns.
globalThis.arrangeCards = (columns) => {
  const main = document.querySelector('main');
  const cards = [...main.children];
  main.className = 'columns';
  main.replaceChildren(
    ...columns.map(({ width, length }) => {
      const column = document.createElement('div');
      column.style.width = `${width}px`;
      column.append(...cards.splice(0, length));
      return column;
    }),
  );
};

globalThis.pixelsOf = (sources) =>
  Promise.all(
    sources.map(async (src) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      return [...canvas.getImageData(0, 0, image.width, image.height).data.filter((_, at) => at % 49 === 0)];
    }),
  );
