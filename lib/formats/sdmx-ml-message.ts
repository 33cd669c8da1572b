import type { Bilingual, Locale } from '../core/locale';
import { LOCALES } from '../core/locale';
import type { Edition } from './dataset';
import { toMessageId } from './sdmx-message';
import { AGENCY } from './sdmx-structure';
import { element, textElement } from './xml';

const SCHEMAS = 'http://www.sdmx.org/resources/sdmxml/schemas/v2_1';

export const ML_NAMESPACES = { 'xmlns:message': `${SCHEMAS}/message`, 'xmlns:common': `${SCHEMAS}/common` } as const;
export const ML_STRUCTURE_NAMESPACE = { 'xmlns:structure': `${SCHEMAS}/structure` } as const;

/** The header of an SDMX-ML 2.1 message; a data message names its structure in it. */
export function toMlHeader(name: string, edition: Edition, structure = ''): string {
  return element(
    'message:Header',
    {},
    textElement('message:ID', {}, toMessageId(name, edition)),
    textElement('message:Test', {}, 'false'),
    textElement('message:Prepared', {}, edition.modifiedAt),
    element('message:Sender', { id: AGENCY }, textElement('common:Name', { 'xml:lang': 'en' }, 'Tradecite')),
    structure,
  );
}

/** A name in each language of the product. */
export function toMlNames(name: Bilingual): string {
  return LOCALES.map((locale: Locale) => textElement('common:Name', { 'xml:lang': locale }, name[locale])).join('');
}
