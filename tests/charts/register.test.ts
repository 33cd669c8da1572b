import { LinearScale, LogarithmicScale, ScatterController } from 'chart.js';
import { expect, it } from 'vitest';
import { Chart } from '../../lib/charts/register';

it('draws with its own dots and scales, not with those of Chart.js that they are built upon', () => {
  const own = [Chart.registry.getController('scatter'), Chart.registry.getScale('linear'), Chart.registry.getScale('logarithmic')];
  const parents = [ScatterController, LinearScale, LogarithmicScale];
  for (const [i, parent] of parents.entries()) {
    expect(own[i]).not.toBe(parent);
    expect(own[i]).toHaveProperty('prototype', expect.any(parent));
  }
});
