import type { z } from 'zod';
import { embedQuery, exploreEmbedQuery } from '../charts/embed-query';
import { explorePictureQuery, mirrorPictureQuery, pictureQuery, seriesPictureQuery } from '../charts/picture-query';
import { chartAnnotationQuery, exploreAnnotationQuery } from '../core/annotation-query';
import { areaQuery, chartQuery, eventQuery, knownQuery, measureQuery, searchQuery, selectionQuery, seriesQuery, sourceQuery } from '../core/catalogue-query';
import { findingListQuery, findingTableQuery } from '../core/finding-query';
import { importListQuery } from '../core/import-body';
import type { Bilingual } from '../core/locale';
import { exploreTableQuery } from '../core/explore-request';
import { mirrorQuery, mirrorTableQuery } from '../core/mirror-query';
import { oembedQuery } from '../core/oembed-query';
import { chartTableQuery, citationQuery, dataQuery, emptyQuery, feedQuery, fileQuery, pageQuery, seriesFigureQuery, seriesFileQuery, seriesTableQuery } from '../core/query';
import { sdmxDataQuery, sdmxMlDataQuery, sdmxStructureQuery } from '../core/sdmx-query';
import { FILE_EXTENSIONS, type FileExtension } from '../core/urls';
import { exploreParameters } from './api-explore';
import type { AnswerName } from './api-schema';
import { FILE_TYPES } from './file-types';
import { FILE_WORDS } from './file-words';
import { DATA_MEDIA, ML_DATA_MEDIA, ML_STRUCTURE_MEDIA, STRUCTURE_MEDIA } from './sdmx-media';

/** A part of a path, with a value that works with the shipped figures. */
interface PathPart {
  readonly about: Bilingual;
  readonly example: string;
}

/** One public address for programs: what it takes and what it answers with. */
export interface Operation {
  /** `/charts/{slug}.csv` */
  readonly path: string;
  readonly group: keyof typeof GROUPS;
  readonly about: Bilingual;
  readonly parts: Readonly<Record<string, PathPart>>;
  readonly query: z.ZodObject;
  /** Media types it answers with; the first without Accept. */
  readonly media: readonly string[];
  /** Schema of its JSON. */
  readonly answer?: AnswerName | undefined;
  /** Statuses of failures of its own. */
  readonly more?: readonly number[];
}

export const GROUPS = {
  data: { vi: 'Số liệu', en: 'Figures' },
  catalogue: { vi: 'Danh mục', en: 'Catalogue' },
  chart: { vi: 'Tệp của một biểu đồ', en: 'Files of a chart' },
  series: { vi: 'Tệp của một chuỗi', en: 'Files of a series' },
  explore: { vi: 'Tệp của trang khám phá', en: 'Files of the explorer' },
  sdmx: { vi: 'SDMX', en: 'SDMX' },
  discovery: { vi: 'Tin mới và mục lục', en: 'Feeds and catalogues' },
} as const satisfies Record<string, Bilingual>;

const JSON_TYPE = 'application/json; charset=utf-8';
const SLUG: PathPart = { about: { vi: 'Tên biểu đồ, xem /api/v1/charts', en: 'Name of the chart, see /api/v1/charts' }, example: 'viet-nam-belgium-trade' };
const DASHBOARD_SLUG: PathPart = { about: { vi: 'Tên trang tổng hợp, xem /api/v1/dashboards', en: 'Name of the dashboard, see /api/v1/dashboards' }, example: 'at-a-glance' };
const SOURCE_ID: PathPart = { about: { vi: 'Mã nguồn, xem /api/v1/sources', en: 'Id of the source, see /api/v1/sources' }, example: 'kinh-te-do-thi-2014-10' };
const KEY: PathPart = { about: { vi: 'Mã chuỗi, xem /api/v1/series', en: 'Key of the series, see /api/v1/series' }, example: 'VNM.BEL.T.TRADE._T.A' };
const SDMX_KEY: PathPart = {
  about: { vi: 'FREQ.REF_AREA.COUNTERPART_AREA.TRADE_FLOW.MEASURE.SECTOR.SOURCE; * là mã bất kỳ', en: 'FREQ.REF_AREA.COUNTERPART_AREA.TRADE_FLOW.MEASURE.SECTOR.SOURCE; * is any code' },
  example: 'A.VNM.BEL.T.TRADE._T.*',
};
const ML_KEY: PathPart = { about: { ...SDMX_KEY.about, en: `${SDMX_KEY.about.en}, or nothing` }, example: 'A.VNM.BEL.T.TRADE._T.' };
const ARTEFACT: PathPart = { about: { vi: 'dataflow, datastructure, conceptscheme hoặc codelist', en: 'dataflow, datastructure, conceptscheme or codelist' }, example: 'codelist' };
const ARTEFACT_ID: PathPart = { about: { vi: 'Mã của nó, ví dụ CL_AREA; * là tất cả', en: 'Its id, such as CL_AREA; * is all' }, example: 'CL_AREA' };

function list(path: string, vi: string, en: string, query: z.ZodObject, answer: AnswerName): Operation {
  return { path: `/api/v1/${path}`, group: 'catalogue', about: { vi, en }, parts: {}, query, media: [JSON_TYPE], answer };
}

const DATA: readonly Operation[] = [
  { path: '/api/v1/observations', group: 'data', about: { vi: 'Số liệu theo bộ lọc, JSON; có limit thì chia trang', en: 'Figures of a filter as JSON; with limit, in pages' }, parts: {}, query: pageQuery, media: [JSON_TYPE], answer: 'Observations' },
  { path: '/api/v1/observations.json', group: 'data', about: { vi: 'Như trên', en: 'The same' }, parts: {}, query: pageQuery, media: [JSON_TYPE], answer: 'Observations' },
  { path: '/api/v1/observations.csv', group: 'data', about: { vi: 'Số liệu theo bộ lọc, CSV', en: 'Figures of a filter as CSV' }, parts: {}, query: dataQuery, media: [FILE_TYPES.csv.type] },
  { path: '/api/v1/mirror', group: 'data', about: { vi: 'Số của hai bên về cùng một luồng hàng, với số báo in, tỷ lệ và độ lệch; reporter và partner đi cùng nhau', en: 'What both sides report of the same trade, with press figures, ratio and asymmetry; reporter and partner are named together' }, parts: {}, query: mirrorQuery, media: [JSON_TYPE], answer: 'Mirror', more: [404] },
  { path: '/mirror.json', group: 'data', about: { vi: 'Như trên', en: 'The same' }, parts: {}, query: mirrorQuery, media: [JSON_TYPE], answer: 'Mirror', more: [404] },
  { path: '/mirror.csv', group: 'data', about: { vi: 'Như trên, CSV', en: 'The same as CSV' }, parts: {}, query: mirrorTableQuery, media: [FILE_TYPES.csv.type], more: [404] },
  ...FILE_EXTENSIONS.picture.map((extension): Operation => ({
    path: `/mirror.${extension}`, group: 'data', about: { vi: `Một luồng theo số của hai bên: ${FILE_WORDS[extension].vi}`, en: `One flow as both sides report it: ${FILE_WORDS[extension].en}` }, parts: {}, query: mirrorPictureQuery, media: [FILE_TYPES[extension].type], more: [404],
  })),
];

const CATALOGUE: readonly Operation[] = [
  list('series', 'Các chuỗi', 'Series', seriesQuery, 'SeriesList'),
  list('sources', 'Các nguồn', 'Sources', sourceQuery, 'Sources'),
  { ...list('sources/{id}', 'Một nguồn', 'One source', knownQuery, 'Source'), parts: { id: SOURCE_ID } },
  list('events', 'Các sự kiện', 'Events', eventQuery, 'Events'),
  list('charts', 'Các biểu đồ', 'Charts', chartQuery, 'Charts'),
  { ...list('charts/{slug}', 'Một biểu đồ như được lưu, với số phiên bản', 'One chart as it is kept, with its revision', knownQuery, 'SavedChart'), parts: { slug: SLUG }, more: [410] },
  { ...list('charts/{slug}/revisions', 'Mọi phiên bản của một biểu đồ, kể cả khi đã rút lại', 'All revisions of a chart, also of a withdrawn one', emptyQuery, 'Revisions'), parts: { slug: SLUG } },
  list('dashboards', 'Các trang tổng hợp do biên tập viên sắp xếp', 'Dashboards that editors have arranged', emptyQuery, 'Dashboards'),
  { ...list('dashboards/{slug}', 'Một trang tổng hợp như được lưu, với số phiên bản', 'One dashboard as it is kept, with its revision', emptyQuery, 'SavedDashboard'), parts: { slug: DASHBOARD_SLUG }, more: [410] },
  { ...list('dashboards/{slug}/revisions', 'Mọi phiên bản của một trang tổng hợp, kể cả khi đã rút lại', 'All revisions of a dashboard, also of a withdrawn one', emptyQuery, 'Revisions'), parts: { slug: DASHBOARD_SLUG } },
  list('areas', 'Nước, vùng và nhóm nước', 'Countries, regions and groups', areaQuery, 'Areas'),
  list('measures', 'Các chỉ tiêu', 'Measures', measureQuery, 'Measures'),
  list('selection', 'Tất cả những gì cần để vẽ vài chuỗi: số liệu, số gốc, số trái ngược, sự kiện, nguồn, tên', 'All that a drawing of some series needs: figures, what they were computed from, rivals, events, sources, names', selectionQuery, 'Selection'),
  list('findings', 'Kết quả đối chiếu: số công bố, số đối chiếu, kết luận (không khớp, chênh lệch, khớp), phép tính và cách đọc làm cho số khớp', 'Figures held against each other: stated and expected ranges, the verdict (disagree, differ, agree), the arithmetic, the reading that would agree', findingListQuery, 'Findings'),
  { path: '/findings.csv', group: 'catalogue', about: { vi: 'Như trên, CSV', en: 'The same as CSV' }, parts: {}, query: findingTableQuery, media: [FILE_TYPES.csv.type] },
  list('imports', 'Các lần nạp số liệu: ngày, nguồn, số dòng, mã băm của tệp', 'Past imports: date, source, rows, checksum of the file', importListQuery, 'Imports'),
  list('search', 'Tìm trong mọi danh mục', 'Search in all of these', searchQuery, 'Search'),
  list('health', 'Tình trạng máy chủ và bản số liệu', 'State of the server, revision of the data', emptyQuery, 'Health'),
];

const FILE_ANSWERS: Partial<Record<FileExtension, AnswerName>> = { 'metadata.json': 'Metadata', 'jsonstat.json': 'JsonStat', 'sdmx.json': 'SdmxMessage', 'csl.json': 'CslItems' };

interface FileQueries {
  readonly table: z.ZodObject;
  readonly data: z.ZodObject;
  readonly picture: z.ZodObject;
  readonly citation: z.ZodObject;
}

function toFileQuery(extension: FileExtension, { table, data, picture, citation }: FileQueries): z.ZodObject {
  if (extension === 'csv' || extension === 'json') return table;
  if (FILE_EXTENSIONS.picture.some((each) => each === extension)) return picture;
  return FILE_EXTENSIONS.citation.some((each) => each === extension) ? citation : data;
}

function toFiles(group: 'chart' | 'series' | 'explore', path: string, parts: Operation['parts'], queries: FileQueries, json: AnswerName): Operation[] {
  return Object.values(FILE_EXTENSIONS)
    .flat()
    .map((extension) => ({
      path: `${path}.${extension}`,
      group,
      about: FILE_WORDS[extension],
      parts,
      query: toFileQuery(extension, queries),
      media: [FILE_TYPES[extension].type],
      answer: extension === 'json' ? json : FILE_ANSWERS[extension],
      ...(group === 'chart' && { more: [410] }),
    }));
}

const toTypes = (media: readonly { readonly type: string }[]): string[] => media.map(({ type }) => type);

const SDMX: readonly Operation[] = [
  { path: '/sdmx/v2/data/dataflow/TRADECITE/OBSERVATIONS/1.0/{key}', group: 'sdmx', about: { vi: 'Số liệu, SDMX 3 REST', en: 'Data, SDMX 3 REST' }, parts: { key: SDMX_KEY }, query: sdmxDataQuery, media: toTypes(DATA_MEDIA), answer: 'SdmxMessage' },
  { path: '/sdmx/v2/structure/{artefact}/TRADECITE/{id}/1.0', group: 'sdmx', about: { vi: 'Cấu trúc, SDMX 3 REST', en: 'Structure, SDMX 3 REST' }, parts: { artefact: ARTEFACT, id: ARTEFACT_ID }, query: sdmxStructureQuery, media: toTypes(STRUCTURE_MEDIA), answer: 'SdmxMessage' },
  { path: '/sdmx/2.1/data/OBSERVATIONS/{key}', group: 'sdmx', about: { vi: 'Số liệu, SDMX-ML 2.1 (cho rsdmx và các chương trình tương tự)', en: 'Data, SDMX-ML 2.1 (for rsdmx and its like)' }, parts: { key: ML_KEY }, query: sdmxMlDataQuery, media: toTypes(ML_DATA_MEDIA), answer: 'SdmxMessage' },
  { path: '/sdmx/2.1/{artefact}/TRADECITE/{id}/1.0', group: 'sdmx', about: { vi: 'Cấu trúc, SDMX-ML 2.1', en: 'Structure, SDMX-ML 2.1' }, parts: { artefact: ARTEFACT, id: ARTEFACT_ID }, query: sdmxStructureQuery, media: toTypes(ML_STRUCTURE_MEDIA), answer: 'SdmxMessage' },
];

const DISCOVERY: readonly Operation[] = [
  { path: '/feed.xml', group: 'discovery', about: { vi: 'Số liệu mới nhất, Atom', en: 'The newest figures, Atom' }, parts: {}, query: feedQuery, media: ['application/atom+xml; charset=utf-8'] },
  { path: '/catalog.jsonld', group: 'discovery', about: { vi: 'Danh mục dữ liệu, DCAT 3', en: 'Catalogue of data, DCAT 3' }, parts: {}, query: emptyQuery, media: ['application/ld+json; charset=utf-8'], answer: 'JsonLd' },
  { path: '/api/v1/openapi.json', group: 'discovery', about: { vi: 'Mô tả này cho chương trình, OpenAPI 3.1', en: 'This description for programs, OpenAPI 3.1' }, parts: {}, query: dataQuery.pick({ lang: true }), media: [JSON_TYPE], answer: 'OpenApi' },
  { path: '/embed/{slug}', group: 'discovery', about: { vi: 'Biểu đồ để nhúng vào trang khác', en: 'The chart, for a frame on another page' }, parts: { slug: SLUG }, query: embedQuery, more: [410], media: ['text/html; charset=utf-8'] },
  { path: '/embed/explore', group: 'discovery', about: { vi: 'Lựa chọn của trang khám phá để nhúng vào trang khác', en: 'What the explorer draws, for a frame on another page' }, parts: {}, query: exploreParameters.extend(exploreEmbedQuery.shape), more: [404], media: ['text/html; charset=utf-8'] },
  { path: '/oembed', group: 'discovery', about: { vi: 'Cách nhúng một biểu đồ, oEmbed 1.0', en: 'How to embed a chart, oEmbed 1.0' }, parts: {}, query: oembedQuery, media: [JSON_TYPE, 'text/xml; charset=utf-8'], answer: 'Oembed', more: [404, 410, 422, 501] },
];

const CHART: FileQueries = { table: chartTableQuery, data: fileQuery, picture: pictureQuery, citation: citationQuery };
const SERIES: FileQueries = { table: seriesTableQuery, data: seriesFileQuery, picture: seriesPictureQuery, citation: seriesFigureQuery };

const EXPLORE: FileQueries = {
  table: exploreParameters.extend(exploreTableQuery.shape),
  data: exploreParameters.extend({ csvType: exploreTableQuery.shape.csvType }),
  picture: exploreParameters.extend(explorePictureQuery.shape),
  citation: exploreParameters,
};

const ANNOTATION_WORDS: Bilingual = { vi: 'Sự kiện và chú thích trên biểu đồ, CSV', en: 'Events and annotations on the chart as CSV' };

const ANNOTATIONS: readonly Operation[] = [
  { path: '/charts/{slug}.annotations.csv', group: 'chart', about: ANNOTATION_WORDS, parts: { slug: SLUG }, query: chartAnnotationQuery, media: [FILE_TYPES.csv.type], more: [410, 422] },
  { path: '/explore.annotations.csv', group: 'explore', about: ANNOTATION_WORDS, parts: {}, query: exploreParameters.extend(exploreAnnotationQuery.shape), media: [FILE_TYPES.csv.type] },
];

/** Every public address for programs. */
export const OPERATIONS: readonly Operation[] = [
  ...DATA,
  ...CATALOGUE,
  ...toFiles('chart', '/charts/{slug}', { slug: SLUG }, CHART, 'ChartFile'),
  ...toFiles('series', '/series/{key}', { key: KEY }, SERIES, 'SeriesFile'),
  ...toFiles('explore', '/explore', {}, EXPLORE, 'ChartFile'),
  ...ANNOTATIONS,
  ...SDMX,
  ...DISCOVERY,
];
