import Handlebars from 'handlebars';
import { factWriters } from './fact-writers.js';
import { LetterSourceUnusable } from './letter-source-unusable.js';
import { templateLimits } from './template-limits.js';

const blocks = ['if', 'unless', 'each'];

/**
 * Parses a template and makes every bare `{{fact}}` a call of the writer `written`, so that each value that reaches
 * the paper passes a writer that notices when it is missing. Refuses what letters do not need.
 */
export function parseTemplate(source: string): hbs.AST.Program {
  try {
    const program = Handlebars.parse(source);
    new TemplateShape().accept(program);
    return program;
  } catch (error) {
    throw new LetterSourceUnusable(error instanceof Error ? error.message : String(error), lineIn(error));
  }
}

class TemplateShape extends Handlebars.Visitor {
  private depth = 0;
  private lists = 0;
  private statements = 0;

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    this.count(mustache);
    const path = mustache.path;
    if (path.type !== 'PathExpression') refuse('Only a fact can stand between {{ and }}.', mustache);
    if (mustache.params.length === 0 && !mustache.hash) {
      mustache.params = [path];
      mustache.path = pathTo('written', path.loc);
    } else if (!Object.hasOwn(factWriters, pathOf(path))) refuse(`There is no writer '${pathOf(path)}'.`, mustache);
    if (mustache.params.length !== 1 || mustache.params[0]?.type !== 'PathExpression' || mustache.hash)
      refuse(`A writer writes one fact: {{${pathOf(mustache.path)} fact}}.`, mustache);
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.count(block);
    const name = pathOf(block.path);
    if (!blocks.includes(name)) refuse(`A block is one of ${blocks.join(', ')}, not '${name}'.`, block);
    const [given] = block.params;
    const isChoice = given?.type === 'SubExpression' && name !== 'each';
    if (block.params.length !== 1 || (given?.type !== 'PathExpression' && !isChoice) || block.hash)
      refuse(`A block looks at one fact: {{#${name} fact}}.`, block);
    if (block.program?.blockParams || block.inverse?.blockParams) refuse('A block gives no names.', block);
    this.depth += 1;
    if (name === 'each') this.lists += 1;
    if (this.depth > templateLimits.depth || this.lists > templateLimits.listsWithin)
      refuse('Blocks stand too deep within each other.', block);
    super.BlockStatement(block);
    this.depth -= 1;
    if (name === 'each') this.lists -= 1;
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    const [fact, words] = expression.params;
    const isAsked = pathOf(expression.path) === 'is' && expression.params.length === 2 && !expression.hash;
    if (!isAsked || fact?.type !== 'PathExpression' || words?.type !== 'StringLiteral')
      refuse("Between brackets stands only (is fact 'word').", expression);
    super.SubExpression(expression);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.count(partial);
    if (partial.name.type !== 'PathExpression') refuse('A partial is called by its name.', partial);
    if (partial.params.length > 0 || partial.hash) refuse('A partial is called by its name alone.', partial);
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(block: hbs.AST.PartialBlockStatement): void {
    refuse('A partial takes no block.', block);
  }

  override DecoratorBlock(block: hbs.AST.DecoratorBlock): void {
    refuse('A letter defines no partials of its own.', block);
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    refuse('A letter defines no partials of its own.', decorator);
  }

  private count(node: hbs.AST.Node): void {
    this.statements += 1;
    if (this.statements > templateLimits.statements) refuse('There are too many facts and blocks.', node);
  }
}

class Refusal extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

function refuse(message: string, { loc }: hbs.AST.Node): never {
  throw new Refusal(message, loc.start.line);
}

// Handlebars tells the line of a parse error in its words, and of its own refusals in a field.
function lineIn(error: unknown): number | null {
  if (error instanceof Refusal) return error.line;
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
