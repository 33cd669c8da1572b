import { add, type Quantity, subtract, toQuantity } from '../core/quantity';
import { type FlowConclusion, type FlowRule, toName } from './derivation';
import { MEASURE_RELATIONS } from './measure-relations';
import { type FlowPair, isStated, type PartnerGroup, toFlowPairs } from './partner-group';

type Combine = (exports: Quantity, imports: Quantity) => Quantity;

function conclude({ exports, imports }: FlowPair, flow: string, combine: Combine, sign: string): FlowConclusion {
  const { measure, sector, freq, timePeriod } = exports;
  const result = combine(toQuantity(exports), toQuantity(imports));
  return { flow, measure, sector, freq, timePeriod, result, formula: `${toName(exports)} ${sign} ${toName(imports)}`, parents: [exports, imports] };
}

function applyTo(flow: string, combine: Combine, sign: string): (group: PartnerGroup) => FlowConclusion[] {
  return (group) =>
    MEASURE_RELATIONS.filter(({ trade }) => trade).flatMap(({ level }) =>
      toFlowPairs(group, level)
        .filter(({ exports }) => !isStated(group, flow, exports))
        .map((pair) => conclude(pair, flow, combine, sign)),
    );
}

/** Two-way trade as UN Comtrade counts it: the reporter's exports and imports added as they are valued. */
export const sumOfFlows: FlowRule = {
  name: 'sum-of-flows',
  title: { vi: 'Hai chiều: xuất khẩu cộng nhập khẩu', en: 'Two-way total: exports and imports added' },
  formula: { vi: 'xuất khẩu + nhập khẩu', en: 'exports + imports' },
  apply: applyTo('T', add, '+'),
};

export const balanceOfFlows: FlowRule = {
  name: 'balance-of-flows',
  title: { vi: 'Cán cân: xuất khẩu trừ nhập khẩu', en: 'Balance: exports less imports' },
  formula: { vi: 'xuất khẩu − nhập khẩu', en: 'exports − imports' },
  apply: applyTo('B', subtract, '-'),
};
