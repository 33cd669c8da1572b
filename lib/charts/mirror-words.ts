import type { Bilingual } from '../core/locale';
import type { MirrorBand } from '../core/mirror';

/** Where the importer's value over the exporter's lies. */
export const MIRROR_BAND_NAMES: Readonly<Record<MirrorBand, Bilingual>> = {
  reversed: { vi: 'bên nhập khẩu ghi ít hơn', en: 'importer counts less' },
  below: { vi: 'dưới mức thường thấy', en: 'below the usual' },
  usual: { vi: 'trong mức thường thấy', en: 'as usual' },
  above: { vi: 'trên mức thường thấy', en: 'above the usual' },
  unvalued: { vi: 'không rõ cách tính giá: không kết luận', en: 'valuation unknown: no verdict' },
  unsure: { vi: 'chưa kết luận được', en: 'cannot be told' },
};
