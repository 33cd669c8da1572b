'use client';

import './globals.css';

/** Only when the layout itself failed, so no messages can be loaded: both languages at once. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="page py-20">
        <title>Tradecite</title>
        <h1 className="text-2xl">The page could not be made</h1>
        <p className="mt-2 text-muted">Something went wrong on our side. The figures are safe.</p>
        <p lang="vi" className="mt-4 text-muted">
          Không tạo được trang này. Có lỗi ở phía chúng tôi, số liệu vẫn an toàn.
        </p>
        <p className="mt-6">
          <a href="/" className="button">
            Tradecite
          </a>
        </p>
      </body>
    </html>
  );
}
