import type { shares } from '../graph/shapes/role.ts';
import type { skillKinds } from '../graph/shapes/skill.ts';
import { listed, lowerFirst, upperFirst, withArticle } from './english.ts';
import type { KnownLevel } from './implication.ts';
import type { Lesson, PlacedWork, Stage } from './stages.ts';

/** What the graph says of things, for sentences about them. */
export interface Words {
  /** The abbreviation in common use, or the title. */
  readonly role: (key: string) => string;
  readonly title: (key: string) => string;
  readonly skill: (key: string) => {
    readonly title: string;
    readonly summary: string;
    readonly kind: keyof typeof skillKinds;
  };
  readonly responsibility: (key: string) => string;
  /** How doing the work builds the skill. */
  readonly how: (responsibility: string, skill: string) => string | undefined;
}

export interface Learner {
  /** The role aimed at. */
  readonly aim: string;
  readonly roles: readonly string[];
  readonly history: readonly { readonly role: string }[];
  readonly known: ReadonlyMap<string, KnownLevel>;
}

/** What someone can do at each level of a kind of skill, as the end of "learn to …" and of "you can …". */
const aims: Record<keyof typeof skillKinds, readonly string[]> = {
  TECHNICAL: [
    '',
    'follow when others talk about it',
    'use it in familiar tasks, with someone to ask',
    'use it on your own, in new tasks too',
    'lead others in it across teams',
    'set its direction for the whole organization',
  ],
  LEADERSHIP: [
    '',
    'see how others go about it',
    'try it where the situation is familiar',
    'handle it on your own, in situations you have not met before',
    'coach other leaders in it',
    'set the standard for the whole organization',
  ],
  BUSINESS: [
    '',
    'follow when others talk about it',
    'take on familiar parts of it, with someone to ask',
    'do it on your own and stand by the result',
    'lead others in it across teams',
    'set its direction for the whole organization',
  ],
  INTERPERSONAL: [
    '',
    'notice when it is called for',
    'get it right among people you know',
    'get it right with strangers and against resistance',
    'help people in other teams to get better at it',
    'be the person others turn to for it',
  ],
};

/** Why and how to learn something at its place, as a mentor would say it. `turn` varies the phrases of neighbours. */
export function lessonReason(lesson: Lesson, stage: Stage, learner: Learner, words: Words, turn: number): string {
  const pick = (...all: readonly string[]) => all[turn % all.length] ?? '';
  return [
    footing(lesson, stage, learner, words, pick),
    practice(lesson, stage, learner, words, pick),
    purpose(lesson, stage, learner, words, pick),
  ]
    .filter(Boolean)
    .join(' ');
}

const aimOf = (words: Words, skill: string, level: number) => aims[words.skill(skill).kind][level] ?? '';

type Choose = (...all: readonly string[]) => string;

const inSentence = (words: Words, skill: string) => {
  const { title, summary } = words.skill(skill);
  return lowerFirst(title, summary);
};

/** A responsibility as it stands within a sentence, also where it is called like the skill in question. */
function work(words: Words, responsibility: string, skill?: string): string {
  if (skill !== undefined && words.skill(skill).title === words.responsibility(responsibility))
    return 'the work itself';
  const title = lowerFirst(words.responsibility(responsibility));
  const takesArticle =
    / of |\b(strategy|roadmap|portfolio|budget|catalogue|model|programme|system|zone|vision|base|cycle)\b/.test(title);
  return takesArticle && !/^(?!engineering)\S+ing /.test(title) ? `the ${title}` : title;
}

/** Where the person stands, and what the next level means. */
function footing(lesson: Lesson, stage: Stage, learner: Learner, words: Words, pick: Choose): string {
  if (lesson.from === 0) return fromNothing(lesson, words, pick);
  const skill = inSentence(words, lesson.skill);
  const level = `level ${String(lesson.from)}`;
  const aim = aimOf(words, lesson.skill, lesson.to);
  if (lesson.round > 0)
    return pick(
      `Once ${skill} is at ${level}, go on until you can ${aim}.`,
      `${upperFirst(level)} in ${skill} is not yet enough: after it, learn to ${aim}.`,
      `Come back to ${skill} at ${level}, and learn to ${aim}.`,
    );
  const basis = learner.known.get(lesson.skill);
  if (basis?.level !== lesson.from)
    return pick(
      `You come to this stage with ${level} in ${skill}; next, learn to ${aim}.`,
      `By now you have ${level} in ${skill}. Go on until you can ${aim}.`,
      `So far you have learnt ${skill} to ${level}; from now on, learn to ${aim}.`,
    );
  return `${basedOn(basis, lesson, stage, learner, words, pick)} ${pick(
    `Now learn to ${aim}.`,
    `Next, learn to ${aim}.`,
    `${lesson.to - lesson.from === 1 ? 'One level more' : 'Two levels more'}, and you can ${aim}.`,
  )}`;
}

function fromNothing({ skill: key, to, footing: on }: Lesson, words: Words, pick: Choose): string {
  const skill = inSentence(words, key);
  const aim = aimOf(words, key, to);
  if (on !== undefined) {
    const base = inSentence(words, on);
    return pick(
      `You may be new to ${skill}, but you have ${base} to build on. To begin with, learn to ${aim}.`,
      `With ${base} behind you, you are not far from ${skill}: first, learn to ${aim}.`,
      `Nothing in your profile shows ${skill} yet; starting from ${base}, learn to ${aim}.`,
    );
  }
  return pick(
    `As far as your profile tells, you are new to ${skill}. To begin with, learn to ${aim}.`,
    `Nothing in your profile shows ${skill} yet; first, learn to ${aim}.`,
    `Your profile says nothing of ${skill}. By the end of this stage, be able to ${aim}.`,
  );
}

function basedOn(
  basis: KnownLevel,
  { skill: key, from }: Lesson,
  { role: now }: Stage,
  { roles, history }: Learner,
  words: Words,
  pick: Choose,
): string {
  const skill = inSentence(words, key);
  const level = `level ${String(from)}`;
  if (basis.basis === 'STATED')
    return pick(`You put your ${skill} at ${level}.`, `By your own account, you have ${level} in ${skill}.`);
  if (basis.responsibility !== undefined)
    return pick(
      `${upperFirst(work(words, basis.responsibility, key))} will have taught you ${skill} to ${level}.`,
      `You should have ${level} in ${skill} from ${work(words, basis.responsibility, key)}.`,
    );
  if (basis.skill !== undefined)
    return pick(
      `${upperFirst(level)} in ${skill} comes with what you know of ${inSentence(words, basis.skill)}.`,
      `From ${inSentence(words, basis.skill)} you bring ${level} in ${skill}.`,
    );
  const role = basis.role ?? '';
  const title = words.role(role);
  if (history.some((past) => past.role === role) || (roles.includes(role) && now !== undefined && !roles.includes(now)))
    return pick(
      `From your time as ${title} you have ${level} in ${skill}.`,
      `As ${title} you will have come to ${level} in ${skill}.`,
    );
  if (roles.includes(role) && basis.basis === 'REQUIRED')
    return pick(
      `${upperFirst(withArticle(title))} needs ${skill} at ${level}, so that much is yours.`,
      `Your work as ${title} asks for ${level} in ${skill} already.`,
    );
  const perhaps = words.title(role);
  return pick(
    `Some people in your place have been ${withArticle(perhaps)} and bring ${level} in ${skill}; if you have not, start lower.`,
    `We count ${level} in ${skill} because some who do what you do came by way of work as ${perhaps}; if you did not, start lower.`,
    `Should you have been ${withArticle(perhaps)} on your way, you have ${level} in ${skill} from then; else start lower.`,
  );
}

const doing: Record<keyof typeof shares, string> = { LEADS: 'answer for', SHARES: 'share', SUPPORTS: 'help with' };
const does: Record<keyof typeof shares, string> = { LEADS: 'answers for', SHARES: 'shares', SUPPORTS: 'helps with' };
const done: Record<keyof typeof shares, string> = { LEADS: 'answered for', SHARES: 'shared', SUPPORTS: 'helped with' };

/** Where it can be practised. */
function practice(lesson: Lesson, { role, towards }: Stage, learner: Learner, words: Words, pick: Choose): string {
  const { skill, practice: best, again } = lesson;
  const { summary } = words.skill(skill);
  if (best === undefined || again) {
    const good = pick(
      `Someone strong in ${inSentence(words, skill)} ${lowerFirst(summary)}`,
      `Whoever is strong in ${inSentence(words, skill)} ${lowerFirst(summary)}`,
    );
    if (best === undefined) return `No single task teaches it. ${good}`;
    const now = best.of?.role === role ? `, now as ${words.role(best.of?.role ?? '')}` : '';
    return `${pick('Take on a larger part of', 'Go on with', 'Stay close to')} ${work(words, best.responsibility, skill)}${now}. ${good}`;
  }
  const how = lowerFirst(words.how(best.responsibility, skill) ?? summary);
  return `${place(best, skill, { role, towards }, learner, words, pick)}: ${how}`;
}

function place(
  { responsibility, of }: PlacedWork,
  skill: string,
  { role, towards }: Pick<Stage, 'role' | 'towards'>,
  { roles, history }: Learner,
  words: Words,
  pick: Choose,
): string {
  const named = work(words, responsibility, skill);
  if (of === undefined)
    return pick(
      `None of the roles on your way has it in its own work, so ask for a part in ${named}`,
      ...(role === undefined
        ? []
        : [`Look beyond your own job for it, to ${named}`, `Find a way into ${named}, if only for a day a week`]),
    );
  const title = words.role(of.role);
  const holder = withArticle(title);
  if (roles.includes(of.role))
    return pick(
      `Practise it in ${named}, which you ${doing[of.share]} today`,
      `You ${doing[of.share]} ${named} today; practise it there`,
      `The place to learn it is ${named}, which you ${doing[of.share]} already`,
    );
  if (history.some((past) => past.role === of.role))
    return `Go back to what you learnt from ${named}, which you ${done[of.share]} as ${title}`;
  if (of.role === role)
    return pick(
      `As ${title} you ${doing[of.share]} ${named}, and that is where it grows`,
      `It comes with ${named}, which you ${doing[of.share]} as ${title}`,
      `Look for it in ${named}, which ${holder} ${does[of.share]}`,
    );
  if (of.role === towards)
    return pick(
      `Ask for a part in ${named} before the move, since ${holder} ${does[of.share]} it`,
      `Offer your help with ${named}, which ${holder} ${does[of.share]}`,
      `${upperFirst(holder)} ${does[of.share]} ${named}; ask to be there when it is done`,
    );
  return pick(
    `Find out who answers for ${named}, which you will ${doing[of.share]} as ${title}, and lend a hand`,
    `Watch how others go about ${named}, which you will ${doing[of.share]} as ${title}`,
    `Only as ${title} will you ${doing[of.share]} ${named}; ask who does it today and learn there`,
  );
}

/** Why at this place, or what for. */
function purpose(lesson: Lesson, { towards }: Stage, { aim }: Learner, words: Words, pick: Choose): string {
  const { before, asked, to, required } = lesson;
  const next = words.role(towards);
  if (before.length > 0) {
    const above = listed(before.slice(0, 3).map((each) => inSentence(words, each)));
    return pick(
      `Take it up before ${above}: you will build on it there.`,
      `You will build on it in ${above}.`,
      `You need it before you can get far with ${above}.`,
    );
  }
  if (asked !== undefined && asked.level >= to) return useOf(asked.importance, next, pick);
  return beginning(asked?.level, next, `level ${String(required.level)}`, words.role(aim), pick);
}

function useOf(importance: number, role: string, pick: Choose): string {
  const next = withArticle(role);
  if (importance >= 0.8)
    return pick(
      `${upperFirst(next)} is judged by it from the first day.`,
      `It weighs heavily when ${next} is chosen.`,
      `Expect to be asked about it before anyone makes you ${role}.`,
      `It is at the heart of what ${next} does.`,
    );
  if (importance >= 0.5)
    return pick(
      `${upperFirst(next)} needs it at that level.`,
      `As ${role} you cannot leave it to others.`,
      `It is part of what ${next} is expected to bring.`,
      `You will be glad of it as ${role}.`,
    );
  return pick(
    `For ${next} it is a plus; it can wait if time is short.`,
    `${upperFirst(next)} gets by with help in it, so let the weightier things go first.`,
  );
}

const beginning = (asked: number | undefined, role: string, goal: string, aim: string, pick: Choose): string =>
  pick(
    `${upperFirst(withArticle(role))} gets along ${asked === undefined ? 'without it' : `at level ${String(asked)}`}, but the ${goal} that ${withArticle(aim)} needs takes more than one stage.`,
    `It is early for this, yet the ${goal} that ${withArticle(aim)} needs is too far to reach in one go.`,
    `Nobody will ask it of you as ${role}${asked === undefined ? '' : ' to that extent'}; begin all the same, since ${withArticle(aim)} needs ${goal}.`,
  );
