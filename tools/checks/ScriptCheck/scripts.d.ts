/** What the scripts that ship know of each other: each file makes one part of the solution's one global. Read by tsc alone. */
interface ProjectOpsCloseParts {
  OpportunityRibbon: object;
  Texts: Texts;
  Dataverse: Dataverse;
  Closing: Closing;
  SimpleWay: SimpleWay;
  Elements: Elements;
  Note: Note;
  Reasons: Reasons;
  List: List;
  Fields: Fields;
  Meaning: Meaning;
  Runs: Runs;
}

interface Quotes { active: number; drafts: number }
interface OpenQuotes extends Quotes { ids: string[] }
interface Opportunity { id: string; name: string }
interface Quote { id: string; number: string; name: string; owner: string; active: boolean; state: string; amount: string; effectiveTo: string }
interface ClosingParameters { QuoteIds?: string; Status?: number; ClosedOn?: Date; Description?: string }
interface Answer { ActiveClosed: number; DraftsClosed: number; Remaining: number; MoreToDo: boolean }
interface Run { opportunity: Opportunity; closed: Quotes; remaining: number; stopped: boolean; error: any }
interface Choice { value: number | string; label: string }

/** What the opener puts into sessionStorage for the dialog; the dialog says there that it is shown, and while a run goes on. */
interface Handover { opportunities: Opportunity[]; quotes: string[]; words: Record<string, string>; ready?: boolean; running?: boolean }

/** What a run of the simple way ends with; all of it stands in sentences unless it was told already. */
interface Outcome { sentences: string[]; failed: Run[]; complete: boolean }

/** What a run over one opportunity ended with. */
interface RunEnd {
  opportunity: Opportunity;
  closed: Quotes;
  remaining: number;
  stopped: boolean;
  failed: Quotes;
  chosen: number;
  /** Of the listed ones. */
  kept: Quotes;
  /** Quotes that the user can read and that the dialog neither listed nor was to close. */
  unlisted: number;
  label: string;
}

interface Texts {
  text(key: string, ...values: (string | number)[]): string;
  counted(key: string, count: number, ...values: (string | number)[]): string;
  paragraph(sentences: string[]): string;
  words(): Record<string, string>;
  speak(words: Record<string, string>): void;
  inWords(quotes: Quotes): string;
  about(key: string, quotes: Quotes, ...values: (string | number)[]): string;
  opportunities(count: number): string;
  named(opportunity: Opportunity): string;
  andMore(count: number): string;
  reason(error: any): string;
}

interface Dataverse {
  client(): Xrm.XrmStatic;
  withinTime<T>(answer: PromiseLike<T>): Promise<T>;
  NoAnswerError: ErrorConstructor;
  readQuotes(opportunityId: string, ids?: string[]): Promise<{ quotes: Quote[]; more: Quotes }>;
  readEach(opportunityIds: string[]): Promise<Record<string, OpenQuotes>>;
  only(ids: string[]): ClosingParameters;
  closedAs(opportunityId: string): Promise<Record<string, string>>;
  closedStates(opportunityIds: string[]): Promise<Record<string, string>>;
  today(offset: number, now: number): string;
  noonOf(day: string, offset: number): Date;
  call(opportunityId: string, parameters: ClosingParameters): Promise<Answer>;
}

interface Closing {
  total(quotes: Quotes): number;
  sum(quotes: Quotes[]): Quotes;
  closeAll(opportunity: Opportunity, parameters: ClosingParameters, watch: { before: (closed: Quotes) => void; isStopped?: () => boolean }): Promise<Run>;
  isRefusal(error: any): boolean;
  hint(run: Run): string;
  failure(run: Run): string[];
  receipt(end: RunEnd): Promise<{ sentences: string[]; complete: boolean }>;
}

interface SimpleWay {
  askForOne(opportunity: Opportunity, selected: string[]): Promise<Outcome | null>;
  askForEach(chosen: Opportunity[]): Promise<Outcome | null>;
  tell(words: string): Promise<void>;
  showError(sentences: string[], failed: Run[]): Promise<void>;
}

interface Elements {
  el(name: string, properties: Record<string, any>, ...children: (string | Node)[]): any;
  show(element: HTMLElement, visible: boolean): void;
  say(element: HTMLElement, sentences: string[], look: string): void;
}

interface Note {
  handover(): Handover | null;
  write(names: string, closed: Quotes): void;
  remove(): void;
  read(): string;
}

interface Reasons {
  statusReasons(): Promise<Choice[]>;
}

/** Its ids are those of the quotes that are closed when it is ticked. */
interface ListRow { id: string; ids: string[]; label: string; quotes: Quotes; tick: HTMLInputElement; row: HTMLElement; outcome: HTMLElement }

interface List {
  region: HTMLElement;
  chosen: HTMLElement;
  unlisted: HTMLElement;
  begin(given: Handover, whenChanged: () => void): void;
  read(): Promise<void>;
  reread(): Promise<void>;
  several(): boolean;
  opportunity(): Opportunity;
  subject(): string;
  state(): string;
  ticked(): ListRow[];
  kept(): ListRow[];
  quotesOf(rows: ListRow[]): Quotes;
  unlistedQuotes(): Quotes;
  takesUnlisted(): boolean;
  toClose(): Quotes;
  keepsActive(): boolean;
  leavesActive(): boolean;
  lacksSelected(): boolean;
  hasOpen(): boolean;
  tells(): boolean;
  enter(asking: boolean, ended: boolean): void;
  tellChoice(): void;
  mark(row: ListRow, words: string, look: string): void;
  markClosed(row: ListRow, words?: string): void;
  markWhatBecame(rows: ListRow[]): Promise<void>;
  markKept(): void;
  clearCounts(row: ListRow): void;
}

interface Fields {
  region: HTMLElement;
  begin(whenChanged: () => void): void;
  readReasons(): Promise<string>;
  enter(asking: boolean, ended: boolean): void;
  dayFault(): string;
  dayHint(): string;
  statusLabel(): string;
  parameters(): ClosingParameters;
}

interface Meaning {
  region: HTMLElement;
  sentences: HTMLElement;
  tell(): void;
}

/** What a run of the dialog ends with: told in the receipt, or above the list when it failed; refused: the server said no, and has ended. */
interface Ending { sentences: string[]; complete: boolean; failed: boolean; refused?: boolean }

interface Watch {
  /** @param done Left out: nobody knows how far it is. */
  before(closed: Quotes, words: string, whole: number, done?: number): void;
  isStopped(): boolean;
}

interface Runs {
  closeChosen(watch: Watch): Promise<Ending>;
  closeOneByOne(watch: Watch): Promise<Ending>;
}

declare var ProjectOpsClose: ProjectOpsCloseParts;
