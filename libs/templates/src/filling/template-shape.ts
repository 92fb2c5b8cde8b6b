import Handlebars from 'handlebars';
import { factWriters } from './fact-writers.js';
import { LetterSourceUnusable, type UnusableCode } from './letter-source-unusable.js';
import { syntaxMistake } from './syntax-mistake.js';
import { templateLimits } from './template-limits.js';

const blocks = ['if', 'unless', 'each'];

/**
 * Parses a template and makes every bare `{{fact}}` a call of the writer `written`, so that each value that reaches
 * the paper passes a writer that notices when it is missing. Refuses what letters do not need. Throws
 * `LetterSourceUnusable`.
 */
export function parseTemplate(source: string): hbs.AST.Program {
  try {
    const program = Handlebars.parse(source);
    new TemplateShape().accept(program);
    return program;
  } catch (error) {
    throw error instanceof LetterSourceUnusable ? error : syntaxMistake(source, lineIn(error));
  }
}

class TemplateShape extends Handlebars.Visitor {
  private depth = 0;
  private lists = 0;
  private statements = 0;

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.count(mustache);
    const path = mustache.path;
    if (path.type !== 'PathExpression') refuse(mustache, 'not-a-fact');
    if (mustache.params.length === 0 && !mustache.hash) {
      mustache.params = [path];
      mustache.path = pathTo('written', path.loc);
    } else if (!Object.hasOwn(factWriters, pathOf(path))) refuse(mustache, 'unknown-writer', pathOf(path));
    if (mustache.params.length !== 1 || mustache.params[0]?.type !== 'PathExpression' || mustache.hash)
      refuse(mustache, 'one-fact-a-writer', pathOf(mustache.path));
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.count(block);
    const name = pathOf(block.path);
    if (!blocks.includes(name)) refuse(block, 'unknown-block', name);
    const [given] = block.params;
    const isChoice = given?.type === 'SubExpression' && name !== 'each';
    if (block.params.length !== 1 || (given?.type !== 'PathExpression' && !isChoice) || block.hash)
      refuse(block, 'one-fact-a-block', name);
    if (block.program?.blockParams || block.inverse?.blockParams) refuse(block, 'block-with-names');
    this.depth += 1;
    if (name === 'each') this.lists += 1;
    if (this.depth > templateLimits.depth || this.lists > templateLimits.listsWithin) refuse(block, 'too-deep');
    super.BlockStatement(block);
    this.depth -= 1;
    if (name === 'each') this.lists -= 1;
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    const [fact, words] = expression.params;
    const isAsked = pathOf(expression.path) === 'is' && expression.params.length === 2 && !expression.hash;
    if (!isAsked || fact?.type !== 'PathExpression' || words?.type !== 'StringLiteral') refuse(expression, 'only-is');
    super.SubExpression(expression);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.count(partial);
    const isByName = partial.name.type === 'PathExpression' && partial.params.length === 0 && !partial.hash;
    if (!isByName) refuse(partial, 'piece-by-name');
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(block: hbs.AST.PartialBlockStatement): void {
    refuse(block, 'piece-by-name');
  }

  override DecoratorBlock(block: hbs.AST.DecoratorBlock): void {
    refuse(block, 'own-piece');
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    refuse(decorator, 'own-piece');
  }

  private count(node: hbs.AST.Node): void {
    this.statements += 1;
    if (this.statements > templateLimits.statements) refuse(node, 'too-many');
  }
}

function refuse({ loc }: hbs.AST.Node, code: UnusableCode, about = ''): never {
  throw new LetterSourceUnusable(code, about, loc.start.line);
}

// Handlebars tells the line of a parse error in its words, and of its own refusals in a field.
function lineIn(error: unknown): number | null {
  const { lineNumber, message } = error as { lineNumber?: number; message?: string };
  const told = lineNumber ?? Number(/on line (\d+)/.exec(message ?? '')?.[1]);
  return Number.isInteger(told) ? told : null;
}

/** The name by which an expression calls something; empty when it is a value. */
export function pathOf(path: hbs.AST.Expression): string {
  return 'original' in path ? String(path.original) : '';
}

function pathTo(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}
