import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { xmlText } from '../publishing/xml-text.ts';
import type { Cell, SummaryDocument, SummaryTable } from './summary-tables.ts';

// Word takes Chinese letters from a font of its own, which has to be named or a Japanese one may come.
const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'SimSun' };
const headingFont = { ...font, eastAsia: 'SimHei' };

/** A summary as a document of Word. */
export function summaryDocx({ title, lines, tables, none }: SummaryDocument): Promise<Uint8Array> {
  const document = new Document({
    title,
    // A person's name would stand here otherwise.
    creator: 'Qiuzheng',
    lastModifiedBy: 'Qiuzheng',
    styles: {
      default: {
        document: { run: { font, size: 21, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        heading1: {
          run: { font: headingFont, size: 36, bold: true },
          paragraph: { spacing: { after: 120 } },
        },
        heading2: {
          run: { font: headingFont, size: 26, bold: true },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...lines.map((line) => new Paragraph({ text: xmlText(line) })),
          ...tables.flatMap((table) => [
            new Paragraph({ text: table.title, heading: HeadingLevel.HEADING_2 }),
            table.rows.length > 0 ? tableIn(table) : new Paragraph({ text: none }),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function tableIn({ header, rows }: SummaryTable): Table {
  const row = (cells: readonly Cell[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              new Paragraph({
                text: xmlText(String(cell)),
                alignment: typeof cell === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}
