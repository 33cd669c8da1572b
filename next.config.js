import createNextIntlPlugin from 'next-intl/plugin';

const isDevelopment = process.env.NODE_ENV === 'development';

/** Nothing is fetched from another host. Next puts its data into inline scripts; React and Radix set inline styles. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // Title, cards and discovery links stand in the head for everybody: who reads them for oEmbed or a card is no known bot.
  htmlLimitedBots: /.*/u,
  // CI and `npm test` run tsc over everything; `npm start` need not do it again on the reader's machine.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['sharp', '@napi-rs/canvas', 'pg', '@prisma/client', '@prisma/adapter-pg', '@prisma/schema-engine-wasm', 'terser'],
  // Files beside a page: a folder's name cannot end in a variable.
  rewrites: async () => ['explore', 'mirror'].map((page) => ({ source: `/${page}.:extension([^/]+)`, destination: `/${page}/:extension` })),
  headers: async () => [
    {
      source: '/:path*',
      headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
    },
    {
      // Pages have policies; a page's sixteen scripts each would send them again, 4 kB that nobody reads.
      source: '/((?!_next/static/).*)',
      headers: [{ key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' }],
    },
    {
      // Browsers ask for it at each new address; its own has a hash of what it shows.
      source: '/icon.svg',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
    },
    {
      // An embedded chart says itself, by hash, which style and which script are its own.
      source: '/((?!embed/|_next/static/).*)',
      headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy }],
    },
  ],
};

// Messages are compiled at build time: the browser needs no parser of theirs.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  experimental: { messages: { path: './lib/i18n/messages', format: 'json', locales: 'infer', precompile: true } },
});

export default withNextIntl(config);
