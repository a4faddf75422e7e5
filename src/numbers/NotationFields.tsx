import { CURRENCIES, LOCALES, type Notation } from './notation.ts';
import { writeField } from './write.ts';

const SAMPLE = 1234.5;

const written = Object.entries(LOCALES).map(([locale, country]) => {
  const notation = { locale, currency: 'USD' } as Notation;
  return [locale, `${writeField('money', SAMPLE, notation)} (${country})`] as const;
});

/** In which currency, and written how. */
export function NotationFields({ currency, locale }: Notation) {
  return (
    <div className="notation">
      <div>
        <label className="field-label" htmlFor="currency">
          Currency
        </label>
        <select className="text-field" id="currency" name="currency" defaultValue={currency}>
          {Object.entries(CURRENCIES).map(([code, { name }]) => (
            <option key={code} value={code}>
              {code}, {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className="field-label" htmlFor="locale">
          Figures written like
        </label>
        <select className="text-field" id="locale" name="locale" defaultValue={locale}>
          {written.map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <input type="hidden" name="from" defaultValue={locale} />
    </div>
  );
}
