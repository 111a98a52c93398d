import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { contentSecurityPolicy } from "./server/content-security-policy";
import { SECURITY_HEADERS } from "./server/security-headers";

/** A page that was asked for before the server was ready came past that, and may run no script. */
const UNREADY = {
  source: "/((?!_next/static|_next/image|icon\\.svg|files/|portal/files/).*)",
  missing: [{ type: "header" as const, key: "content-security-policy" }],
  headers: [{ key: "Content-Security-Policy", value: contentSecurityPolicy("", { plain: true }) }],
};

const config: NextConfig = {
  // Two people (or a test beside the work) can build in one folder without meeting.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: [
    ...["@node-rs/argon2", "@resvg/resvg-js", "nodemailer", "pg-boss", "postgres", "sharp"],
    // They read files beside themselves: a WebAssembly module, tables of Unicode.
    ...["docx", "pdfmake", "subset-font"],
  ],
  turbopack: { root: import.meta.dirname },
  allowedDevOrigins: ["127.0.0.1"],
  // `npm run check` reads the types, tests and scripts included; a start on a new machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Forms are small; files come through a route of their own, which counts the bytes itself (20 MB and the form).
    serverActions: { bodySizeLimit: "1mb" },
  },
  headers: async () => [
    { source: "/:path*", headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })) },
    UNREADY,
  ],
};

// Words are parsed when the application is built, not for each request.
const messages = { path: "./messages", format: "json", locales: "infer", precompile: true } as const;

export default createNextIntlPlugin({ requestConfig: "./server/i18n.ts", experimental: { messages } })(
  config,
);
