import { BarController, BarElement, Chart, type ChartDataset, LinearScale, LineElement, LogarithmicScale, PointElement, ScatterController, type Tick } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { barBoxes } from './plugins/bar-boxes';
import { connectors } from './plugins/connectors';
import { eventMarks } from './plugins/event-marks';
import { eventPartEnd, eventPartStart } from './plugins/event-part';
import { findingMarks } from './plugins/finding-marks';
import { hollowMarks } from './plugins/hollow-marks';
import { openArrows } from './plugins/open-arrows';
import { plotFrame } from './plugins/plot-frame';
import { plotLabels } from './plugins/plot-labels';
import { readShapes } from './plugins/plot-shapes-option';
import { whiskers } from './plugins/whiskers';

/**
 * A class to build upon. Chart.js registers the parent of a class before the class itself, and of two with one id the first stays:
 * a class that takes the place of its parent must not be seen to have one.
 */
function toBase<T extends object>(parent: T): T {
  return new Proxy(parent, { has: (target, name) => name !== 'defaults' && name in target });
}

class PointController extends toBase(ScatterController) {
  /** Asked before each layout how far dots reach beyond the plot; the answer is not used (autoPadding is off), and costs as much as drawing them. */
  override getMaxOverflow(): false {
    return false;
  }

  /** Dots in the colour of the surface stand under rings, which cover what is below by themselves (hollowMarks). */
  override draw(): void {
    const { pointBackgroundColor } = this.getDataset() as ChartDataset<'scatter'>;
    if (pointBackgroundColor !== readShapes(this.chart, 'plotFrame')?.colors.surface) super.draw();
  }
}

interface Ends {
  readonly min: number;
  readonly max: number;
  readonly options: { readonly reverse: boolean };
}

/** Where a scale begins and ends: Chart.js settles it when it makes ticks. */
function toEnds({ min, max, options }: Ends): { start: number; end: number } {
  return options.reverse ? { start: max, end: min } : { start: min, end: max };
}

// The plugin plotFrame writes ticks, and both ends are given: Chart.js would make and word its own, to draw none of them.
class PlainScale extends toBase(LinearScale) {
  override buildTicks(): Tick[] {
    Object.assign(this, toEnds(this));
    return [];
  }
}

class PlainLogScale extends toBase(LogarithmicScale) {
  override buildTicks(): Tick[] {
    Object.assign(this, toEnds(this));
    return [];
  }
}

// Only what toChartConfig uses: the browser loads nothing else of Chart.js.
Chart.register(PointController, BarController, PointElement, LineElement, BarElement, PlainScale, PlainLogScale);
/** What draws all but dots, lines and bars, in this order. */
export const PLUGINS = [plotFrame, eventPartStart, annotation, eventPartEnd, barBoxes, connectors, whiskers, openArrows, hollowMarks, eventMarks, findingMarks, plotLabels];
Chart.register(...PLUGINS);
// Dots are given as numbers already. Bars may be pairs, which have to be read.
Chart.defaults.datasets.scatter = { ...Chart.defaults.datasets.scatter, parsing: false };

export { Chart };
