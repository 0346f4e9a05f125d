/** What a page may load: its own style, script, pictures and answers, and nothing from elsewhere; and who may show it. */
export const safetyWith = ({ ancestors }: { readonly ancestors: string }): Readonly<Record<string, string>> => ({
  'content-security-policy': `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
});
