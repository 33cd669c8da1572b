import { once } from 'node:events';
import { type ClientRequest, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';

/** More pictures than may wait for a thread, each of another size, so that none is in memory. */
const MANY = 120;

function open(path: string): ClientRequest {
  const request = get(`${inject('baseUrl')}${path}`, { agent: false });
  return request.on('error', () => undefined);
}

async function readStatus(width: number): Promise<number> {
  const response = await fetch(`${inject('baseUrl')}/charts/guangxi-trade.png?imWidth=${width}&imHeight=300`);
  await response.arrayBuffer();
  return response.status;
}

test('pictures whose askers have gone hold nobody up', async () => {
  expect(await readStatus(300)).toBe(200);
  const burst = Array.from({ length: MANY }, (_, i) => open(`/charts/viet-nam-belgium-trade.png?imWidth=${2000 + i}&imHeight=1600`));
  // One is answered: the others stand in the queue by now.
  await Promise.race(burst.map((request) => once(request, 'response')));
  for (const request of burst) request.destroy();
  await wait(500);
  const statuses = await Promise.all(Array.from({ length: 40 }, (_, i) => readStatus(301 + i)));
  expect(statuses).toEqual(statuses.map(() => 200));
});

test('who asks for the same picture as one who goes away still gets it', async () => {
  const path = `${inject('baseUrl')}/charts/viet-nam-belgium-trade.png?imWidth=1999&imHeight=1599`;
  const gone = get(path, { agent: false }).on('error', () => undefined);
  await once(gone, 'socket');
  const kept = fetch(path);
  await wait(20);
  gone.destroy();
  expect((await kept).status).toBe(200);
});
