/** What has just been done, above the page: it moves nothing, and a screen reader says it. Stays in the document while empty, or it would not be said. */
export function Toast({ message }: { message: string }) {
  return (
    <div role="status" className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex justify-center print:hidden">
      {message && <p className="card max-w-md px-4 py-2.5 text-sm shadow-[0_6px_24px_rgb(0_0_0/0.18)]">{message}</p>}
    </div>
  );
}
