import { createCanvas } from '@napi-rs/canvas';

/** A small picture to put into files. */
export function toPng(width = 600, height = 315): Uint8Array {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#336699';
  context.fillRect(0, 0, width, height / 2);
  return new Uint8Array(canvas.toBuffer('image/png'));
}
