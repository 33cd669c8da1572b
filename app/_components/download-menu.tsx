'use client';

import { useLocale, useTranslations } from 'next-intl';
import { FILE_EXTENSIONS, type FileExtension, type Params, urls } from '@/lib/core/urls';
import { ButtonMenu, type MenuEntry, type MenuGroup, MenuFace } from './button-menu';
import { useTheme } from './use-theme';

interface Props {
  readonly kind: 'chart' | 'series';
  /** Slug of the chart, key of the series. */
  readonly id: string;
}

/** Message keys hold no dots. */
function toMessageKey<E extends FileExtension>(extension: E) {
  return extension.replace('.', '-') as E extends `${infer A}.${infer B}` ? `${A}-${B}` : E;
}

function useGroups({ kind, id }: Props): MenuGroup[] {
  const t = useTranslations('download');
  const lang = useLocale();
  const theme = useTheme();
  const toUrl = kind === 'chart' ? urls.chartFile : urls.seriesFile;
  const entry = (extension: FileExtension, params: Params = {}): MenuEntry => ({ name: t(`files.${toMessageKey(extension)}`), href: toUrl(id, extension, { lang, ...params }) });
  const [csv, ...rest] = FILE_EXTENSIONS.data;
  const excel = { name: t('csvExcel'), href: toUrl(id, csv, { lang, excel: true }) };
  return [
    { name: t('data'), entries: [entry(csv), excel, ...rest.map((extension) => entry(extension))] },
    { name: t('pictures'), entries: FILE_EXTENSIONS.picture.map((extension) => entry(extension, { theme })) },
    { name: t('citations'), entries: FILE_EXTENSIONS.citation.map((extension) => entry(extension)) },
  ];
}

/** Every file of a chart or a series, by what it is for. */
export function DownloadMenu(props: Props) {
  const t = useTranslations('download');
  return <ButtonMenu className="button" face={<MenuFace name={t('title')} />} groups={useGroups(props)} />;
}
