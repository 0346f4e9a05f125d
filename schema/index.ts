import './career-path.ts';
import './dataset.ts';
import './domain.ts';
import './misconception.ts';
import './occupation.ts';
import './organization-type.ts';
import './pay-band.ts';
import './reporting-chain.ts';
import './responsibility.ts';
import './role.ts';
import './search.ts';
import './skill.ts';
import './source.ts';
import './track.ts';
import './trait.ts';
import './trend.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();
