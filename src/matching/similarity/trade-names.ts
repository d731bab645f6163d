/**
 * Trades and common words of French company names: never a brand by themselves, and written short by people who type
 * fast (« MENUIS. », « TRANSP. »), which nobody does to a brand.
 */
export const TRADE_NAMES: ReadonlySet<string> = new Set(
  (
    'agence agencement agricole agriculture aluminium ambulance ambulances amenagement architecte architecture armement ' +
    'artisan artisans assainissement association assurance assurances audit auto automobile automobiles avocat avocats ' +
    'banque bar batiment beton bijouterie biscuiterie bois boissons boucherie boulangerie brasserie bricolage briqueterie ' +
    'bureautique cabinet cafe camping carrelage carrelages carriere carrieres carrosserie cartonnage caserne cave caves ' +
    'centrale charcuterie charpente charpentes chaudronnerie chauffage chimie chocolaterie cidrerie cinema clinique ' +
    'climatisation coiffure collectivite college combustibles commune communaute communication comptable comptabilite ' +
    'confection confiserie construction constructions conserverie cooperative cordonnerie cosmetique couture couverture ' +
    'creation cuisine cuisines decolletage decoration demenagement demenagements dentaire departement diagnostic diffusion ' +
    'discount domaine ebenisterie ecole edition editions electricite electronique elevage emballage emballages energie ' +
    'energies entreprise entretien environnement epicerie equipement equipements espace espaces etudes expertise exploitation ' +
    'fabrique ferme fermetures ferronnerie finance finances fleuriste fleurs fonderie forage forge formation fournitures ' +
    'fromagerie froid garage geometre granulats hopital horlogerie horticulture hospitalier hotel hotellerie immobilier ' +
    'immobiliere imprimerie informatique ingenierie installation installations institut isolation jardin jardins jouets ' +
    'laboratoire laboratoires laiterie librairie literie livraison location logement logistique lycee maconnerie ' +
    'maintenance maison maisons manutention marbrerie maree maritime maroquinerie materiaux materiel mecanique mediatheque ' +
    'medical menuiserie menuiseries metal metallerie metallurgie meubles meunerie minoterie miroiterie mobilier mode moto ' +
    'motoculture moulin musique nautique negoce nettoyage notaire notaires optique orfevrerie outillage papeterie ' +
    'parfumerie patisserie paysage paysages paysagiste peche peinture peintures pepiniere pepinieres pharmacie photo ' +
    'piscine piscines plasturgie platrerie plomberie pneus poissonnerie polyclinique pompage pompes porcelaine presse ' +
    'pressing production produits promotion proprete publicite quincaillerie ravalement recuperation recyclage renovation ' +
    'reparation restaurant restauration revetement routes salaison salon sanitaire scierie securite sellerie serrurerie ' +
    'sols soudure sport sports surgeles syndicat systemes tabac taxi taxis technique techniques technologies telecom ' +
    'terrassement textile tissage tolerie toiture toitures tourisme traiteur traitement transit travaux tuilerie ' +
    'tuyauterie union usinage vacances vehicules verrerie verger vergers veterinaire viande viandes vin vins vignoble ' +
    'vignobles voyage voyages voirie academie circonscription communal communale departemental departementale ' +
    'elementaire enseignement familial familiale inspection maternelle municipal municipale national nationale ' +
    'polyvalent primaire prive privee professionnel professionnelle public publique rectorat regional regionale rural ' +
    'rurale section superieur'
  ).split(' '),
);

/** Words of hope and nature that companies far apart choose as their name. */
export const FAVORITE_WORDS: ReadonlySet<string> = new Set(
  (
    'abeille accord active agora aigle alizes alliance alpha ambition amitie apogee aquarelle arc archipel argos artemis ' +
    'astre atlantide atlantis atlas atout atrium aurore avenir avantage azur balance baobab belvedere bleu boreal boussole ' +
    'brise cap capital caravelle cardinal carrefour cascade castor challenge chrono cigale cigogne citadelle cle clef club ' +
    'colombe colonnes comete concept concorde confiance confort contact cosmos cristal cyclone dauphin delta demain diamant ' +
    'dimension direct dynamique echo eclat eclipse ecureuil elan elite emeraude empire emeraude ensemble envol epsilon ' +
    'equilibre equinoxe escale essentiel essor etincelle etoile etoiles euro europe evasion evolution excellence expert ' +
    'express facile flamme fleche forum futur galaxie galerie gamma generation globe global grand grande harmonie helios ' +
    'heritage hermes hirondelle horizon horizons ideal idea idee impact imperial innovation iris jade jupiter kangourou ' +
    'lagon latitude lavande liberte licorne lien ligne littoral logis logique lotus lumiere lune luna magnolia majestic ' +
    'mercure meridien metropole millenium mimosa mistral modern moderne monde mouette multi nature neptune nouveau nova ' +
    'oasis objectif obelisque ocean oceane odyssee olympe olympia omega omnium opale optima optimum option orchidee orient ' +
    'origine orion osmose pacific pacifique palmier panorama partenaire partenaires passion pegase perfect performance perle ' +
    'perspective phare phenix phoenix pivot plaisir planete plein pluriel point pole pont premier prestige primeur princesse ' +
    'prisme privilege pro progres projet proxi proximite puissance pyramide qualite quatre reflet reference regal relais ' +
    'renaissance renouveau reseau reussite reve rivage roseau royal rubis safran sagesse saphir savoir select serenite ' +
    'sirius soleil solidaire solstice source spirale star stella strategie succes supreme symbiose symphonie synergie ' +
    'talent tandem tempo tendance terre titan tonic tonus tradition transition trefle tremplin triangle tribu triomphe ' +
    'tropic tulipe unite univers universel ultra valeur vega vent vert victoire victoria vie vision vital vitamine volcan ' +
    'voltige zen zenith zephyr'
  ).split(' '),
);
