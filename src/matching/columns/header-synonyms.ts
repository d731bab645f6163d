/** The ideas that the words of a header speak of; a header is a set of ideas. */
export type Idea =
  | 'company'
  | 'name'
  | 'site'
  | 'group'
  | 'network'
  | 'person'
  | 'code'
  | 'tel'
  | 'mobile'
  | 'fax'
  | 'direct'
  | 'standard'
  | 'mail'
  | 'web'
  | 'address'
  | 'complement'
  | 'postcode'
  | 'town'
  | 'country'
  | 'civility'
  | 'first'
  | 'last'
  | 'job'
  | 'service'
  | 'role'
  | 'tag'
  | 'perimeter'
  | 'owner'
  | 'status'
  | 'priority'
  | 'revenue'
  | 'own'
  | 'potential'
  | 'headcount'
  | 'when'
  | 'contacted'
  | 'comment'
  | 'history'
  | 'optout'
  | 'language'
  | 'source'
  | 'naf'
  | 'vat'
  | 'siren'
  | 'siret'
  | 'nic'
  | 'form'
  | 'head_office'
  | 'state'
  | 'kind'
  | 'trade'
  | 'other'
  | 'leader'
  | 'past';

/**
 * Idea → how French and English headers say it, accent-less. Several words are joined by `_`. `other` holds words that
 * make a header speak of something we have no field for, so that « Code région » is not taken for a code of ours.
 */
export const HEADER_SYNONYMS: Readonly<Record<Idea, string>> = {
  company: `societe societes soc ste entreprise entreprises ent firme compagnie cie company compagny organisation organization organisme organismes orga structure tiers compte account account_name client clients clt cli
    customer customers donneur_ordre donneur_d_ordre business corporate entite entity adherent raison_sociale raison_soc rais_soc raison_sle rs rso raison denomination denomination_sociale denom denomination_legale nom_juridique
    unite_legale personne_morale employeur employer prospect prospects fournisseur partenaire partner vendor legal_name company_name intitule_client intitule_compte nom_commercial_societe entreprise_cliente beneficiaire abonne cpte cpt franchisee nomclient nomsociete`,
  name: `nom noms name names libelle lib libel intitule designation desig appellation label title_name nomcomplet`,
  site: `site sites etablissement etablissements etab etabl etabs ets agence agences agce magasin magasins mag depot depots usine usines branch branches location locations succursale succursales point_de_vente
    points_de_vente pdv boutique store shop antenne filiale_locale implantation lieu_de_livraison livre destinataire chantier site_client site_livraison plant local centre unite implantations entrepot restaurant concession
    lieu_intervention bureau caisse_locale ecole lycee college batiment_site`,
  group: `groupe groupes group grp gpe holding maison_mere maison_mre societe_mere ste_mere entreprise_mere parent parent_company parent_account compte_parent compte_principal compte_pere groupe_appartenance
    groupe_d_appartenance appartenance_groupe tete_de_groupe tete_groupe grand_compte corporate_group mother_company maisonmere ultimate_parent siege_groupe nom_groupe group_name groupe_client`,
  network: `reseau reseaux network franchise franchiseur franchise_name cooperative groupement centrale centrale_d_achat centrale_achat reseau_enseigne affiliation_reseau bandeau`,
  person: `contact contacts ctc ctct interlocuteur interlocuteurs interlocutrice interloc personne personnes correspondant correspondants referent referente responsable resp contact_principal contact_client
    personne_contact personne_a_contacter a_l_attention attention_de a_l_attention_de attn decideur decideurs contact_person person individual participant utilisateur_nom individu vis_a_vis contact_name contact_commercial employe attendee prescripteur signataire`,
  leader: `dirigeant dirigeants gerant gerante directeur directrice president presidente patron dg pdg chef_entreprise daf drh dsi acheteur acheteuse comptable maire proviseur directeur_general directeur_technique
    directeur_financier responsable_achats resp_achats responsable_technique resp_technique responsable_maintenance responsable_informatique responsable_qualite responsable_site responsable_logistique responsable_production
    directeur_achats directeur_site directeur_commercial ceo cfo cio manager owner_manager assistante secretaire proprietaire 
    contact_compta contact_comptabilite contact_comptable contact_achat contact_achats contact_technique contact_facturation contact_maintenance contact_sav contact_informatique contact_qualite contact_logistique contact_direction contact_travaux contact_production contact_rh interlocuteur_compta interlocuteur_comptabilite interlocuteur_comptable interlocuteur_achat interlocuteur_achats interlocuteur_technique interlocuteur_facturation interlocuteur_maintenance interlocuteur_sav interlocuteur_informatique interlocuteur_qualite interlocuteur_logistique interlocuteur_direction interlocuteur_travaux interlocuteur_production interlocuteur_rh
    resp_hse resp_qse resp_qualite resp_maintenance resp_informatique resp_site resp_agence resp_production resp_logistique resp_compta resp_comptable resp_rh resp_travaux resp_technique resp_exploitation resp_atelier resp_magasin responsable_hse responsable_qse responsable_qualite responsable_maintenance responsable_informatique responsable_site responsable_agence responsable_production responsable_logistique responsable_compta responsable_comptable responsable_rh responsable_travaux responsable_technique responsable_exploitation responsable_atelier responsable_magasin
    chef_agence chef_atelier chef_chantier chef_magasin conducteur_travaux raf rssi`,
  code: `code codes cod id ids identifiant ident identifier idt ref refs reference references numero num no n nr nbr_id matricule mat uid uuid key cle number immatriculation kunnr codeclient numclient refclient idclient codetiers num_cli`,
  tel: `tel tels telephone telephones tele tph tlph tph phone phones fone telephonique telephon numero_de_telephone num_tel no_tel n_tel phone_number fixe ligne_fixe tel_fixe tel_bureau telbureau telephone1 appel joindre
    t telf tlf teleph coordonnees_telephoniques landline telfixe office_phone work_phone business_phone phone_work`,
  mobile: `mobile mob mobiles portable port portables gsm cell cel cellphone cell_phone cellulaire mobile_phone tel_portable tel_port telmobile telportable num_portable natel tel_mob tel_mobile`,
  fax: `fax telecopie telecopieur faxe num_fax telfx telec`,
  direct: `direct directe ligne_directe ld sda lignedirecte direct_line direct_phone tel_direct num_direct`,
  standard: `standard std standart accueil switchboard tel_std main_phone general_phone tel_general tel_siege_standard telephone_standard reception telephone_principal tel_principal numero_principal main_number`,
  mail: `mail mails email emails e_mail e_mails courriel courriels mel adel adresse_mail adresse_email adresse_e_mail adresse_electronique adresse_courriel messagerie mail_address email_address @ adr_mail courrier_electronique melle_mail
    boite_mail mailing_address_email emailpro mailpro`,
  web: `web site_web site_internet website internet url www homepage site_www web_site page_web lien_site siteweb domaine domain adresse_web adresse_internet`,
  address: `adresse adresses adr addr address adress rue voie street numero_et_rue num_voie libelle_voie adresse_postale adresse_complete adresse_livraison adresse_facturation nom_voie street_address voie_adresse adresse_site l4 ligne4 domicile_pro
    numero_voie no_voie type_voie no_et_voie no_rue n_rue num_rue n_et_rue localisation_adresse coordonnees_postales siege_adresse adrs adress_line`,
  complement: `complement compl comp_adr complement_adresse complement_d_adresse compl_adresse cplt cplt_adr cpl batiment bat etage lieu_dit lieudit bp boite_postale distribution adresse_suite address_2 za zi residence immeuble suite_adresse zone_industrielle zone_activite zone_artisanale`,
  postcode: `cp code_postal codepostal code_post cpost c_p postal postcode post_code zip zip_code zipcode postal_code cod_post code_p codpost cdpostal cpo`,
  town: `ville villes vil localite localites commune communes town city cities municipalite bureau_distributeur nom_ville libelle_commune acheminement loc lieu place`,
  country: `pays country nation code_pays pays_code land`,
  civility: `civilite civ civil civilites titre_civilite salutation gender genre sexe mr_mme m_mme titre title_civility politesse formule_politesse formule_de_politesse`,
  first: `prenom prenoms pren firstname first_name given_name givenname forename christian_name pnom first`,
  last: `nom_de_famille nom_famille nomfamille lastname last_name surname family_name patronyme nom_patronymique nom_usage nom_d_usage nom_de_naissance last`,
  job: `fonction fonctions fct fonct fonc poste postes emploi metier profession job job_title jobtitle position qualite titre_poste intitule_poste intitule_du_poste intitule_fonction title role_professionnel occupation libelle_fonction
    fonction_contact poste_occupe qualif titre_fonction`,
  service: `service services direction_service departement_service department dept_service pole unite_service division service_contact direction`,
  role: `role roles role_achat role_decision role_dans_la_decision role_dans_le_cycle_d_achat buying_role role_acheteur cycle_achat influence circuit_de_decision type_contact type_de_contact profil_contact role_contact niveau_decision_role
    decideur_prescripteur typologie_contact`,
  tag: `decideur_abc niveau_decideur niveau_de_decision rang_decideur tag_decideur niveau_decision decision_tag decision_level decideur_a_b_c`,
  perimeter: `perimetre perimetre_responsabilite perimetre_de_responsabilite zone_de_responsabilite zone_responsabilite couverture couvre scope sites_geres zone_geree territoire_couvert coverage perimeter sites_couverts`,
  owner: `commercial commerciaux commerciale suivi_par suivi suivie_par vendeur vendeuse representant repr rep charge_d_affaires charge_affaires charge_de_clientele charge_clientele charge_d_affaire account_manager sales_rep salesrep
    owner record_owner account_owner proprietaire_compte portefeuille gestionnaire gestionnaire_compte responsable_compte responsable_commercial resp_commercial resp_compte commercial_referent atc tc ingenieur_commercial conseiller
    nom_commercial_interne kam ic delegue commercial_attitre en_charge attribue_a affecte_a assigned_to assigne_a sales sales_owner sales_person salesperson interlocuteur_interne technico_commercial attache_commercial contact_owner company_owner deal_owner lead_owner proprietaire_contact proprietaire_fiche proprietaire_entreprise organisation_proprietaire personne_proprietaire`,
  status: `statut statuts status stat type_client type_de_client type_compte nature_client etat_client categorie_client client_prospect prospect_client account_status lifecycle lifecycle_stage etat_compte situation situation_client
    statut_client type_tiers statut_commercial statut_compte type_de_compte stage lead_status relation phase_cycle_vie etape_cycle_vie relationship_type type_relation type_relationship`,
  priority: `priorite prio priority classe classement abc classe_abc segmentation_abc importance cotation note_client potentialite_abc tier rang categorie_abc ranking vip segment_abc`,
  revenue: `ca chiffre_affaires chiffre_d_affaires chiffre_affaire chiffre_d_affaire c_a caht ca_ht ca_ttc chiffre_affaires_ht turnover revenue revenues revenu sales_amount facture facturation montant_facture achats_client
    volume_affaires vente_annuelle ca_annuel ca_client ca_realise realise commandes montant_commandes cumul_ca total_ca ca_cumule cumul_facture ca_facture amount`,
  own: `estime estimee entreprise_total global mondial ca_entreprise ca_societe ca_total_societe ca_global ca_groupe ca_publie ca_bilan bilan annual_revenue estimated publie revenus_annuels revenu_annuel`,
  potential: `potentiel pot potentiels potential ca_potentiel potentiel_ca potentiel_annuel potentiel_achat enjeu opportunite_annuelle budget budget_annuel`,
  headcount: `effectif effectifs eff nb_salaries nbre_salaries nombre_de_salaries nombre_salaries nbsalaries salaries nb_employes nombre_employes nombre_d_employes employees employes headcount staff_size tranche_effectif
    tranche_effectifs taille_entreprise taille number_of_employees nb_pers nb_personnes effectif_salarie workforce company_size nb_sal nbre_sal effectif_sal nb_employe nb_collaborateurs collaborateurs`,
  when: `date dat le dt dte day jour`,
  contacted: `dernier_contact derniere_visite dernier_appel last_contact last_call last_visit date_contact date_visite dernier_rdv derniere_relance date_dernier_contact date_derniere_visite date_dernier_appel dern_contact dern_visite
    derniere_action date_appel date_derniere_action last_contacted last_activity derniere_activite date_last_contact dernier_echange dernier_rendez_vous contacte_le vu_le visite_le appele_le date_du_dernier_contact date_relance dern_appel dern_rdv dern_relance der_contact der_visite der_appel date_der_visite date_der_contact`,
  comment: `commentaire commentaires comment comments com comm commentaires_libres remarque remarques rem note notes observation observations obs obs_ memo divers infos info information informations info_complementaire infos_complementaires
    informations_complementaires precision precisions description particularites annotation annotations libre texte_libre a_savoir consignes compte_rendu cr bloc_note bloc_notes bloc_notes_ blocnote commentaire_commercial infos_diverses remarks cr_visite cr_visites cr_rdv cr_appel cr_appels cr_entretien compte_rendu_visite compte_rendu_rdv compte_rendu_appel compte_rendu_entretien`,
  history: `historique historiques histo history suivi_commercial suivi_client actions action journal compte_rendus comptes_rendus appels visites echanges evenements interactions historique_contacts derniers_echanges log activity activities`,
  optout: `ne_plus_contacter npc ne_pas_contacter opposition oppositions optout opt_out stop desinscrit desinscription desabonne desabonnement unsubscribed unsubscribe do_not_contact do_not_call donotcall rgpd gdpr consentement optin
    opt_in ne_plus_appeler npai_mail liste_rouge blacklist liste_noire repoussoir refus_prospection ne_pas_appeler accord_prospection do_not_email stop_mail stop_pub npa bloctel refus ne_pas_demarcher ne_plus_demarcher pas_demarchage demarchage ne_pas_solliciter ne_plus_solliciter ne_pas_relancer refus_demarchage prospection_refusee consent optin_marketing opt_in_marketing email_opt_out`,
  language: `langue langues language lang idiome`,
  source: `source sources origine provenance origine_contact origine_fiche lead_source source_contact canal_acquisition apporte_par origin source_fichier`,
  naf: `naf ape code_naf code_ape naf_ape ape_naf codenaf codeape nafape activite_principale activite_naf naf_code sic nace code_activite`,
  vat: `tva vat tva_intra tva_intracom tva_intracommunautaire n_tva numero_tva num_tva no_tva intracom intracommunautaire vat_number tvaintra id_tva n_intra tva_intracomm identifiant_tva`,
  siren: `siren n_siren numero_siren num_siren no_siren rcs code_siren siren_number`,
  siret: `siret n_siret numero_siret num_siret no_siret code_siret siret_number sirt n_siret_14 siret_siren siren_siret no_de_siret`,
  nic: `nic code_nic`,
  form: `forme_juridique forme formejuridique statut_juridique legal_form form_jur forme_jur fj categorie_juridique type_societe legal_status type_juridique`,
  head_office: `siege siege_social is_siege est_siege siege_o_n siege_social_o_n head_office headquarters hq is_hq est_le_siege etablissement_siege siege_ou_agence siege_etablissement`,
  state: `etat ouvert ferme etat_site etat_etablissement ouvert_ferme fermeture statut_site etat_administratif site_state statut_etablissement actif_ferme`,
  kind: `type nature genre_site kind categorie cat typologie categories types`,
  trade: `enseigne enseignes nom_commercial nomcommercial nom_usuel denomination_commerciale denomination_usuelle trade_name tradename trading_name brand marque sigle acronyme nom_enseigne enseigne_commerciale nom_com nom_d_enseigne alias ens`,
  past: `ancien ancienne anciens ex old former precedent`,
  other: `region regions departement departements dpt dept dep academie academies latitude longitude lat lng lon gps coordonnee coordonnees_gps x y epsg insee canton arrondissement circonscription bassin secteur secteurs activite activites naissance
    anniversaire creation modification maj iban bic rib banque reglement paiement echeance tarif remise encours montant solde quantite qte produit produits contrat contrats facture_numero commande devis ouverture fin debut
    horaires heures jours eleves facebook linkedin twitter instagram logo photo distance carte zone_tarifaire famille sous_famille annee mois score scoring quota marge etage_nb surface capital prochaine prochain relance_prevue
    prevu prevue campagne tournee zone zones territoire territoires segment segments prochaine_action prochaine_visite prochain_appel prochain_rdv prochain_contact prochaine_relance next_action next_step next_contact a_relancer relancer_le derniere_commande dern_commande derniere_cde dern_cde derniere_facture dern_facture`,
};
