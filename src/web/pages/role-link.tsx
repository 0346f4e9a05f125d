import { Title } from '../title.tsx';

/** The title of a role, leading to its page. */
export const RoleLink = ({
  role: { key, title },
}: {
  readonly role: { readonly key: string; readonly title: string };
}) => (
  <a href={`/roles/${key}`}>
    <Title>{title}</Title>
  </a>
);
