'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ChartView } from '@/lib/charts/chart-view';
import { toViewAnnotations, toViewFile } from '@/lib/charts/view-address';
import { FILE_EXTENSIONS, type FileExtension, type Params, urls } from '@/lib/core/urls';
import { ButtonMenu, MenuFace } from './button-menu';
import type { MenuEntry, MenuGroup } from './menu';
import { usePageCommands } from './page-commands';
import { useTheme } from './use-theme';

/** Whose files: what is drawn, or a series by its key. */
type Props = { readonly view: Pick<ChartView, 'spec' | 'search' | 'asked' | 'notes'> } | { readonly series: string; readonly claims?: readonly string[]; readonly asOf?: string | undefined };

/** Message keys hold no dots. */
function toMessageKey<E extends FileExtension>(extension: E) {
  return extension.replace('.', '-') as E extends `${infer A}.${infer B}` ? `${A}-${B}` : E;
}

function useGroups(owner: Props): MenuGroup[] {
  const t = useTranslations('download');
  const lang = useLocale();
  const theme = useTheme();
  const toFile = (extension: FileExtension, params: Params) => ('view' in owner ? toViewFile(owner.view, extension, params) : urls.seriesFile(owner.series, extension, { ...(owner.claims?.length && { claims: owner.claims.join(',') }), asOf: owner.asOf, ...params }));
  const entry = (extension: FileExtension, params: Params = {}): MenuEntry => ({ name: t(`files.${toMessageKey(extension)}`), href: toFile(extension, { lang, ...params }) });
  const [csv, ...rest] = FILE_EXTENSIONS.data;
  const excel = { name: t('csvExcel'), href: toFile(csv, { lang, excel: true }) };
  const annotations = 'view' in owner ? [{ name: t('annotations'), href: toViewAnnotations(owner.view, { lang }) }] : [];
  return [
    { name: t('data'), entries: [entry(csv), excel, ...rest.map((extension) => entry(extension)), ...annotations] },
    { name: t('pictures'), entries: FILE_EXTENSIONS.picture.map((extension) => entry(extension, { theme })) },
    { name: t('citations'), entries: FILE_EXTENSIONS.citation.map((extension) => entry(extension)) },
  ];
}

/** Every file of a chart or a series, by what it is for. */
export function DownloadMenu(props: Props) {
  const t = useTranslations('download');
  const groups = useGroups(props);
  const files = groups.flatMap(({ entries }) => entries);
  usePageCommands(files.flatMap(({ name, href }) => (href ? [{ id: `download ${href}`, verb: 'download', name, run: () => window.location.assign(href) }] : [])));
  return <ButtonMenu className="button" face={<MenuFace name={t('title')} />} groups={groups} />;
}
