import type { shares } from '../graph/shapes/role.ts';
import type { skillKinds } from '../graph/shapes/skill.ts';
import { listed, lowerFirst, upperFirst, withArticle } from './english.ts';
import type { KnownLevel } from './implication.ts';
import type { Lesson, PlacedWork, Stage } from './stages.ts';

/** What the graph says of things, for sentences about them. */
export interface Words {
  /** The abbreviation in common use, or the title. */
  readonly role: (key: string) => string;
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

/** What someone can do at each level of a kind of skill, as the end of "learn to …". */
const aims: Record<keyof typeof skillKinds, readonly string[]> = {
  TECHNICAL: [
    '',
    'follow when others discuss it',
    'use it in familiar tasks with someone to ask',
    'use it alone, in new tasks too',
    'lead others in it across teams',
    'set its direction for the whole organization',
  ],
  LEADERSHIP: [
    '',
    'see how others go about it',
    'try it where the situation is familiar',
    'carry it alone, in situations you have not met before',
    'bring other leaders on in it',
    'set the standard of it for the whole organization',
  ],
  BUSINESS: [
    '',
    'follow when others discuss it',
    'take on familiar parts of it with someone to ask',
    'do it alone and stand by the result',
    'lead others in it across teams',
    'set its direction for the whole organization',
  ],
  INTERPERSONAL: [
    '',
    'notice when it is called for',
    'manage it among people you know',
    'manage it with strangers and against resistance',
    'help others to it across teams',
    'be the one whose judgement in it is sought',
  ],
};

/** Why and how to learn something at its place, as a mentor would say it. `turn` varies the phrases of neighbours. */
export function lessonReason(lesson: Lesson, stage: Stage, learner: Learner, words: Words, turn: number): string {
  const pick = (...all: readonly string[]) => all[turn % all.length] ?? '';
  return [
    footing(lesson, learner, words, pick),
    practice(lesson, stage, learner, words, pick),
    purpose(lesson, stage, learner, words, pick),
  ]
    .filter(Boolean)
    .join(' ');
}

const aimOf = (words: Words, skill: string, level: number) => aims[words.skill(skill).kind][level] ?? '';

type Pick = (...all: readonly string[]) => string;

const inSentence = (words: Words, skill: string) => {
  const { title, summary } = words.skill(skill);
  return lowerFirst(title, summary);
};

const work = (words: Words, responsibility: string) => lowerFirst(words.responsibility(responsibility));

/** Where the person stands, and what the next level means. */
function footing(lesson: Lesson, { known }: Learner, words: Words, pick: Pick): string {
  if (lesson.from === 0) return fromNothing(lesson, words, pick);
  const skill = inSentence(words, lesson.skill);
  const level = `level ${String(lesson.from)}`;
  const aim = aimOf(words, lesson.skill, lesson.to);
  if (lesson.round > 0)
    return pick(
      `Once ${skill} is at ${level}, go on until you ${aim}.`,
      `${upperFirst(level)} of ${skill} is half the way: the task after it is to ${aim}.`,
      `Come back to ${skill} when ${level} is reached, and learn to ${aim}.`,
    );
  const basis = known.get(lesson.skill);
  if (basis?.level !== lesson.from)
    return pick(
      `You come to this stage with ${skill} at ${level}; the next mark is to ${aim}.`,
      `${upperFirst(level)} of ${skill} is yours by now; the task from here is to ${aim}.`,
      `${upperFirst(skill)} at ${level} has brought you here; what follows asks you to ${aim}.`,
    );
  return `${basedOn(basis, skill, level, words, pick)} ${pick(
    `Now learn to ${aim}.`,
    `The next mark is to ${aim}.`,
    `${lesson.to - lesson.from === 1 ? 'One level more, and' : 'Two levels more, and'} you ${aim}.`,
  )}`;
}

function fromNothing({ skill: key, to, footing: on }: Lesson, words: Words, pick: Pick): string {
  const skill = inSentence(words, key);
  const aim = aimOf(words, key, to);
  if (on !== undefined)
    return pick(
      `You have not shown ${skill} yet, but your ${inSentence(words, on)} is what it is built on; aim to ${aim}.`,
      `${upperFirst(skill)} is new to you, though not far from ${inSentence(words, on)}, which you have. Get to where you ${aim}.`,
      `With ${inSentence(words, on)} behind you, ${skill} is within reach: the first mark is to ${aim}.`,
    );
  return pick(
    `${upperFirst(skill)} is new ground. To begin with, learn to ${aim}.`,
    `Nothing you have told shows ${skill} yet; aim to ${aim}.`,
    `You start ${skill} from the beginning; by the end of this stage you should ${aim}.`,
  );
}

function basedOn(basis: KnownLevel, skill: string, level: string, words: Words, pick: Pick): string {
  if (basis.basis === 'STATED')
    return pick(`You put your ${skill} at ${level}.`, `${upperFirst(skill)} stands at ${level}, you say.`);
  if (basis.responsibility !== undefined)
    return pick(
      `What you have of ${skill} (${level}) comes from ${work(words, basis.responsibility)}.`,
      `${upperFirst(work(words, basis.responsibility))} has brought your ${skill} to ${level}.`,
    );
  if (basis.skill !== undefined) return `Your ${inSentence(words, basis.skill)} carries you to ${level} of ${skill}.`;
  const role = words.role(basis.role ?? '');
  return basis.basis === 'REQUIRED'
    ? pick(
        `${upperFirst(withArticle(role))} needs ${skill} at ${level}, so that much is yours.`,
        `Your job asks for ${skill} at ${level} already.`,
      )
    : pick(
        `Those who come to your place by way of ${role} bring ${skill} at ${level}; start lower if that is not you.`,
        `${upperFirst(skill)} at ${level} should have stayed with you from a time as ${role}.`,
      );
}

const doing: Record<keyof typeof shares, string> = { LEADS: 'answer for', SHARES: 'share', SUPPORTS: 'help with' };
const done: Record<keyof typeof shares, string> = { LEADS: 'answered for', SHARES: 'shared', SUPPORTS: 'helped with' };

/** Where it can be practised. */
function practice(lesson: Lesson, { role, towards }: Stage, learner: Learner, words: Words, pick: Pick): string {
  const { skill, practice: best, again } = lesson;
  const { summary } = words.skill(skill);
  if (best === undefined || again) {
    const good = pick(
      `Whoever is good at ${inSentence(words, skill)} ${lowerFirst(summary)}`,
      `${upperFirst(inSentence(words, skill))} shows in someone who ${lowerFirst(summary)}`,
    );
    if (best === undefined) return `No single task teaches it. ${good}`;
    const now = best.of?.role === role ? `, now as ${words.role(best.of?.role ?? '')}` : '';
    return `${pick('Take a larger piece of', 'Go on with', 'Stay close to')} ${work(words, best.responsibility)}${now}. ${good}`;
  }
  const how = lowerFirst(words.how(best.responsibility, skill) ?? summary);
  return `${place(best, role, towards, learner, words, pick)}: ${how}`;
}

function place(
  { responsibility, of }: PlacedWork,
  role: string | undefined,
  towards: string,
  { roles, history }: Learner,
  words: Words,
  pick: Pick,
): string {
  const named = work(words, responsibility);
  if (of === undefined)
    return pick(
      `No role on your way brings it by itself, so look for a part in ${named}`,
      `You will have to go and find it; it is taught by ${named}`,
    );
  const title = words.role(of.role);
  if (roles.includes(of.role))
    return pick(
      `Practise it in ${named}, which you ${doing[of.share]} today`,
      `You ${doing[of.share]} ${named} now, which is the place for it`,
      `Your own ${named} will teach it if you look for it there`,
    );
  if (history.some((past) => past.role === of.role))
    return `Go back to what ${named} taught you, which you ${done[of.share]} as ${title}`;
  if (of.role === role)
    return pick(
      `As ${title} you ${doing[of.share]} ${named}, and it grows there`,
      `It comes with ${named}, which you ${doing[of.share]} as ${title}`,
      `Look for it in ${named}, which ${withArticle(title)} has to ${doing[of.share]}`,
    );
  if (of.role === towards)
    return pick(
      `Ask to take over a piece of ${named} before the move, since ${withArticle(title)} has to ${doing[of.share]} it`,
      `Offer your help with ${named}, the work of ${withArticle(title)}`,
      `${upperFirst(withArticle(title))} has to ${doing[of.share]} ${named}; be in the room when it is done`,
    );
  return pick(
    `It belongs to ${named}, which waits further on, with the role ${title}; watch now how it is done`,
    `Find out who answers for ${named}, which you will ${doing[of.share]} as ${title}, and lend a hand`,
    `None of your work brings it before you ${doing[of.share]} ${named} as ${title}; ask who does that today and learn there`,
  );
}

/** Why at this place, and what for. */
function purpose(lesson: Lesson, { towards }: Stage, { aim }: Learner, words: Words, pick: Pick): string {
  const { before, asked, to, required } = lesson;
  const above = listed(before.slice(0, 3).map((each) => inSentence(words, each)));
  const order = pick(
    `It comes first because ${above} ${before.length === 1 ? 'builds' : 'build'} on it.`,
    `Without it ${above} would stand on nothing.`,
    `${upperFirst(above)} will rest on it.`,
  );
  const use =
    asked !== undefined && asked.level >= to
      ? useOf(asked.importance, words.role(towards), pick)
      : beginning(asked?.level, words.role(towards), `level ${String(required.level)} as ${words.role(aim)}`, pick);
  return before.length === 0 ? use : `${order} ${use}`;
}

function useOf(importance: number, role: string, pick: Pick): string {
  const next = withArticle(role);
  if (importance >= 0.8)
    return pick(
      `${upperFirst(next)} is judged by it from the first day.`,
      `Hardly anything counts more when ${next} is chosen.`,
      `Expect to be asked about it before anyone makes you ${role}.`,
      `It is among the few things for which ${next} is there.`,
    );
  if (importance >= 0.5)
    return pick(
      `${upperFirst(next)} needs it at that level.`,
      `As ${role} you cannot leave it to others.`,
      `It is part of the week of ${next}.`,
      `You will be glad of it as ${role}.`,
    );
  return pick(
    `It rounds off ${next} and can wait if time is short.`,
    `${upperFirst(next)} gets by with help in it, so let the weightier things go first.`,
  );
}

const beginning = (asked: number | undefined, role: string, goal: string, pick: Pick): string =>
  pick(
    `${upperFirst(withArticle(role))} gets along ${asked === undefined ? 'without it' : `at level ${String(asked)}`}, but ${goal} takes more than one stage.`,
    `It is early days for it, yet ${goal} is too far to be reached in one go.`,
    `Nobody will ask it of you as ${role}${asked === undefined ? '' : ' to that extent'}; begin all the same, with ${goal} in view.`,
  );
