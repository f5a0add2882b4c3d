import type {
  AuthoredConcept,
  AuthoredFamily,
  AuthoredGuide,
  AuthoredMention,
  AuthoredModel,
} from '../schema/model.ts';
import type { ChangeRecord } from '../schema/change.ts';
import type { Repositories } from '../schema/repository.ts';
import type { Ambiguous, FamilyEntry, Hardware, Licence, Lock, Organisation, Reference } from '../schema/shared.ts';

/** A place in a file, counted from 1. */
export type Place = { line: number; column: number };

/** Where an internal link leads: `model:llama-2#layers` in prose. */
export type LinkTarget = { kind: string; id: string; fragment?: string };

/** What the checks and the catalogue need to know of a page's prose. */
export type Prose = {
  headings: { id?: string; text: string; depth: number; place: Place }[];
  citations: { id: string; at?: string; place: Place }[];
  facts: { of?: string; field?: string; place: Place }[];
  links: { url: string; target?: LinkTarget; place: Place }[];
  /** What prose may not hold: HTML, expressions, imports, embeds that there are none of, citations that are written wrong. */
  strays: { says: string; place: Place }[];
  /** Sentences that hold a number and no citation. A table counts as one sentence. Code and links to pages are left out. */
  uncited: { sentence: string; place: Place }[];
  words: number;
};

/** A page that people wrote; `body` is its prose as it was written. */
export type ContentRecord<T> = { id: string; path: string; data: T; prose: Prose; body: string };
export type ModelRecord = ContentRecord<AuthoredModel> & { family: string };

/** All that people wrote, as plain data: the same whether Astro, a test or the checker read it. */
export type Records = {
  collections: Record<string, FamilyEntry>;
  families: ContentRecord<AuthoredFamily>[];
  models: ModelRecord[];
  concepts: ContentRecord<AuthoredConcept>[];
  guides: ContentRecord<AuthoredGuide>[];
  mentions: ContentRecord<AuthoredMention>[];
  references: Record<string, Reference>;
  organisations: Record<string, Organisation>;
  licences: Record<string, Licence>;
  hardware: Record<string, Hardware>;
  ambiguous: Ambiguous;
  repositories: Repositories;
  lock: Lock;
  /** Records of what changed, by the name of their file: a day, from the second of a day on with a number behind it. */
  changes: Record<string, ChangeRecord>;
};
