import type { AccountLevel } from '../../domain/organization-model.ts';
import { parseFrenchVat, sirenOfVat } from '../../domain/vat.ts';
import { AppError } from '../../platform/app-error.ts';
import type { IdentifierKind } from './account-identifiers.ts';

const LEVELS_OF: Readonly<Partial<Record<IdentifierKind, AccountLevel>>> = {
  siren: 'entity',
  vat: 'entity',
  siret: 'site',
};

type IdentifiersSaid = Readonly<Partial<Record<IdentifierKind, string>>> & {
  /** On a site: the SIREN of its company. */
  readonly companySiren: string | null;
};

/**
 * Whether identifiers belong to the level and agree with each other.
 * @throws AppError `field_not_of_level`, `siret_needs_siren`, `siret_not_of_company`, `vat_not_of_siren`.
 */
export function assertIdentifiers(level: AccountLevel, said: IdentifiersSaid): void {
  for (const [kind, only] of Object.entries(LEVELS_OF) as [IdentifierKind, AccountLevel][])
    if (said[kind] && level !== only)
      throw new AppError('field_not_of_level', { values: { field: kind, level }, status: 422 });
  const { siret, siren, vat, companySiren } = said;
  if (siret) assertSiret(siret, companySiren);
  const french = vat ? parseFrenchVat(vat) : null;
  const ofVat = french ? sirenOfVat(french) : null;
  if (ofVat && siren && ofVat !== siren)
    throw new AppError('vat_not_of_siren', { values: { vat: vat ?? '', siren, field: 'vat' }, status: 422 });
}

function assertSiret(siret: string, companySiren: string | null): void {
  if (companySiren === null)
    throw new AppError('siret_needs_siren', {
      values: { siret, siren: siret.slice(0, 9), field: 'siret' },
      status: 422,
    });
  if (!siret.startsWith(companySiren))
    throw new AppError('siret_not_of_company', { values: { siret, siren: companySiren, field: 'siret' }, status: 422 });
}
