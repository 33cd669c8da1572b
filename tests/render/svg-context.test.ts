import { describe, expect, it } from 'vitest';
import { SvgContext, type SvgContextOptions } from '../../lib/render/svg-context';
import { toMarkup } from '../../lib/render/svg-markup';

function draw(steps: (ctx: SvgContext) => void, options?: SvgContextOptions): string {
  const ctx = new SvgContext(100, 100, options);
  steps(ctx);
  return toMarkup(ctx.items, 'x');
}

function line(ctx: SvgContext, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}

function dot(ctx: SvgContext, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}

describe('the recording context', () => {
  it('joins neighbours of one style and goes on where a line ended', () => {
    const markup = draw((ctx) => {
      line(ctx, 0, 0, 10, 0);
      line(ctx, 10, 0, 10, 10);
      line(ctx, 20, 20, 30, 20);
    });
    expect(markup).toBe('<path stroke="#000" d="M0 0h10v10m10 10h10"/>');
  });

  it('begins dashes again for each line', () => {
    const markup = draw((ctx) => {
      ctx.setLineDash([1, 2]);
      line(ctx, 0, 0, 10, 0);
      line(ctx, 10, 0, 10, 10);
    });
    expect(markup).toBe('<path stroke="#000" stroke-dasharray="1 2" d="M0 0h10m0 0v10"/>');
  });

  it('keeps translucent lines and fills apart where they touch', () => {
    const crossing = (ctx: SvgContext) => {
      line(ctx, 0, 5, 10, 5);
      line(ctx, 5, 0, 5, 10);
    };
    expect(draw(crossing).match(/<path/gu)).toHaveLength(1);
    expect(draw((ctx) => { ctx.globalAlpha = 0.5; crossing(ctx); }).match(/<path/gu)).toHaveLength(2);
    expect(draw((ctx) => { dot(ctx, 5, 5, 4); dot(ctx, 8, 5, 4); }).match(/ d="/gu)).toHaveLength(2);
    expect(draw((ctx) => { dot(ctx, 5, 5, 4); dot(ctx, 18, 5, 4); }).match(/ d="/gu)).toHaveLength(1);
  });

  it('is one path where one outline is filled and stroked', () => {
    const markup = draw((ctx) => {
      ctx.fillStyle = '#ffffff';
      ctx.strokeStyle = '#0b57a8';
      ctx.lineWidth = 1.6;
      dot(ctx, 10, 10, 4.6);
      ctx.stroke();
    });
    expect(markup).toBe('<path stroke="#0b57a8" stroke-width="1.6" fill="#fff" d="M14.6 10a1 1 0 0 1-9.2 0 1 1 0 0 1 9.2 0"/>');
  });

  it('is one text where a halo lies under it, with the base line where the canvas has it', () => {
    const markup = draw((ctx) => {
      ctx.font = '600 20px "Be Vietnam Pro"';
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'right';
      ctx.strokeStyle = '#ffffff';
      ctx.lineWidth = 3.5;
      ctx.strokeText('1,8 tỷ & <hơn>', 50, 50);
      ctx.fillText('1,8 tỷ & <hơn>', 50, 50);
    });
    expect(markup).toBe(
      '<text x="50" y="55.8" stroke="#fff" stroke-width="3.5" paint-order="stroke" fill="#000" font-weight="600" font-size="20" text-anchor="end">1,8 tỷ &amp; &lt;hơn&gt;</text>',
    );
  });

  it('states what neighbours share once', () => {
    const markup = draw((ctx) => {
      ctx.font = '10px "Be Vietnam Pro"';
      for (const x of [10, 20]) ctx.fillText('a', x, 10);
    }, { fontSize: 10 });
    expect(markup).toBe('<g fill="#000"><text x="10" y="10">a</text><text x="20" y="10">a</text></g>');
  });

  it('no words, no element', () => {
    const markup = draw((ctx) => {
      ctx.strokeText('', 5, 5);
      ctx.fillText('', 5, 5);
    });
    expect(markup).toBe('');
  });

  it('moves, turns and scales, and gives it all back', () => {
    const markup = draw((ctx) => {
      ctx.save();
      ctx.translate(10, 10);
      ctx.rotate(Math.PI / 2);
      ctx.scale(2, 2);
      line(ctx, 0, 0, 10, 0);
      ctx.restore();
      line(ctx, 0, 0, 10, 0);
    });
    expect(markup).toBe('<path stroke="#000" stroke-width="2" d="M10 10v20"/><path stroke="#000" d="M0 0h10"/>');
  });

  it('stands where it was put, whatever Chart.js resets', () => {
    const markup = draw((ctx) => {
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.resetTransform();
      line(ctx, 0, 0, 10, 0);
    }, { matrix: [1, 0, 0, 1, 30, 40] });
    expect(markup).toBe('<path stroke="#000" d="M30 40h10"/>');
  });

  it('cuts lines and boxes by arithmetic', () => {
    const clipped = (steps: (ctx: SvgContext) => void) => draw((ctx) => {
      ctx.beginPath();
      ctx.rect(10, 10, 20, 20);
      ctx.clip();
      steps(ctx);
    });
    expect(clipped((ctx) => line(ctx, 0, 20, 50, 20))).toBe('<path stroke="#000" d="M10 20h20"/>');
    expect(clipped((ctx) => ctx.fillRect(0, 0, 15, 15))).toBe('<path fill="#000" d="M10 10h5v5h-5z"/>');
    expect(clipped((ctx) => line(ctx, 0, 0, 5, 5))).toBe('');
    expect(clipped((ctx) => dot(ctx, 20, 20, 3))).not.toContain('clip');
  });

  it('leaves the rest to a clip path, stated once', () => {
    const markup = draw((ctx) => {
      ctx.beginPath();
      ctx.rect(10, 10, 20, 20);
      ctx.clip();
      dot(ctx, 10, 20, 5);
      dot(ctx, 30, 20, 5);
    });
    expect(markup).toBe(
      '<clipPath id="x-c0"><path d="M10 10h20v20H10z"/></clipPath><path fill="#000" clip-path="url(#x-c0)" d="M15 20a1 1 0 0 1-10 0 1 1 0 0 1 10 0m20 0a1 1 0 0 1-10 0 1 1 0 0 1 10 0"/>',
    );
  });

  it('draws nothing that cannot be seen', () => {
    expect(draw((ctx) => {
      ctx.fillStyle = 'transparent';
      ctx.fillRect(0, 0, 10, 10);
      ctx.globalAlpha = 0;
      line(ctx, 0, 0, 10, 10);
    })).toBe('');
  });

  it('has no images, gradients or patterns: using one fails', () => {
    expect(() => (new SvgContext(1, 1) as unknown as CanvasRenderingContext2D).drawImage(new ImageBitmap(), 0, 0)).toThrow();
  });
});
