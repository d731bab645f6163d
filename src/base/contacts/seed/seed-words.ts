import { communesOfPostcode } from '../../../domain/commune.ts';
import { FIRST_NAMES } from '../../../domain/first-names-data.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** First names in use in France. */
export const GIVEN_NAMES: readonly string[] = FIRST_NAMES.split(/\s+/).filter(Boolean).map(capital);

const STARTS =
  'Mar Ber Du Le Gar Rou Fau Mer Bou Cha Del Per Gi Va Bla Cor Lam Ver Ma Thi Pel Ro Gué Bé Hé Mou Sau Tes Vi Bar'.split(
    ' ',
  );
const MIDDLES = ['', '', 'chan', 'nar', 'ber', 'val', 'mon', 'lan', 'ri', 'tel', 'che'];
const ENDS =
  'tin nard rand bois reau fèvre roy nier lier det rin mas val quet ron zet ville mier geon sier not gnon bert'.split(
    ' ',
  );
const COMMON =
  'Martin|Bernard|Petit|Durand|Dubois|Moreau|Laurent|Lefebvre|Leroy|Roux|Morel|Fournier|Girard|Bonnet|Dupont|Lambert|Rousseau|Guérin|Chevalier|Gauthier|Barbier|Léger|Lévêque|Mallet|Hébert'.split(
    '|',
  );
/** A few common surnames and thousands of rarer ones, as in the country. */
export const SURNAMES: readonly string[] = [
  ...COMMON,
  ...STARTS.flatMap((start) => MIDDLES.flatMap((middle) => ENDS.map((end) => start + middle + end))),
];

export const TRADES =
  'Transports|Menuiserie|Plomberie|Électricité|Garage|Imprimerie|Charpente|Maçonnerie|Serrurerie|Mécanique|Scierie|Ambulances|Assurances|Nettoyage|Logistique|Métallerie|Peinture|Sécurité|Formation|Énergies'.split(
    '|',
  );
export const TAILS =
  'Services|Industrie|Distribution|Logistique|Maintenance|Ingénierie|Solutions|Conseil|Environnement|Location'.split(
    '|',
  );
export const STREETS =
  'rue de la République|rue Victor Hugo|avenue Jean Jaurès|boulevard Gambetta|rue Pasteur|rue de la Gare|avenue de Verdun|route de Paris|rue des Lilas|quai de l’Industrie|place de la Mairie|chemin du Moulin|allée des Acacias|rue Émile Zola'.split(
    '|',
  );
export const LEGAL_FORMS = ['SARL', 'SAS', 'SAS', 'SA', 'EURL', 'SASU'];
export const HEADCOUNTS = [
  '1 à 2 salariés',
  '3 à 5 salariés',
  '6 à 9 salariés',
  '10 à 19 salariés',
  '20 à 49 salariés',
  '50 à 99 salariés',
  '100 à 199 salariés',
];
export const SITE_KINDS = ['agency', 'agency', 'plant', 'workshop', 'warehouse', 'store', 'office'] as const;
export const OWNERS = [
  'Sophie Arnal',
  'Marc Teyssier',
  'Julie Brandt',
  'Karim Ouali',
  'Anaïs Cotte',
  'Paul Lemoal',
  'Inès Ferrand',
  'Hugo Valette',
];
export const JOBS =
  'Directeur général|Directrice administrative et financière|Directeur des achats|Acheteuse|Responsable maintenance|Directeur des systèmes d’information|Responsable d’agence|Assistante de direction|Comptable fournisseurs|Responsable logistique|Gérant|Technicien|Responsable juridique|Chef d’atelier'.split(
    '|',
  );

interface SeedPlace {
  readonly postcode: string;
  readonly town: string;
}

/** Communes of the official list, by postcodes of every department. */
function listPlaces(): SeedPlace[] {
  const places: SeedPlace[] = [];
  for (let department = 1; department <= 95; department += 1)
    for (let end = 0; end < 1000; end += 10) {
      const postcode = `${String(department).padStart(2, '0')}${String(end).padStart(3, '0')}`;
      const [commune] = communesOfPostcode(postcode);
      if (commune) places.push({ postcode, town: commune.name });
    }
  return places;
}

let listed: SeedPlace[] | null = null;
/** Made once, at the first question: making 5,000 communes takes a moment. */
export function seedPlaces(): readonly SeedPlace[] {
  listed ??= listPlaces();
  return listed;
}
