/** A question of the graph, as the page carries it. */
export interface OfferedQuestion {
  readonly title: string;
  readonly sentence: string;
  readonly theme: string;
  readonly query: string;
  /** Its defaults as JSON, to be filled in; empty where it takes none. */
  readonly variables: string;
}

export interface PageContent {
  /** What the graph is. */
  readonly about: string;
  readonly questions: readonly OfferedQuestion[];
}

export const contentId = 'workbench-content';
