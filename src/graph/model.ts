import type { z } from 'zod';
import type { EdgeShape, NodeShape, StoredEvidence, StoredOrigin } from './shape.ts';
import { domain } from './shapes/domain.ts';
import { about, misconception } from './shapes/misconception.ts';
import { movesTo, occupation, occupationRequires, relatedTo } from './shapes/occupation.ts';
import { needs, organizationType } from './shapes/organization-type.ts';
import { observedIn, payBand, pays, statisticOf } from './shapes/pay-band.ts';
import { develops, inDomain, responsibility } from './shapes/responsibility.ts';
import * as roles from './shapes/role.ts';
import { showsTitles } from './shapes/labels.ts';
import { showsLines } from './shapes/lines.ts';
import { showsOutlooks } from './shapes/outlook.ts';
import { broader, buildsOn, levelDescribedBy, related, skill } from './shapes/skill.ts';
import { retells, source } from './shapes/source.ts';
import { track } from './shapes/track.ts';
import { trait } from './shapes/trait.ts';
import { reshapes, trend } from './shapes/trend.ts';

/** Every concept of the graph. A new one is added here, once; engines, seeding and checks follow. */
export const nodeShapes = {
  Role: roles.role,
  Track: track,
  Skill: skill,
  Responsibility: responsibility,
  Domain: domain,
  OrganizationType: organizationType,
  PayBand: payBand,
  Trait: trait,
  Trend: trend,
  Misconception: misconception,
  Occupation: occupation,
  Source: source,
} as const;

/** Every relationship, by a name of its own: two of them share the type REQUIRES in Neo4j. */
export const edgeShapes = {
  IN_TRACK: roles.inTrack,
  LEADS_TO: roles.leadsTo,
  REPORTS_TO: roles.reportsTo,
  REQUIRES: roles.requires,
  RESPONSIBLE_FOR: roles.responsibleFor,
  COLLABORATES_WITH: roles.collaboratesWith,
  SUITS: roles.suits,
  CLASSIFIED_AS: roles.classifiedAs,
  BUILDS_ON: buildsOn,
  BROADER: broader,
  RELATED: related,
  LEVEL_DESCRIBED_BY: levelDescribedBy,
  DEVELOPS: develops,
  IN_DOMAIN: inDomain,
  NEEDS: needs,
  PAYS: pays,
  OBSERVED_IN: observedIn,
  STATISTIC_OF: statisticOf,
  RESHAPES: reshapes,
  ABOUT: about,
  OCCUPATION_REQUIRES: occupationRequires,
  RELATED_TO: relatedTo,
  MOVES_TO: movesTo,
  RETELLS: retells,
  SHOWS_LINE: showsLines,
  SHOWS_TITLE: showsTitles,
  SHOWS_OUTLOOK: showsOutlooks,
} as const;

export type Label = keyof typeof nodeShapes;
export type EdgeName = keyof typeof edgeShapes;

export const labels = Object.keys(nodeShapes) as readonly Label[];

/** `OrganizationType` in words: `organization`, `type`. */
export const wordsOf = (label: Label): string[] => label.split(/(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
export const edgeNames = Object.keys(edgeShapes) as readonly EdgeName[];

type Fields<S> = S extends NodeShape<infer F> | EdgeShape<infer F> ? z.output<F> : never;

/** A node as the engines return it: nested objects restored, derived properties added. */
export type NodeOf<L extends Label> = Fields<(typeof nodeShapes)[L]> &
  StoredEvidence &
  StoredOrigin & { readonly label: L; readonly key: string };

export type FarLabel<E extends EdgeName, D extends Direction = 'out'> = D extends 'in'
  ? (typeof edgeShapes)[E]['from']
  : (typeof edgeShapes)[E]['to'];

export type EdgeOf<E extends EdgeName> = Fields<(typeof edgeShapes)[E]> &
  StoredEvidence &
  StoredOrigin & {
    readonly edge: E;
    /** Unique among the edges of its name: both ends and the fields that tell parallel edges apart. */
    readonly key: string;
    readonly from: string;
    readonly to: string;
    readonly figures?: StoredEvidence;
    readonly prevalenceEvidence?: StoredEvidence;
  };

/** `both` reads an edge from either end; it is meant for symmetric relationships. */
export type Direction = 'out' | 'in' | 'both';

export const nodeShape = (label: Label): NodeShape => nodeShapes[label];
export const edgeShape = (edge: EdgeName): EdgeShape => edgeShapes[edge];

export const edgesFrom = (label: Label): readonly EdgeName[] =>
  edgeNames.filter((name) => edgeShapes[name].from === label);
