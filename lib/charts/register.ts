import { BarController, BarElement, Chart, LinearScale, LineElement, LogarithmicScale, PointElement, ScatterController } from 'chart.js';
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
import { whiskers } from './plugins/whiskers';

/** Asked before each layout how far dots reach beyond the plot; the answer is not used (autoPadding is off), and costs as much as drawing them. */
class PointController extends ScatterController {
  override getMaxOverflow(): false {
    return false;
  }
}

// Only what toChartConfig uses: the browser loads nothing else of Chart.js.
Chart.register(PointController, BarController, PointElement, LineElement, BarElement, LinearScale, LogarithmicScale);
/** What draws all but dots, lines and bars, in this order. */
export const PLUGINS = [plotFrame, eventPartStart, annotation, eventPartEnd, barBoxes, connectors, whiskers, openArrows, hollowMarks, eventMarks, findingMarks, plotLabels];
Chart.register(...PLUGINS);
// The plugin plotFrame writes ticks; Chart.js would make and measure its own before each layout, to write none of them.
Chart.defaults.scale.ticks.display = false;
// Dots are given as numbers already. Bars may be pairs, which have to be read.
Chart.defaults.datasets.scatter = { ...Chart.defaults.datasets.scatter, parsing: false };

export { Chart };
