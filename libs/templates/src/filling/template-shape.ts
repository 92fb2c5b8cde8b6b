import Handlebars from 'handlebars';
import { factWriters } from './fact-writers.js';
import { LetterSourceUnusable } from './letter-source-unusable.js';

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
    throw new LetterSourceUnusable(error instanceof Error ? error.message : String(error));
  }
}

class TemplateShape extends Handlebars.Visitor {
  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const path = mustache.path;
    if (path.type !== 'PathExpression') throw new Error('Only a fact can stand between {{ and }}.');
    if (mustache.params.length === 0) {
      mustache.params = [path];
      mustache.path = pathTo('written', path.loc);
    } else if (!(pathOf(path) in factWriters)) throw new Error(`There is no writer '${pathOf(path)}'.`);
    super.MustacheStatement(mustache);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = pathOf(block.path);
    if (!blocks.includes(name)) throw new Error(`A block is one of ${blocks.join(', ')}, not '${name}'.`);
    super.BlockStatement(block);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    if (partial.name.type !== 'PathExpression') throw new Error('A partial is called by its name.');
    super.PartialStatement(partial);
  }

  override PartialBlockStatement(): void {
    throw new Error('A partial takes no block.');
  }

  override DecoratorBlock(): void {
    throw new Error('A letter defines no partials of its own.');
  }
}

function pathOf(path: hbs.AST.Expression): string {
  return 'original' in path ? String(path.original) : '';
}

function pathTo(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}
