import type { Observation } from '../core/observation';
import { flowEquations } from './equation';
import { type Figure, toImpliedFigure, toStatedFigure } from './figure';
import { inPeriod, type Place, toPlaceKey } from './place';

/** X + M for two-way trade, X − M for a balance, from one source's statements of both. */
export function toFlowFigure(at: Place, x: Observation, m: Observation): Figure | null {
  const place = (flow: string): Place => ({ ...inPeriod(at, at.measure, at.timePeriod), flow });
  const equation = flowEquations({ T: place('T'), X: place('X'), M: place('M'), B: place('B') }).find(({ solutions }) => solutions[0]?.of === at.flow);
  const [solution] = equation?.solutions ?? [];
  return equation && solution ? toImpliedFigure(equation, solution, [x, m].map(toStatedFigure), x.unitMeasure) : null;
}

/** A level as one source has it: stated, or two-way trade summed from its parts. `levels` are its statements by place. */
export function findLevelFigure(levels: ReadonlyMap<string, Observation>, place: Place): Figure | null {
  const stated = levels.get(toPlaceKey(place));
  if (stated) return toStatedFigure(stated);
  if (place.flow !== 'T') return null;
  const [x, m] = ['X', 'M'].map((flow) => levels.get(toPlaceKey({ ...place, flow })));
  return x && m ? toFlowFigure(place, x, m) : null;
}
