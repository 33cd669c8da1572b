import type { ErrorCode, ErrorDetail } from './errors';
import { type Bilingual, type Locale, type Spoken, toSpoken } from './locale';

/** What each kind of error says to people, in their language; the message of an error is for programs, and English. */
export const ERROR_WORDS: Readonly<Record<ErrorCode, Bilingual>> = {
  'bad-request': { vi: 'Yêu cầu có chỗ sai.', en: 'Something in the request is wrong.' },
  forbidden: { vi: 'Bạn không được phép làm việc này ở đây.', en: 'This may not be done from here.' },
  'not-found': { vi: 'Không có nội dung này, hoặc nội dung đã được rút lại.', en: 'There is no such thing, or it was withdrawn.' },
  gone: { vi: 'Nội dung này đã được rút lại.', en: 'This was withdrawn.' },
  'method-not-allowed': { vi: 'Địa chỉ này không nhận yêu cầu kiểu này.', en: 'This address does not take such requests.' },
  'not-acceptable': { vi: 'Không có dạng dữ liệu được yêu cầu.', en: 'It does not come in the form that was asked for.' },
  conflict: { vi: 'Người khác vừa thay đổi nội dung này, hoặc tên đã có người dùng.', en: 'Somebody else has just changed it, or the name is taken.' },
  'too-large': { vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
  'unsupported-type': { vi: 'Máy chủ không đọc được dạng tệp này.', en: 'This type of content is not read.' },
  'bad-data': { vi: 'Không tính hoặc không so sánh được từ những số liệu này.', en: 'These figures cannot be computed or compared.' },
  internal: { vi: 'Máy chủ gặp lỗi.', en: 'Something went wrong on this server.' },
  'not-implemented': { vi: 'Phần này của chuẩn chưa có ở đây.', en: 'This part of the standard is not given here.' },
  unavailable: { vi: 'Cơ sở dữ liệu tạm thời không phản hồi. Hãy thử lại sau ít phút.', en: 'The database cannot be reached. Try again shortly.' },
};

/** Why a field is wrong: in the reader's language, where somebody has said it in that. */
export function toReason({ reason, reasonVi = '' }: Pick<ErrorDetail, 'reason' | 'reasonVi'>, locale: Locale): Spoken {
  return locale === 'vi' ? toSpoken({ vi: reasonVi, en: reason }, locale) : { text: reason, lang: 'en' };
}
