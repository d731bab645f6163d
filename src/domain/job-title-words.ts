/**
 * The words of job titles, accent-less. A word that ends with `*` stands for all that begin so (feminine forms included).
 * Phrases come before words when a title is read, abbreviations are whole words.
 */
export const DEPARTMENT_WORDS = {
  finance: `daf raf cfo financ* compta* comptable* tresor* controle*de*gestion controleur*gestion credit*manager fiscal* audit* recouvrement facturation
    facturier* budget* expert*comptable controller accounting accountant payable paie*compta economat econome agent*comptable gestionnaire*comptable caisse caissier* amortissement`,
  purchasing: `achat* acheteu* buyer purchas* procurement approvision* appro sourcing approvisionneu* marches*publics commande*publique category*manager`,
  sales: `commercia* vente* vendeu* sales ingenieur*affaires charge*affaires business*dev* developpement*commercial account*manager key*account grands*comptes export technico*commercial*
    kam attache*commercial animateur*reseau chef*secteur chef*de*secteur delegue*commercial tele*vendeu* teleprospect* televente conseiller*commercial conseiller*vente avant*vente clientele
    responsable*clientele charge*clientele`,
  marketing: `marketing mkt webmarketing traffic*manager chef*produit* product*manager growth marque brand crm*manager e*commerce ecommerce digital merchandis*`,
  communication: `communication com dircom presse attache*presse evenementiel relations*publiques rp community graphiste redacteur* webmaster editorial* mecenat`,
  it: `dsi rssi ciso cio cto informati* systeme*information systemes*information si reseau*informatique administrateur*systeme* administrateur*reseau* develop*logiciel developpeu* devops data*
    it logiciel* helpdesk support*informatique cybersecurite cyber numerique architecte*logiciel architecte*si erp telecom* dpo web*developpeu* programmeu* analyste*programmeur urbaniste*si`,
  hr: `drh rrh rh chro ressources*humaines hr human*resources recrut* paie paye formation formateu* personnel talent* gpec social*manager gestionnaire*paie charge*recrutement relations*sociales
    people responsable*paye`,
  legal: `juri* avocat* legal droit notaire contentieux compliance conformite affaires*juridiques clerc huissier`,
  quality_safety: `qse qhse hse qhs qualite quality securite*environnement hygiene environnement prevention preventeu* rse surete securite animateur*securite auditeu*qualite developpement*durable
    controle*qualite sse`,
  logistics: `logisti* supply* transport* exploitation*transport magasinier* entrepot* stock* expedition* dispatch* affret* chauffeur* chauffeuse* conducteur*routier* livreu* cariste* parc flotte
    gestionnaire*flotte reception*marchandises chef*de*quai douane* ordonnancement`,
  technical: `technique* technicien* technic* ingenieu* engineer* bureau*d*etude* bureau*etude* be etudes r*d recherche* methode* maintenance electricien* electromecanicien* mecanicien* dessinateu* projeteu*
    tech dt dst services*techniques service*technique travaux*neufs innovation laboratoire labo architecte* chauffagiste plombier* monteu* soudeu* regleu* metrolog* automaticien* batiment*
    patrimoine energie* conception industrialisation geometre`,
  operations: `operation* exploitation product* usine atelier* fabrication chantier* travaux conducteur*travaux conducteur*de*travaux chef*equipe chef*d*equipe coo industriel* plant
    chef*chantier chef*de*chantier responsable*site responsable*de*site directeur*site directeur*de*site agence* magasin* boutique* depot etablissement* centre* restaurant* cuisin*
    exploitant* planif* planning site* regie regisseu* ouvrier* operateur* preparateur* contremaitre* agent*maitrise facility facilities moyens*generaux services*generaux service*generaux
    immobilier gardien* concierge intendan* vie*scolaire hebergement soins soignant* infirmier* cadre*sante projet* project* program* pmo`,
  customer_service: `adv administration*ventes administration*des*ventes service*client* relation*client* relations*clients sav apres*vente customer* support*client hotline teleconseil* reclamation* satisfaction*
    service*clientele charge*adv litige*`,
  administration: `secretari* secretair* assistant* ass administrati* accueil standard* hotesse* office*manager receptionn* bureautique courrier archiv* documentali* agent*administratif employe*administratif
    gestionnaire* adjoint*administratif greffier* attache*administration service*administratif`,
  general_management: `pdg dg dga dgs dgd dgsa ceo president* gerant* cogerant* co*gerant* directeur*general* directrice*general* direction*general* direction general*manager managing*director fondat* cofondat* co*fondat* founder
    co*founder owner proprietaire* dirigeant* associe* chef*d*entreprise chef*entreprise patron* maire proviseu* principal recteur doyen administrateur*delegue* chairman chairwoman partner exploitant*agricole
    artisan* exploitant*individuel secretaire*general* directeur directrice dir director elu* conseiller*municipal conseillere*municipale adjoint*maire adjoint*au*maire prefet* chef*d*etablissement chef*etablissement
    commercant* entrepreneu* pharmacien*titulaire titulaire* tresorier*association`,
} as const;

export const SENIORITY_WORDS = {
  executive: `pdg dg dgs dga dgd ceo coo cfo cio cto cso cmo chro president* vice*president* gerant* cogerant* co*gerant* directeur*general* directrice*general* direction*general* managing*director fondat* cofondat* co*fondat* founder
    co*founder owner proprietaire* dirigeant* associe* chef*d*entreprise chef*entreprise patron* maire chairman chairwoman administrateur*delegue* general*manager secretaire*general* artisan* exploitant*agricole
    commercant* prefet* entrepreneu* proviseu* principal chef*d*etablissement chef*etablissement vp`,
  director: `directeur* directrice* directeurs dir director* daf drh dsi rssi dt dircom dst dsi head direction* sous*directeur* sous*directrice* dirco dpo ciso doyen recteur intendant*general* elu* adjoint*maire
    adjoint*au*maire notaire avocat*associe*`,
  manager: `responsable* resp rble respo chef* cheffe* manager* rrh raf qse qhse hse adv coordinat* coordonnat* superviseu* supervis* encadr* cadre* conducteur*travaux conducteur*de*travaux lead leader animateur* animatrice*
    econome intendan* contremaitre* maitre*ouvrage principal*clerc directeur*adjoint kam category*manager office*manager ingenieur*affaires adjoint*direction gouvernante`,
  assistant: `assistant* ass asst secretair* secretari* standard* hotesse* accueil receptionn* apprenti* stagiaire* alternan* assistante*direction aide* auxiliaire* intern trainee`,
} as const;

/** Written short in sheets: spelled out before anything is read. */
export const JOB_ABBREVIATIONS: Readonly<Record<string, string>> = {
  resp: 'responsable',
  respo: 'responsable',
  rble: 'responsable',
  rbl: 'responsable',
  respble: 'responsable',
  dir: 'directeur',
  dirct: 'directeur',
  direct: 'directeur',
  dtr: 'directeur',
  dteur: 'directeur',
  dtrice: 'directrice',
  ass: 'assistant',
  asst: 'assistant',
  assist: 'assistant',
  asste: 'assistante',
  tech: 'technicien',
  com: 'commercial',
  comm: 'commercial',
  cial: 'commercial',
  ciale: 'commerciale',
  commerc: 'commercial',
  compt: 'comptable',
  cpt: 'comptable',
  cpta: 'comptabilite',
  fi: 'financier',
  fin: 'financier',
  gle: 'general',
  gal: 'general',
  gen: 'general',
  adm: 'administratif',
  admin: 'administratif',
  ing: 'ingenieur',
  secr: 'secretaire',
  sec: 'secretaire',
  sect: 'secretaire',
  info: 'informatique',
  mkg: 'marketing',
  log: 'logistique',
  prod: 'production',
  maint: 'maintenance',
  qual: 'qualite',
  cdp: 'chef de projet',
  cdt: 'conducteur de travaux',
  ct: 'conducteur de travaux',
  cdc: 'chef de chantier',
  ccial: 'commercial',
  tc: 'technico commercial',
  atc: 'technico commercial',
  ca: 'charge affaires',
  pres: 'president',
  presid: 'president',
  grt: 'gerant',
  ger: 'gerant',
  appros: 'appro',
  ach: 'achats',
  reg: 'regional',
  nat: 'national',
  exploit: 'exploitation',
  sce: 'service',
  svc: 'service',
  ops: 'operations',
  'r&d': 'recherche',
};
