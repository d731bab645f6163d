/** What the names of the generated companies and streets are made of. */

export const TRADES =
  'Garage|Menuiserie|Plomberie|Électricité|Transports|Boulangerie|Imprimerie|Charpente|Maçonnerie|Peinture|Carrelage|Couverture|Serrurerie|Métallerie|Chaudronnerie|Mécanique|Usinage|Scierie|Pépinières|Ambulances|Taxi|Pharmacie|Optique|Cabinet|Assurances|Immobilier|Coiffure|Traiteur|Domaine|Carrosserie|Tôlerie|Plâtrerie|Terrassement|Paysages|Nettoyage|Sécurité|Informatique|Ébénisterie|Fonderie|Emballages'.split(
    '|',
  );
export const PLACES_OF_TOWN =
  "du Centre|de la Gare|du Marché|de la Place|des Halles|du Pont|de la Poste|du Moulin|de la Mairie|du Parc|du Stade|des Alpes|de l'Ouest|du Midi|de l'Océan|du Lac|des Vignes|du Château".split(
    '|',
  );
export const COMMON_WORDS =
  'Horizon|Alliance|Atlantique|Avenir|Concept|Confort|Énergie|Étoile|Europe|Expertise|Futur|Globe|Harmonie|Impact|Littoral|Méditerranée|Objectif|Océane|Optima|Partenaire|Prestige|Proxi|Qualité|Renouveau|Tradition|Univers'.split(
    '|',
  );
export const STEM_STARTS =
  'Nova|Axi|Soge|Valo|Tech|Duro|Luma|Kali|Vero|Meta|Orbi|Proxi|Terra|Aqua|Sido|Cera|Bati|Agri|Medi|Fluvi|Galli|Helio|Iso|Juri|Kera|Lexi|Mira|Nutri|Opti|Pano|Quadri|Rivo|Stell|Toni|Ultra|Vita|Xylo|Zephi|Alto|Brio|Cobal|Delti|Elio|Fero|Grani|Hydro|Inno|Lino|Mono|Neo|Octo|Pyro|Rubi|Sapi|Tria|Urba|Viri'.split(
    '|',
  );
export const STEM_ENDS =
  'lis|tech|cler|dis|sol|mat|gen|pac|lux|nor|via|dom|ter|max|plast|fer|bois|form|log|tron|med|net|cal|tis|rex|dal|nat|phar|trans|bel|mont|val|rive|cap|lor|ban|dur|fix|mar|sys'.split(
    '|',
  );
export const SISTER_WORDS =
  'Services|Industrie|Distribution|Logistique|Maintenance|Ingénierie|Solutions|Immobilier|Environnement|Énergies|Conseil|International|Bâtiment|Équipements|Formation|Location|Nord|Sud-Ouest|Est|Rhône-Alpes|Bretagne|Normandie|Aquitaine|Île-de-France'.split(
    '|',
  );
export const LONG_NAMES =
  'Société Générale de Travaux|Compagnie Industrielle de Mécanique|Société Nouvelle de Chauffage|Établissements Modernes de Distribution|Union des Coopérateurs|Société Régionale de Transport|Compagnie Française de Nettoyage|Atelier Moderne de Chaudronnerie|Société Commerciale de Matériaux|Bureau Technique de Contrôle|Société Lorraine de Forge|Comptoir Électrique Français|Société Alpine de Maintenance|Centrale Agricole de Stockage'.split(
    '|',
  );
export const LONG_TAILS =
  "du Midi|du Nord|de l'Ouest|du Centre|des Alpes|de Provence|du Sud-Est|de Bourgogne|d'Auvergne|de Picardie|du Littoral|de la Loire|du Rhône|d'Alsace|de Gascogne".split(
    '|',
  );
export const FORMS = { SARL: 34, SAS: 30, SA: 6, EURL: 8, SASU: 10, SNC: 2, SCI: 4, SCOP: 2, SELARL: 4 } as const;

export const STREETS =
  "de la République|Victor Hugo|Jean Jaurès|du Général de Gaulle|Pasteur|de la Gare|de Verdun|du 8 Mai 1945|des Lilas|Jules Ferry|de l'Industrie|Gambetta|de Paris|du Maréchal Foch|Émile Zola|Anatole France|des Acacias|du Moulin|de l'Église|Saint-Martin|Saint-Michel|de l'Europe|Gustave Eiffel|Ampère|Denis Papin|des Artisans|de la Liberté|du Commerce|Voltaire|Aristide Briand|des Peupliers|de Lyon|de Bordeaux|Pierre Mendès France|Louis Blanc|Charles Péguy|du Docteur Calmette|Marcel Pagnol|des Tilleuls|du Stade|de la Fontaine|des Écoles|Sainte-Anne|Jean Moulin|Albert Camus|de la Résistance|du 11 Novembre|du Lavoir|de Strasbourg|de Bretagne|Henri Barbusse|Salvador Allende|des Frères Lumière|Marie Curie|Louis Pasteur|Nicolas Appert|des Entrepreneurs|du Vieux Port|de la Croix Rouge|du Pré Fleuri|Georges Clemenceau|Alphonse Daudet|des Cerisiers|de la Poterie|du Château d'Eau|Jacques Prévert".split(
    '|',
  );
export const WAY_TYPES = {
  rue: 55,
  avenue: 16,
  boulevard: 9,
  route: 6,
  place: 4,
  chemin: 4,
  allée: 3,
  impasse: 2,
  quai: 1,
  cours: 1,
  'zone artisanale': 2,
  'zone industrielle': 2,
} as const;
export const COMPLEMENTS =
  "Bâtiment A|Bât. B|Parc d'activités des Pins|Immeuble Le Méridien|ZI Nord|1er étage|Entrée C|ZAC des Portes|Centre commercial Les Arcades|Résidence du Parc".split(
    '|',
  );
