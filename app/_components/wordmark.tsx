/** A point with its whisker: what every figure of the product is. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2 text-base font-semibold tracking-tight">
      <svg aria-hidden width="16" height="20" viewBox="0 0 16 20" className="text-accent">
        <path d="M3 1.5h10M3 18.5h10M8 1.5v17" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        <circle cx="8" cy="10" r="4" fill="currentColor" />
      </svg>
      Tradecite
    </span>
  );
}
