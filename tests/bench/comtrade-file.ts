import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { toRandom } from './random';

const HEADER = 'typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,mosCode,motCode,qtyUnitCode,CIFValue,FOBValue,PrimaryValue\n';
const FIRST_YEAR = 1990;

function toLines(reporter: string, partner: string, flow: 'X' | 'M', years: number, random: () => number): string {
  let level = 10 ** (5 + 4 * random());
  let text = '';
  for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year += 1) {
    level *= 0.9 + 0.3 * random();
    const value = level.toFixed(3);
    text += `C,A,${year}0101,${year},52,${year},${reporter},${flow},${partner},0,H4,TOTAL,C00,0,0,-1,${flow === 'M' ? `${value},` : `,${value}`},${value}\n`;
  }
  return text;
}

/** Trade of all areas with one another as a file of UN Comtrade's bulk service has it. @returns its number of rows */
export async function writeComtradeFile(path: string, areas: readonly string[], years: number): Promise<number> {
  const file = createWriteStream(path);
  const random = toRandom(11);
  file.write(HEADER);
  for (const reporter of areas) {
    const lines = areas.filter((area) => area !== reporter).map((partner) => toLines(reporter, partner, 'X', years, random) + toLines(reporter, partner, 'M', years, random));
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return areas.length * (areas.length - 1) * years * 2;
}
