import { describe, expect, it } from 'vitest';
import { PAINTS, PAPER } from '../../src/chart/paints.ts';

type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

/** How colours look to the colour-blind, in linear light: Machado, Oliveira and Fernandes (2009), severity 1. */
const EYES: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function lightOf(hex: string): Three {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen([red, green, blue]: Three, eyes: Matrix): Three {
  const [one, two, three] = eyes.map(([r, g, b]) => Math.min(1, Math.max(0, r * red + g * green + b * blue)));
  return [one ?? 0, two ?? 0, three ?? 0];
}

/** CIE L*a*b*, D65. */
function labOf([r, g, b]: Three): Three {
  const root = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = lightOf(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const ratio = luminance(one) / luminance(other);
  return Math.max(ratio, 1 / ratio);
}

describe('The colours of the picture', () => {
  it.each(Object.keys(EYES))('are far apart for eyes with %s', (name) => {
    const eyes = EYES[name] as Matrix;
    const labs = Object.values(PAINTS).map(({ fill }) => labOf(seen(lightOf(fill), eyes)));
    const distances = labs.flatMap((one, at) =>
      labs.slice(at + 1).map((other) => Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)))),
    );
    // A difference of 2 or 3 is just seen.
    expect(Math.min(...distances)).toBeGreaterThan(20);
  });

  it.each(Object.entries(PAINTS))(
    'let what is written on %s be read, and its edge be seen on paper',
    (_, paint) => {
      expect(contrast(paint.fill, paint.ink)).toBeGreaterThan(4.5);
      expect(contrast(paint.edge, PAPER)).toBeGreaterThan(3);
    },
  );
});
