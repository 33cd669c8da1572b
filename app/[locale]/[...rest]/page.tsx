import { notFound } from 'next/navigation';

/** Every path that no page claims: not found, in the language of the path. */
export default function Page() {
  notFound();
}
