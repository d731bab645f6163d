/**
 * The most common French family names (INSEE, names given from 1966 to 1990), and first names that companies bear: two
 * companies of one such name are relatives no more than two people are.
 */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set(
  (
    'martin bernard thomas petit robert richard durand dubois moreau laurent simon michel lefebvre leroy roux david ' +
    'bertrand morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller lefevre faure andre mercier ' +
    'blanc guerin boyer garnier chevalier francois legrand gauthier garcia perrin robin clement morin nicolas henry ' +
    'roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel meyer dufour meunier brun blanchard ' +
    'giraud joly riviere lucas brunet gaillard barbier arnaud martinez gerard roche renard schmitt roy leroux colin ' +
    'vidal caron picard roger fabre aubert lemoine renaud dumas lacroix olivier philippe bourgeois pierre benoit rey ' +
    'leclerc payet rolland leclercq guillaume lecomte lopez jean dupuy guillot hubert berger carpentier sanchez dupuis ' +
    'moulin louis deschamps huet vasseur perez boucher fleury royer klein jacquet adam paris poirier marty aubry guyot ' +
    'carre charles renault charpentier menard maillard baron bertin bailly herve schneider fernandez collet leger ' +
    'bouvier julien prevost millet perrot daniel cousin germain breton besson langlois remy pelletier leveque perrier ' +
    'leblanc barre lebrun marchal weber mallet hamon boulanger jacob monnier michaud rodriguez guichard gillet etienne ' +
    'poulain tessier chevallier collin chauvin bouchet gay lemaitre benard marechal humbert reynaud antoine perret ' +
    'barthelemy cordier pichon lejeune gilbert delaunay pasquier carlier laporte alain patrick christophe eric sylvie ' +
    'isabelle sophie saint sainte'
  ).split(' '),
);
