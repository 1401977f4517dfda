import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Twice the size of the drawing, so that it is sharp on a dense screen and in print. */
const ZOOM = 2;

type Painter = {
  readonly Resvg: typeof import('@resvg/resvg-wasm')['Resvg'];
  readonly fontBuffers: Uint8Array[];
};
let painter: Promise<Painter> | undefined;

/**
 * An SVG as a PNG of twice its size. The renderer is WebAssembly and the fonts come from npm, so nothing is asked
 * of the machine or the network. Both are loaded by the first picture. Throws what is wrong with the SVG.
 */
export async function paintPng(svg: string): Promise<Uint8Array> {
  painter ??= openPainter().catch((error: unknown) => {
    painter = undefined;
    throw error;
  });
  const { Resvg, fontBuffers } = await painter;
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: ZOOM }, font: { fontBuffers } });
  // The renderer's memory is not the garbage collector's to free.
  try {
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

async function openPainter(): Promise<Painter> {
  const require = createRequire(import.meta.url);
  const [{ initWasm, Resvg }, wasm, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
    readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
  ]);
  await initWasm(wasm);
  return { Resvg, fontBuffers };
}
