import type { ChangeRecord } from '../schema/change.ts';
import type { Fact } from '../schema/fact.ts';
import type { Kind } from '../schema/fields.ts';
import type { AccessState, Checkpoint, MentionKind, Misreported, Relation, Stage } from '../schema/model.ts';
import type { FamilyEntry, Hardware, Licence, LockKind, Organisation, Reference } from '../schema/shared.ts';
import type { RepositoryState } from '../schema/repository.ts';
import type { Facts } from './facts.ts';
import type { Prose } from './records.ts';

/** The first public release: a day, a month or a year, and what came out that day. */
export type Released = Fact<string> & { event?: 'weights' | 'api' | 'paper' | 'announcement' };

/** Terms by part, each a fact. */
export type LicenceTerms = {
  weights?: Fact<string>;
  code?: Fact<string>;
  data?: Fact<string>;
  commercial?: Fact<'allowed' | 'conditional' | 'forbidden'>;
  history?: (Fact<string> & { from: string; part: 'weights' | 'code' | 'data' })[];
};
export type Access = { weights?: Fact<AccessState>; code?: Fact<AccessState>; data?: Fact<AccessState> };

/** Anything a reader would name: a size, a tuning, a quantisation, an API snapshot. Its facts hold what it inherits. */
export type Variant = {
  id: string;
  model: string;
  name: string;
  aliases: string[];
  misspellings: string[];
  of?: string;
  size?: string;
  tuning?: string;
  released: Released;
  retired?: Fact<string>;
  licence: LicenceTerms;
  access: Access;
  facts: Facts;
  stages: Stage[];
  checkpoints: Checkpoint[];
  apiIds: string[];
  /** True for the one variant that a model with a single form is given, under the model's own id. */
  implicit: boolean;
  /** Ids of retired variants whose place it took: their fragments stay beside its own. */
  formerIds: string[];
};

export type Base = { of: string; relation: Relation; source: string; at: string; via?: string; note?: string };

/** Where a model stands among others; the second pair is the first one read backwards. */
export type Lineage = {
  succeeds: string[];
  basedOn: Base[];
  succeededBy: string[];
  derived: { id: string; relation: Relation }[];
};

export type Model = {
  id: string;
  path: string;
  family: string;
  kind: Kind;
  name: string;
  aliases: string[];
  misspellings: string[];
  summary: string;
  developers: string[];
  released: Released;
  retired?: Fact<string>;
  reviewed?: string;
  repositories: string[];
  licence: LicenceTerms;
  access: Access;
  lineage: Lineage;
  stages: Stage[];
  facts: Facts;
  variants: Variant[];
  /** Ids of variants that stood here once and stand with another model now. */
  moved: string[];
  misreported: Misreported[];
  /** Sources of this file, then those its variants inherit from elsewhere; each part by id. Their places are their numbers. */
  sources: string[];
  prose: Prose;
};

export type Article = {
  id: string;
  path: string;
  name: string;
  aliases: string[];
  misspellings: string[];
  summary: string;
  reviewed?: string;
  misreported: Misreported[];
  sources: string[];
  prose: Prose;
};

export type Family = Article & {
  kind: FamilyEntry['kind'];
  hue?: number;
  /** Whether the home page shows it before the others. */
  first?: boolean;
  developers: string[];
  models: Model[];
};
export type Concept = Article & {
  kind: string;
  introduced?: { source: string; at: string; via?: string; year?: string };
  related: string[];
};
export type Guide = Article & { related: string[] };
/** Something without a page of its own, told in a sentence or two of prose. */
export type Mention = Omit<Article, 'summary'> & { kind: MentionKind; url?: string };

/** An id that was published and is no more: its last name, the day, and what took its place. */
export type Retired = {
  kind: LockKind;
  id: string;
  name: string;
  date: string;
  successor?: { kind: LockKind; id: string };
};

/** A path of the site that leads to an entry though none of its names gives it. */
export type KeptAddress = { from: string; kind: LockKind; id: string };

/** A record of what changed in the content, with its id and its day. */
export type Change = ChangeRecord & { id: string; day: string };

/** A page that links to another. */
export type LinkingPage = { kind: Exclude<LockKind, 'variant'>; id: string; name: string };

/** The whole site's content, joined and in fixed order: families as listed, models by release, the rest by name. */
export type Catalogue = {
  families: Family[];
  models: Model[];
  concepts: Concept[];
  guides: Guide[];
  mentions: Mention[];
  references: Map<string, Reference>;
  organisations: Map<string, Organisation>;
  licences: Map<string, Licence>;
  hardware: Map<string, Hardware>;
  ambiguous: Map<string, string[]>;
  repositories: Map<string, RepositoryState>;
  retired: Retired[];
  kept: KeptAddress[];
  /** Records of what changed, the newest first. */
  changes: Change[];
  /** Pages that link to a page, under its `kind id`: families, models, concepts, guides. */
  backlinks: Map<string, LinkingPage[]>;
  /** The models that use each concept, in the order of `models`. */
  conceptUsers: Map<string, Model[]>;
  /** The name of each entry's note in the vault, under `kind id`. */
  note: Map<string, string>;
  model: Map<string, Model>;
  variant: Map<string, Variant>;
  concept: Map<string, Concept>;
  family: Map<string, Family>;
};
