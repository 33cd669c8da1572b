import { audit } from '../audit/audit';
import type { ChartParts } from '../charts/view-parts';
import type { ObservationFilter } from '../core/query';
import { findAreas } from './find-areas';
import { findEvents } from './find-events';
import { findMeasures } from './find-measures';
import { findAncestors, findObservations } from './find-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';
