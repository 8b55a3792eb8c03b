import { describe, expect, it } from 'vitest';
import { templateWords } from '#shared/messages/templates.ts';
import { parseTemplate, templateProblems } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';
import { isTemplateKind, TEMPLATE_LENGTH, templateKinds } from './template-kinds.ts';

const kinds = Object.keys(templateKinds).filter(isTemplateKind);

describe('the templates of the program', () => {
  it.each(kinds.flatMap((kind) => (['fr', 'en'] as const).map((language) => ({ kind, language }))))(
    '$kind is understood in $language, and uses every part that the vault composes',
    ({ kind, language }) => {
      const { problems, blocks } = parseTemplate(kind, language, templateWords[language].kinds[kind].standard);
      expect(problems).toEqual([]);
      const parts = blocks.flatMap((block) => (block.type === 'part' ? [block.part] : []));
      expect(new Set(parts)).toEqual(new Set(templateKinds[kind].parts));
    },
  );

  it.each(['fr', 'en'] as const)('name no two fields alike in %s', (language) => {
    for (const kind of kinds) {
      const { fields, parts } = templateWords[language];
      const names = templateKinds[kind].fields.map((field) => fields[field].name);
      expect(new Set(names).size).toBe(names.length);
      const partNames = templateKinds[kind].parts.map((part) => parts[part].name);
      expect(new Set(partNames).size).toBe(partNames.length);
    }
  });
});

describe('a template of the cellule', () => {
  it.each([
    { what: 'an unknown field', text: '# Titre\nBonjour {prénom}', problem: { line: 2, code: 'unknown_field', what: 'prénom' } },
    {
      what: 'a field of another document',
      text: '# Titre\n{ordre du jour}',
      problem: { line: 2, code: 'unknown_field', what: 'ordre du jour' },
    },
    { what: 'an unknown part', text: '# Titre\n\n[[identité]]', problem: { line: 3, code: 'unknown_part', what: 'identité' } },
    {
      what: 'a part amid words',
      text: '# Titre\nVoici [[orientations]]',
      problem: { line: 2, code: 'part_not_alone', what: 'Voici [[orientations]]' },
    },
    {
      what: 'a brace left open',
      text: '# Titre\nLe {date de décision',
      problem: { line: 2, code: 'open_brace', what: 'Le {date de décision' },
    },
    { what: 'a brace in a brace', text: '# Titre\n{{date}}', problem: { line: 2, code: 'open_brace', what: '{' } },
    { what: 'no title', text: 'Bonjour', problem: { line: 1, code: 'no_title', what: '' } },
    { what: 'two titles', text: '# Un\n# Deux', problem: { line: 2, code: 'two_titles', what: '# Deux' } },
    { what: 'endless text', text: 'a'.repeat(TEMPLATE_LENGTH + 1), problem: { line: 1, code: 'too_long', what: '' } },
    {
      what: 'a part twice',
      text: '# T\n\n[[orientations]]\n\n[[orientations]]',
      problem: { line: 5, code: 'part_twice', what: 'orientations' },
    },
  ])('is told where it has $what', ({ text, problem }) => {
    expect(templateProblems('feedback_level1', 'fr', text)).toContainEqual(problem);
  });

  it.each([
    { kind: 'elimination_slip', part: 'bordereau' },
    { kind: 'person_document', part: 'saisines' },
    { kind: 'yearly_summary', part: 'bilan' },
    { kind: 'audit_journal', part: 'lignes' },
    { kind: 'handover_record', part: 'signatures' },
    { kind: 'attendance_sheet', part: 'présences' },
  ] as const)('of $kind must have the part that it is made for', ({ kind, part }) => {
    const text = templateWords.fr.kinds[kind].standard.replace(`[[${part}]]`, '');
    expect(templateProblems(kind, 'fr', text)).toEqual([{ line: 1, code: 'part_missing', what: part }]);
  });

  it('is read line by line: headings, remarks, lists, paragraphs of several lines', () => {
    const { blocks } = parseTemplate(
      'feedback_level1',
      'fr',
      '# T\r\n## A\r\nune\r\ndeux\r\n\r\n- x\r\n- y\r\n> z\r\n### B\r\n[[ orientations ]]',
    );
    expect(blocks.map(({ type }) => type)).toEqual(['title', 'heading', 'paragraph', 'list', 'notice', 'subheading', 'part']);
    expect(renderTemplate(blocks, { fields: {}, parts: { orientations: [{ type: 'paragraph', text: 'p' }] } }).blocks).toEqual([
      { type: 'heading', level: 1, text: 'A' },
      { type: 'paragraph', text: 'une\ndeux' },
      { type: 'list', items: ['x', 'y'] },
      { type: 'notice', text: 'z' },
      { type: 'heading', level: 2, text: 'B' },
      { type: 'paragraph', text: 'p' },
    ]);
  });

  it('leaves out the lines whose field has nothing to say, and the headings above nothing', () => {
    const { blocks } = parseTemplate(
      'feedback_level1',
      'fr',
      '# Retour {référence}\n\nNote : {note}\n\n- {libellé}\n- fixe\n\n## Suites\n\n[[orientations]]',
    );
    expect(renderTemplate(blocks, { fields: { reference: '2026-01', note: ' ', wording: null }, parts: {} })).toEqual({
      title: 'Retour 2026-01',
      blocks: [{ type: 'list', items: ['fixe'] }],
    });
  });

  it('takes what is filled in as words, never as a template again', () => {
    const { blocks } = parseTemplate('feedback_level1', 'fr', '# T\n\n{libellé}');
    const filled = renderTemplate(blocks, { fields: { wording: '# {note} [[orientations]] <b>' }, parts: {} });
    expect(filled.blocks).toEqual([{ type: 'paragraph', text: '# {note} [[orientations]] <b>' }]);
  });
});
