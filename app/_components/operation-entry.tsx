import { useTranslations } from 'next-intl';
import type { Parameter } from '@/lib/formats/openapi';

interface Address {
  readonly path: string;
  readonly about: string;
  readonly media: readonly string[];
}

interface Props {
  /** Addresses that take the same parameters. */
  readonly addresses: readonly Address[];
  readonly parameters: readonly Pick<Parameter, 'name' | 'about' | 'isRequired' | 'example'>[];
}

function ParameterTable({ parameters }: Pick<Props, 'parameters'>) {
  const t = useTranslations('api');
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="text-left text-muted">
          <th scope="col" className="py-1 pr-4 font-normal">{t('parameter')}</th>
          <th scope="col" className="py-1 pr-4 font-normal">{t('meaning')}</th>
          <th scope="col" className="py-1 font-normal">{t('example')}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, about, isRequired, example }) => (
          <tr key={name} className="border-t border-grid align-top">
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              <code>{name}</code>
              {isRequired && <span className="block text-xs text-muted">{t('required')}</span>}
            </th>
            <td className="py-1 pr-4">{about}</td>
            <td className="py-1 wrap-anywhere">{example && <code>{example}</code>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Addresses that take the same, folded to their lines, opened with media types and parameters. */
export function OperationEntry({ addresses, parameters }: Props) {
  const t = useTranslations('api');
  return (
    <details className="border-t border-grid">
      <summary className="cursor-pointer py-2">
        {addresses.map(({ path, about }, i) => (
          <span key={path} className={i === 0 ? '' : 'block pl-4'}>
            <code className="wrap-anywhere">{path}</code> <span className="text-sm text-muted">{about}</span>
          </span>
        ))}
      </summary>
      <div className="pb-4 pl-4">
        <p className="mb-2 text-sm text-muted wrap-anywhere">
          {t('answers')}: {[...new Set(addresses.flatMap(({ media }) => media))].join(' · ')}
        </p>
        {parameters.length > 0 ? <ParameterTable parameters={parameters} /> : <p className="text-sm">{t('none')}</p>}
      </div>
    </details>
  );
}
