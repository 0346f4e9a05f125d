import type { Plugin } from 'graphql-yoga';

/** An answer shows nothing and loads nothing, and nobody may show it as a page of theirs. */
const ofAnswers = "default-src 'none'; frame-ancestors 'none'";

/** Tells browsers to take an answer for no more than it is. Pages say by themselves what they may load. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response: { headers } }) {
      headers.set('x-content-type-options', 'nosniff');
      if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'strict-origin-when-cross-origin');
      if (!headers.has('content-security-policy')) headers.set('content-security-policy', ofAnswers);
      headers.delete('x-yoga-id');
    },
  };
}
