/** A page of each kind, with something that it says. */
export const pageTexts = {
  '/': 'How technology careers lead to the top',
  '/?q=chief+informaton': 'Chief Information Officer',
  '/roles/cio': 'What it answers for',
  '/compare/cto/cio': 'How they work together',
  '/paths/systems-administrator/cio': 'The first way',
  '/readiness/cto': 'Your present role',
  '/organizations': 'Kinds of organization',
  '/organizations?headcount=4000&sector=FINANCE&regulated=yes': 'Recommended',
  '/organizations/start-up': 'Whom it needs',
  '/skills/budgeting': 'Who asks for it',
  '/skills/system-design': 'Helps to design parts of a larger system',
  '/tracks/engineering': 'Track',
  '/map': 'As a list',
  '/data': 'What it rests on',
  '/answers': 'Questions',
  '/answers/shortest-path': 'What is the shortest way',
} as const;
