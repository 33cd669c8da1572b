import type { z } from 'zod';
import { chartChange, newChart, restoration, withdrawal } from '../charts/chart-draft';
import { dashboardChange, newDashboard } from '../charts/dashboard-spec';
import { explanationBody } from '../core/finding-query';
import { importBody } from '../core/import-body';
import type { Bilingual } from '../core/locale';
import type { AnswerName } from './api-schema';

/** An address that writes, for who may (TRADECITE_EDIT). */
export interface WriteOperation {
  readonly path: string;
  readonly method: 'post' | 'put' | 'delete';
  readonly about: Bilingual;
  readonly body: z.ZodType;
  /** Statuses of success. */
  readonly answers: readonly number[];
  readonly answer: AnswerName;
  /** Of a form with a file; JSON where absent. */
  readonly media?: 'application/json' | 'multipart/form-data';
}

const ITEMS = {
  charts: { noun: { vi: 'biểu đồ', en: 'chart' }, create: newChart, change: chartChange },
  dashboards: { noun: { vi: 'trang tổng hợp', en: 'dashboard' }, create: newDashboard, change: dashboardChange },
} as const;

function toWrites(name: keyof typeof ITEMS): WriteOperation[] {
  const { noun, create, change } = ITEMS[name];
  const say = (vi: string, en: string): Bilingual => ({ vi: `${vi} ${noun.vi}`, en: `${en} a ${noun.en}` });
  return [
    { path: `/api/v1/${name}`, method: 'post', about: say('Lưu', 'Save'), body: create, answers: [201], answer: 'Saved' },
    { path: `/api/v1/${name}/{slug}`, method: 'put', about: say('Sửa', 'Change'), body: change, answers: [200], answer: 'Saved' },
    { path: `/api/v1/${name}/{slug}`, method: 'delete', about: say('Rút lại', 'Withdraw'), body: withdrawal, answers: [200], answer: 'Saved' },
    { path: `/api/v1/${name}/{slug}/revisions`, method: 'post', about: say('Khôi phục một phiên bản của', 'Restore a revision of'), body: restoration, answers: [200], answer: 'Saved' },
  ];
}

const EXPLAIN: WriteOperation = {
  path: '/api/v1/findings/{key}/explanation',
  method: 'post',
  about: { vi: 'Giải thích một phát hiện', en: 'Explain a finding' },
  body: explanationBody,
  answers: [201],
  answer: 'Explained',
};

const IMPORT: WriteOperation = {
  path: '/api/v1/imports',
  method: 'post',
  about: { vi: 'Nạp số liệu chính thức từ một tệp; dryRun=true chỉ cho biết sẽ thay đổi gì', en: 'Import official figures from a file; dryRun=true only says what would change' },
  body: importBody,
  answers: [200, 201],
  answer: 'Imported',
  media: 'multipart/form-data',
};

export const WRITES: readonly WriteOperation[] = [...toWrites('charts'), ...toWrites('dashboards'), EXPLAIN, IMPORT];
