export { toPreflight as OPTIONS } from '@/app/_http/shared-headers';
export { answerUnknown as DELETE, answerUnknown as GET, answerUnknown as PATCH, answerUnknown as POST, answerUnknown as PUT } from '@/app/_http/unknown-address';

export const dynamic = 'force-dynamic';
