/** A text in which `names` stand between backticks. */
export const Prose = ({ children: text }: { readonly children: string }) => (
  <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
);
