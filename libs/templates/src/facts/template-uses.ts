import { pathOf } from '../filling/template-shape.js';
import { factAt, namesIn, type Scope } from './fact-paths.js';
import type { KnownFact } from './known-facts.js';

/** What is wrong with how a template uses a fact or a piece; `known` is what it could have named. */
export type MisusedName = {
  code: 'unknown-fact' | 'unknown-writer-for-fact' | 'not-a-list' | 'unknown-piece' | 'piece-in-itself';
  name: string;
  line: number;
  known: readonly string[];
};

/** Where a template uses a fact: by itself, or through a piece that it calls there. */
export type FactUse = { path: string; line: number };

type Pieces = Record<string, hbs.AST.Program>;

/** Goes through a parsed template and the pieces that it calls: the facts that it uses, and what is wrong with that. */
export function templateUses(program: hbs.AST.Program, known: readonly KnownFact[], pieces: Pieces) {
  const uses = new TemplateUses(known, pieces);
  uses.program(program, null);
  return { used: uses.used, misused: uses.misused };
}

class TemplateUses {
  readonly used: FactUse[] = [];
  readonly misused: MisusedName[] = [];
  private readonly scopes: Scope[] = [{ prefix: '' }];
  private readonly within: string[] = [];

  constructor(
    private readonly known: readonly KnownFact[],
    private readonly pieces: Pieces,
  ) {}

  /** `calledAt` is the line on which the template calls the piece that this is a part of. */
  program(program: hbs.AST.Program | undefined, calledAt: number | null): void {
    for (const statement of program?.body ?? [])
      this.statement(statement, calledAt ?? statement.loc.start.line, calledAt);
  }

  private statement(node: hbs.AST.Statement, line: number, calledAt: number | null): void {
    if (node.type === 'MustacheStatement') this.mustache(node as hbs.AST.MustacheStatement, line);
    if (node.type === 'BlockStatement') this.block(node as hbs.AST.BlockStatement, line, calledAt);
    if (node.type === 'PartialStatement')
      this.piece(pathOf((node as hbs.AST.PartialStatement).name as hbs.AST.Expression), line);
  }

  private mustache({ path, params: [given] }: hbs.AST.MustacheStatement, line: number): void {
    const writer = pathOf(path as hbs.AST.Expression);
    const fact = this.fact(given as hbs.AST.PathExpression, line);
    if (!fact || typeof fact === 'string' || fact.writers.includes(writer)) return;
    const known = fact.writers.map((one) => (one === 'written' ? `{{${fact.path}}}` : `{{${one} ${fact.path}}}`));
    this.misused.push({ code: 'unknown-writer-for-fact', name: fact.path, line, known });
  }

  private block(
    { path, params: [given], program, inverse }: hbs.AST.BlockStatement,
    line: number,
    calledAt: number | null,
  ): void {
    const asked = given?.type === 'SubExpression' ? (given as hbs.AST.SubExpression).params[0] : given;
    const fact = this.fact(asked as hbs.AST.PathExpression, line);
    const isList = pathOf(path) === 'each';
    if (isList && fact && !(typeof fact === 'object' && ['items', 'lines'].includes(fact.form))) {
      const known = this.known.filter(({ form }) => form === 'items' || form === 'lines').map((one) => one.path);
      this.misused.push({ code: 'not-a-list', name: typeof fact === 'object' ? fact.path : 'this', line, known });
    }
    if (isList && typeof fact === 'object') this.scopes.push({ prefix: `${fact.path}.` });
    if (!isList || typeof fact === 'object') this.program(program, calledAt);
    if (isList && typeof fact === 'object') this.scopes.pop();
    this.program(inverse, calledAt);
  }

  private piece(name: string, line: number): void {
    const program = Object.hasOwn(this.pieces, name) ? this.pieces[name] : undefined;
    if (!program) this.misused.push({ code: 'unknown-piece', name, line, known: Object.keys(this.pieces) });
    else if (this.within.includes(name)) this.misused.push({ code: 'piece-in-itself', name, line, known: [] });
    else {
      this.within.push(name);
      this.program(program, line);
      this.within.pop();
    }
  }

  private fact(path: hbs.AST.PathExpression, line: number) {
    const scope = this.scopes.at(-1) as Scope;
    const fact = factAt(path, this.scopes, this.known);
    if (!fact)
      this.misused.push({ code: 'unknown-fact', name: path.original, line, known: namesIn(scope, this.known) });
    else if (typeof fact === 'object') this.used.push({ path: fact.path, line });
    return fact;
  }
}
