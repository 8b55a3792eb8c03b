import { Button } from '@mantine/core';
import { summaryIndicatorCatalogues } from '#shared/messages/summary-indicators-catalogue.ts';
import { today } from '#renderer/client/clock.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { TableFrame } from '#renderer/components/table-frame.tsx';
import { useCustomisationWords } from '../use-customisation-words.ts';
import { type EditedList, type EditedValue, useLists } from './lists-store.ts';
import { stateOf } from './value-words.ts';

interface ValueTableProps {
  readonly list: EditedList;
  readonly onEdit: (value: EditedValue) => void;
}

/** The values of a list in their order; each is moved and edited from its line. */
export function ValueTable({ list, onEdit }: ValueTableProps) {
  const customised = useCustomisationWords();
  const words = customised.lists;
  const language = useLanguage();
  const move = useLists((store) => store.move);
  const families = summaryIndicatorCatalogues[language].families;
  const hasFamilies = list.values.some(({ parent }) => parent !== null);
  const isType = list.list === 'structureType';
  return (
    <div className="customisation-scroll" role="region" aria-label={words.names[list.list] ?? list.list} tabIndex={0}>
      <TableFrame>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.label}</th>
              {hasFamilies && <th scope="col">{words.columns.family}</th>}
              {isType && <th scope="col">{words.columns.habilitation}</th>}
              <th scope="col">{words.columns.state}</th>
              <th scope="col" className="numeric">
                {words.columns.uses}
              </th>
              <th scope="col" className="customisation-actions">
                {words.columns.actions}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.values.map((value, index) => (
              <tr
                key={value.code}
                data-past={value.mergedInto !== null || (value.validTo !== null && value.validTo < today()) || undefined}
              >
                <th scope="row">{value[language]}</th>
                {hasFamilies && <td>{value.parent === null ? '' : (families[value.parent] ?? value.parent)}</td>}
                {isType && <td>{value.habilitationClass}</td>}
                <td>{stateOf(value, list, customised, language, today())}</td>
                <td className="numeric">{value.uses}</td>
                <td className="customisation-actions">
                  <Button
                    variant="subtle"
                    size="compact-md"
                    aria-label={words.up(value[language])}
                    disabled={index === 0}
                    onClick={() => void move({ list: list.list, code: value.code, by: -1 })}
                  >
                    {words.upShort}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-md"
                    aria-label={words.down(value[language])}
                    disabled={index === list.values.length - 1}
                    onClick={() => void move({ list: list.list, code: value.code, by: 1 })}
                  >
                    {words.downShort}
                  </Button>
                  <Button variant="default" size="compact-md" aria-label={words.editOf(value[language])} onClick={() => onEdit(value)}>
                    {words.edit}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
