import { afterAll, beforeAll, expect, test } from 'vitest';
import { toCard } from '../../lib/charts/card-fit';
import type { ChartView } from '../../lib/charts/chart-view';
import { toFontSize } from '../../lib/charts/picture-size';
import { THEMES } from '../../lib/charts/theme';
import { closePictures, drawPng } from '../../lib/render/picture-pool';
import { PACKAGE_VIEWS } from '../charts/package-views';
import { openPngPeer } from './png-peer';

/**
 * Pictures of 1200 × 630 a second, eight in flight: every shipped chart in both languages and both themes, so that no picture comes
 * twice in a round and nothing kept from the one before is of use. Ours as the routes ask for them; the peer draws the same card, with
 * the same layout, in turns with us.
 */
const [WIDTH, HEIGHT, IN_FLIGHT, ROUNDS] = [1200, 630, 8, 5] as const;
/** Rounds before it counts: a server runs for days, and each of its threads has to compile what it runs often. */
const WARM_UP = 6;
const GOAL = 4;

interface Picture {
  readonly view: ChartView;
  readonly options: { readonly locale: 'vi' | 'en'; readonly theme: 'light' | 'dark'; readonly width: number; readonly height: number };
}

const PICTURES = PACKAGE_VIEWS.flatMap((view) =>
  (['vi', 'en'] as const).flatMap((locale) => (['light', 'dark'] as const).map((theme): Picture => ({ view, options: { locale, theme, width: WIDTH, height: HEIGHT } }))),
);

type Draw = (picture: Picture) => Promise<Uint8Array>;

const peer = openPngPeer(WIDTH, HEIGHT);
const DRAWS: Record<'ours' | 'peer', Draw> = {
  ours: ({ view, options }) => drawPng(view, options),
  peer: ({ view, options }) => peer.draw(toCard(view, { ...options, fontSize: toFontSize(WIDTH) }), THEMES[options.theme]),
};

interface Rate {
  readonly perSecond: number;
  /** Of the whole process, all its threads, for one picture: what counts where other programs have the cores too. */
  readonly cpu: number;
  readonly bytes: number;
}

async function measure(draw: Draw): Promise<Rate> {
  const left = [...PICTURES];
  let bytes = 0;
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()];
  const client = async (): Promise<void> => {
    for (let picture = left.pop(); picture; picture = left.pop()) {
      const { length } = await draw(picture);
      bytes += length;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, client));
  const { user, system } = process.cpuUsage(cpuBefore);
  return { perSecond: (PICTURES.length * 1000) / (performance.now() - began), cpu: (user + system) / 1000 / PICTURES.length, bytes: bytes / PICTURES.length };
}

function toMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function toLine(name: string, rates: readonly Rate[]): string {
  const of = (key: keyof Rate): number => toMedian(rates.map((rate) => rate[key]));
  return `${name} ${of('perSecond').toFixed(1)} a second, ${of('cpu').toFixed(1)} ms of processor each, ${of('bytes').toFixed(0)} bytes`;
}

// Threads load their code before they count.
beforeAll(async () => {
  await measure(DRAWS.ours);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  for (let round = 0; round < WARM_UP; round += 1) for (const draw of [DRAWS.ours, DRAWS.peer]) await measure(draw);
});
afterAll(closePictures);

test('pictures a second', async () => {
  const rounds: Record<'ours' | 'peer', Rate>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ours: await measure(DRAWS.ours), peer: await measure(DRAWS.peer) });
  const [ours, theirs] = [rounds.map((round) => round.ours), rounds.map((round) => round.peer)];
  const ratios = rounds.map((round) => round.ours.perSecond / round.peer.perSecond).toSorted((a, b) => a - b);
  const spread = `${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}`;
  const cpu = toMedian(rounds.map((round) => round.peer.cpu / round.ours.cpu));
  process.stdout.write(`bench png: ${toLine('whole cards', ours)}; ${toLine(`the same by ${peer.name}`, theirs)}; ratio ${toMedian(ratios).toFixed(2)} (${spread}, goal ${GOAL}), in processor time ${cpu.toFixed(2)}\n`);
  expect(toMedian(ours.map(({ bytes }) => bytes))).toBeLessThan(toMedian(theirs.map(({ bytes }) => bytes)));
  expect(toMedian(ratios)).toBeGreaterThanOrEqual(GOAL);
});
