/**
 * First names in use in France, accent-less lower case, compound ones with a hyphen left out (their parts are here).
 * Written for telling first names from surnames: common ones of all ages and origins, not a census.
 */
export const FIRST_NAMES = `
aaron abdel abdelaziz abdelhak abdelkader abdelkrim abdellah abdelmajid abdelmalik abderrahim abderrahmane abdou abdoulaye abdallah abel abigail
abraham achille adama adam adel adela adelaide adele adeline adem adil adolphe adrian adriana adrien adrienne agathe agnes agostino ahmed aicha aida
aime aimee aissa aissatou alain alan alana alassane alban albane albert alberte alberto albin albine aldo alec alejandro alessandra alessandro alessia
alessio alex alexander alexandra alexandre alexandrine alexane alexia alexis alfonso alfred alfredo ali alice alicia alienor alienore alima aline
alison alisson alix aliya allan alma aloise alois alphonse alvaro alya alyssa amadou amael amaia amalia amanda amandine amar amara amaury ambre
ambroise amede amedee amel amelia amelie ameline amin amina aminata amine amir amira anabelle anael anaelle anais anastasia anatole andre andrea
andreas andree andrei andrew andy ange angel angela angele angelika angelina angeline angelique angelo ania anibal anick anissa anita anna annabel annabelle
annaelle anne annelise annette annick annie annita anouchka anouk anselme anthony antoine antoinette anton antonia antonin antonina antonio anwar apolline
appoline aramis arantxa arcadie archibald ariane arianna aristide arlette arielle ariel armand armande armando armel armelle arnaud arnault arno
arnold arsene arthur arturo assia astrid athena athenais auberi aubin aude audrey auguste augusta augustin augustine aurelia aurelie aurelien aurelienne
aurore austin avril awa axel axelle aya ayman aymane aymen aymeric ayoub ayse azedine aziz aziza azzedine
babacar bachir badr baptiste baptistin barbara barnabe barthelemy bartolome basile bastien bastian baudouin baya beatrice beatrix belinda bella
belkacem benedetta benedict benedicte benjamin benoit benoite benito berangere berengere berenice bernadette bernard bernardo bernardette bernadin berthe
bertille bertin bertrand bettina betty bianca bilal bilel billy bintou birgit bjorn blaise blanca blanche blandine bob boris boubacar boubakar
bouchra bradley brahim brandon brenda brice bridget brieuc brigitte brittany bruce bruna brune brunehilde bruno bryan
calixte calista calvin camelia camil camila camilla camille camillo candice candy capucine carina carine carl carla carlo carlos carmela carmelo carmen
carol carola carole carolina caroline caron cassandra cassandre cassie cassien catalina caterina catherine cathia cathy cecil cecile cecilia cedric celestin
celestine celia celian celina celine cerise cesar cezanne chadi chahinez chaima chana chantal charlene charlemagne charles charley charlie charline charlotte
chems cheikh cherif cherifa chiara chloe chris christa christel christele christelle christian christiana christiane christina christine christophe
christopher chrystel chrystele chrystelle cindy claire clara clarence clarisse claude claudette claudia claudie claudine claudio claudius claus
cleia clelia clemence clement clementin clementine cleo cleopatre clothilde clotilde clovis coline colette colin colombe come conrad constance constant
constantin constantine cora coralie coraline corentin corentine corinne cornelia cornelius cosima cosme coumba cristele cristelle cristian cristiano
cristina cristobal cyndi cynthia cyprien cyriac cyriaque cyrielle cyril cyrille cyrus
dagmar dahlia daisy dalia dalila damian damien damienne dan dana daniel daniela daniele danielle danilo danny dante danuta daouda daphne daphnee
dario darius darren dave david davide davina davy dean debora deborah deirdre delia delphin delphine denis denise denys deolinda derek derrick desire
desiree diana diane didier didrik diego dietmar dieter dieudonne dimitri dina dino diogo dirk divine djamel djamila djamal djibril dolores domenico
dominic dominik dominika dominique domitille donald donatella donatien donatienne donovan dora dorian doriane dorine doris dorothee dorothy douglas
doungou dounia driss duarte duncan dylan
ebba eddie eddy edgar edgard edith edmee edmond edmonde edna edouard eduardo edward edwige edwin efflam egon eileen ekaterina elaine elea eleanor elena
eleonore eleonora elfried elia eliane elias elie eliette elif elina eline elior eliot eliott elisa elisabeth elise eliseo elisha elizabeth ella ellen ellie
elliot elma elmer elodie elodia eloi eloise eloisa elona elouan elsa elsie elton elvin elvina elvira elvire elvis elya elyas elyes elyne elyse emanuel
emanuela emanuele emeline emeric emerick emerson emi emie emil emile emilia emiliana emilie emilien emilienne emilio emily emin emir emma emmanuel
emmanuelle emmy emna emre enguerran enguerrand enora enrico enrique enya enzo eponine eric erica erich erick erik erika ermine erna ernest ernestine
ernesto ernst eros erwan erwann erwin esma esmee esmeralda esperance estebane esteban estefania estelle ester esther ethan etienne etiennette eudes eugene
eugenia eugenie eulalie eunice eusebe eva evan evangeline evann evariste eve evelina eveline evelyn evelyne ewa ewan ewen ezechiel ezekiel ezra
fabian fabiana fabien fabienne fabio fabiola fabrice fabrizio fadi fadila fadoua fahim faical faiza faisal faith fanch fanny fanta fantine farah fares farid
farida farouk fatiha fatih fatim fatima fatimata fatma fatna fatou fatoumata fausta fausto faustin faustine fay faycal fayza federica federico felice
felicia felicie felicien felicienne felicite felipe felix ferdinand ferdinando ferial fernand fernanda fernande fernando feriel fiona firmin
flavie flavia flavien flavienne flavio fleur flora florant flore florence florent florentin florentine florestan florette florian floriana floriane florianne
floriant florin florine floris foucauld foued fouad fouzia franca france frances francesca francesco francine francis francisca francisco franck francky
franco francois francoise francelise frank franka franklin frantz franz frauke fred freddy frederic frederica frederick frederik frederique freya friedrich fritz
fulbert fulvio
gabin gabor gabriel gabriela gabriele gabriella gabrielle gael gaelle gaetan gaetane gaetano gail gala gani garance gareth garry gary gaspard gaspar
gaston gatien gaultier gauthier gautier gauvain gavin gemma genevieve geoffray geoffrey geoffroy george georges georgette georgia georgina georgine
geraldine gerald geraldo gerard gerardo gerd germain germaine germana geronimo gerhard gerrit gersende gertrude gervais gery ghania ghislain ghislaine
ghita giacomo gian gianluca gianni giani gideon gigi gil gilbert gilberte gilda gildas gilles gillian gina ginette ginger gino gioia giorgio giovanna
giovanni gisele gisela giselle gislaine giulia giuliana giuliano giulio giuseppe gladys glen glenn gloria godefroy goncalo gontran gonzague gonzalo goran gordon
goulven grace gracia grazia graziella greg gregoire gregor gregorio gregory greta gudrun gudule guenael guenaelle guenole guerric guido guilhem guillaume
guillemette guillermo gunter gunther gurvan gus gustave gustavo guy guylaine guylene gwen gwenael gwenaelle gwendal gwendoline gwendolyn gwenn gwenola gwennola
gwladys
habib habiba hacene hacen hadja hadrien hafid hafida hafsa hajar hakan hakim hakima halim halima halina hamed hamid hamida hamidou hamza hana hanae hanane hania
hanna hannah hannelore hans harald harold haroun harriet harry harvey hasan hasna hasnaa hassan hassane hassen hassiba hatem hawa hayat haydn hayet hector
hedi hedwige hedy heidi heike heinrich heinz helena helene helga helin helier heliette heloise hendrik henri henrietta henriette henrik henrique henry herbert hercule
heribert herman hermann hermance hermeline hermine herve hicham hichem hilaire hilary hilda hildegarde hind hippolyte hira hocine honorat honore honorine horace
hortense horst houari houda houria houssem houssine howard hubert huberte hugo hugues huguette humbert humberto huseyin hussein hyacinthe
ian iban ibrahim ibrahima ibtissem ibtissam ida idir idris idriss ignace ignacio igor ihsan ikram ikrame ilan ilana ilaria ilda ilham ilhan ilhem ilian iliana
ilias ilies ilona ilyan ilyas ilyes imad imane imen imene imma imran ines inga inge ingmar ingrid inna ioana ion ionel ira iren irena irene irenee irina iris
irma irmgard irvin isa isaac isabel isabela isabella isabelle isaie isaline isaure isidore isis islam isleym ismael ismail ismaila isolde israel issa issam issiaka
istvan ivan ivana ivo ivon ivy iyad izia
jack jackie jacky jackson jacob jacqueline jacques jacquot jacquotte jade jafar jalal jalil jamal jamel james jamie jamila jan jana jane janet janette janick janice
janie janina janine janis janna jannick janos jaouad jaouen jared jarod jason jasmin jasmina jasmine jaume javier jawad jay jayson jean jeanine jeanne jeannette
jeannick jeannie jeannine jeannot jed jef jeff jefferson jeffrey jelena jenna jennifer jenny jens jeremiah jeremie jeremy jerome jeronimo jerry jess jesse jessica jessie
jessy jesus jihad jihane jildaz jill jim jimmy jo joachim joakim joan joana joann joanna joannes joannie joao joaquim joaquin jocelyn jocelyne jodie joe joel joelle
joerg joey joffrey johan johana johann johanna johanne johannes john johnathan johnny jolan jolanda jolene joline jon jonas jonathan jonny jordan jordane jordi
jorge jorgen jorick joris jose josee josef josefa josefina joseline joselyne joseph josepha josephe josephine josette joshua josiane josianne josie joslin josselin
josseline josue josyane joy joyce juan juana juanita judicael judith judy jules julia julian juliana juliane julianne julie julien julienne juliet julieta juliette
julio julius june junior jurgen just juste justin justina justine
kacem kada kader kadiatou kadidia kadir kadija kadour kahina kaina kais kamal kamel kamelia kamil kamila kamilia kaouthar kara karel karen karim karima karin karina
karine karl karla karolina karsten kasper kassandra kassim kate katarina katarzyna katell katharina katherine kathleen kathy katia katie katja katy katya kavin kay
kayla kazim keir keith kelig kelly kelvin kelyan ken kenan kendra kenji kenneth kenny kenza kenzo keran kerstin keryan kevin kevyn khadidja khadija khadijatou khaled
khalid khalida khalil khedija khira khoudia kieran killian kilian kim kimberley kimberly kirk kirsten klaus klara klea klervi knut kofi konrad konstantin koray kouakou
krim kris krista kristel kristelle kristen kristian kristin kristina kristine kristof krystel krzysztof kurt kyle kylian kylie kyllian
laetitia lahcen laid laila lakhdar lalia lambert lamia lamine lana lancelot landry laora lara larbi larissa larry lars lassana laszlo latifa laura lauralie laure
laureen laureline laurelyne laurena laurence laurene laurent laurette lauriane laurianne laurie laurine lauryn laurynn lavinia lazare lea leah leana leandra leandre
leandro leane leanne leila lena lenaic lenaig lenny lenora leo leocadie leon leona leonard leonardo leonce leone leonel leonhard leonide leonie leonor leonora leonore
leontine leopold leopoldine leroy lesley leslie lester leticia letizia leunora levana levy leyla leyna leyre lhoucine lia liam liana liane lidia lidwine lila lilia lilian
liliana liliane lilie lilla lillian lilly lilou lily lilya lilwenn lina linda lindsay lindsey line lino lionel lisa lisbeth lisandro lise liselotte lisette lisiane lison lissa
livia livio liz liza lizzie lloyd loan loana loane loanne loeiza loevan logan lohan lohann loic loick loig lois lola lolita lomane loona lora loraine lore lorelei
loreen loren lorena lorene lorenza lorenzo loretta lorette lorie lorine loris lorna lorraine lothaire lotfi lotte lou louane louanne louay loubna loucas louis louisa
louise louison louisette loukas louka louna lounes lounis lourdes lubin luc luca lucas luce lucette luci lucia lucian luciana luciane luciano lucie lucien lucienne lucile
lucille lucinda lucio lucrece lucrezia lucy ludger ludivine ludmila ludo ludovic ludovica ludovick ludwig luigi luis luisa luiza luka lukas luke lula luna lutz lya
lydia lydie lyes lylia lyna lynda lyne lynn lysa lysandre lysiane
maamar mabrouk mabel macha maddalena maddie maddy madeleine madeline madison madjid mado mae maelan maeline mael maela maelig maelis maelle maellie maelly maelwenn maelys
maeva maewenn magali magalie magaly magda magdalena magdeleine maggy magnus mahaut mahdi mahe maher mahieu mahmoud mahmut mai maia maiana maika mailys maimouna maite maiwenn maixent
majda majid maks malaika malek malia malick malik malika malo malory malorie malvina mamadou mamoudou mame manal mandy manel manfred manoel manolo manon manu manuel manuela
manuella mara marc marceau marcel marcela marcelin marceline marcelle marcellin marcelline marcello marcelo marcia marcial marcio marco marcos marcus marek marga margaret
margareta margarete margarida margarita margaux margerie margherita margo margot margote marguerite maria mariam mariama mariame marian mariana mariane marianna marianne mariano
maribel marica marie mariem marielle mariella mariette marija marika marilene marilou marilyn marilyne marin marina marine marinette marino mario marion maris marisa marise
marisol marissa marites marius mariusz marjolaine marjorie mark markus marlene marley marlon marouane marsha marta martha marthe marti martial martin martina martine martinho
martino marty marvin marwa marwan marwane mary maryam maryan maryanne maryem maryline marylin marylene marylou maryse maryvonne massimo mateo mateus mateusz mathea matheo mathias
mathieu mathilda mathilde mathis mathurin mathys mathyas matias matis matt matteo matthew matthias matthieu matthis mattia matilda matys maud maude maurane maureen maurice mauricette
mauricio maurizio mauro mavrick max maxence maxens maxim maxime maximilian maximilien maximilienne maximiliano may maya maylis maysa maximin mayeul mayline mayssa medard mederic
medhi mehdi mehmet meissa mejdi melaine melanie melany melia melike melina melinda meline meliha melisande melissa melodie melody meloe melvin melvyn melyna melyssa mercedes merce
meredith meriam merieme meriem merlin meryem meryl messaouda messaoud messaline mia micael micha michael michaela michal michel michela michele micheline michelle mick mickael
mickaelle micky miguel miguele mihai mika mikael mikail mike mikhail mila milan milana milena miles milla millicent milo milos mina mino minh mira mirabelle miranda mireille mireia
mirella mireya miriam mirko miroslav misha mitch moana modeste moez mohamadou mohamed mohammad mohammed mohand moise moira mokhtar molly momo mona monia monica monika monique
montserrat morad morane moreno morgan morgana morgane morgann moritz moriba mouad mouhamed mouloud mounia mounir mounira mourad moussa moustapha moustafa muguette muhammed muriel murielle
mustafa mustapha mylan myla mylene myriam myrian myrtille
nabil nabila nacer nacera nacim nadege nadejda nader nadia nadiege nadim nadine nadir nadira nadya nael naelle nahia nahla naila naim naima najat najet najib najim najla najoua nancy
naomi naomie narcisse nasser nassera nassim nassima nastasia natacha natalene natalia natalie nataliya natan natasha natercia nathalia nathalie nathan nathanael nathaniel nathy nawal nawel
nayla nazha nazim neal ned neela negin neila neil nejma nelia nelly nelson nermine neo nesrine nestor neus neven nevena neyla nic niccolo nicholas nick nicky nico nicodeme nicola nicolai nicolas
nicolau nicole nicoletta nicolette nicolin nihad nikita niklas niko nikola nikolai nikolas nikolaos nils nina nine ninon nino nisrine nizar noa noah noam noe noel noele noelia noelie
noeline noella noelle noellie noemi noemie nohan nolan nolann nolwen nolwenn nora norah norbert noreen norma norman nouhaila nour noura nourdine nouria noureddine nuno nuria nydia
oceane oceanne octave octavia octavie odelia odessa odette odile odilon odin ola olaf oleg olga olimpia olive oliver olivia olivier ollivier olympe omar omer oona ophelia ophelie
oren orelie orelien oriane orianne orlane orlando orlanne ornella orphee orsola orso osama oscar osman othilie othman othmane ottavia ottilie otto ouassim ouafa oualid ouarda oumar oumou
oumaima oumayma ourdia ousmane outman owen ozan ozgur
pablo paco padrig paloma pamela paola paolo paquita pascal pascale pascaline pascual pasquale pat patric patrice patricia patricio patrick patrizia patty paul paula paule paulette pauli paulin
paulina pauline paulo pavel pavlina pearl pedro peggy pelagie penelope pepita per perceval perle pernelle pernille perrette perrine perry pervenche peter petra petronille petru petrus phil phileas
philemon philibert philip philipp philippa philippe philippine philomene phoebe pia pierig pierluigi piero pierre pierrette pierrick pierrot pieter pietro pilar pio piotr polly pol paulien
poppy precilia preston prisca priscilla priscille priska prosper prudence prune
quentin quincy quitterie
rabah rabia rabiaa rachel rachele rachelle rachid rachida rado radia radouane radu rafael rafaela rafaele rafaelle raffaele rafik raghd rahma raihana raimond raimundo raina rainer rainier raissa ralf
ralph ramata ramazan rami ramon ramona ramzi ramdane randy rania raoul raphael raphaele raphaelle raquel raouf rashid rasmus raul ravi ray raya rayan rayane raymond raymonde raymonda rebeca
rebecca rebekka reda redha redouane redwan regine reginald regis reinaldo reine reinhard reinhold remi remo remy renald renan renata renate renato renaud renaude rene renee renzo reynald
reynaldo rhea rhita riad ricardo riccardo richard rick ricky rico ridha rihab rim rima rime rinaldo ringo rita riwan roald rob robert roberta roberte roberto robin robinson rocco roch rochdi
rocio rod roderick rodger rodolphe rodrigo rodrigue rodriguez rogatien roger rogerio rohan roland rolande rolando rolf roma romain romaine roman romana romane romaric romeo romina romualda
romuald romy ron ronald ronan ronja ronnie rory rosa rosalia rosalie rosalind rosalinde rosaline rosana rosanna rosaria rosario rose roseline roselyne rosella rosemarie rosemary rosemonde rosette
rosie rosine rosita ross rossella roxana roxane roxanne roy roza rozenn ruben ruby ruddy rudi rudolf rudolph rudy rufin rui rupert russel ruth ryad ryan ryma
sabah saber sabina sabine sabrina sabry sacha sadia sadio safa safia safiatou safwan sahra said saida saidi saif sakina salah saliha salim salima salimata salif sally salma salome
salomon salvador salvatore sam samantha sami samia samir samira samson samuel samuele samy sana sanaa sandie sandra sandrine sandro sandy santa santiago santo santos saoirse sara sarah saran sarra sascha
sasha saskia satya saul saveria saverio savannah savin savinien sean seb sebastian sebastiano sebastien sebastienne segolene segolaine seif selim selima selin selena selene selma selya
semia senan septime seraphin seraphine serena serge sergei sergey sergio servan servane seth severin severine seydou seynabou shaina shana shane shanna shanone shannon sharon shaun shawn sheila
shelby shelly sherine shirel shirley siaka sibyl sibylle sid siegfried sigrid siham sihem silas silvain silvana silvano silvere silvestre silvia silviane silvie silvio silvin sima simeon
simao simon simona simone simonne sinan sinead siobhan sira sirine sixte sixtine slim slimane smail smain sofia sofiane sofie sohan sohane soizic solal solange solen solene soleil soledad soline
solveig soly sonia sonja sonny sonya sophia sophian sophie soraya soren sorin souad souhail souhaila soukaina soulaimane souleymane soumaya soumia spencer stacy stan stanislas stanislav
stecy stefan stefane stefania stefanie stefano stefen steffi stella sten stephan stephane stephanie stephano stephen stephenne steve steven stevie stewart stuart sue suleyman sullivan
sultan sunny surya susan susana susanna susanne suzanna suzanne suzel suzette suzie suzon sven svetlana swann sybil sybille sydney syed sylvain sylvaine sylvana sylvere sylvester sylvestre
sylvette sylvia sylviane sylvianne sylvie sylvine symphorien syrine szymon
tabatha tadeusz taha tahar tais talia talya tamara tanguy tania tanja tanya tara tarek tarik tarquin tasnim tatiana tatjana tayeb tea ted teddy telma telmo tena tennessy teo teofilo
terence teresa terezinha terry tess tessa teva thais thalia thanh thea thelma theo theodora theodore theophane theophile theotime theresa therese thi thiago thibaud thibault thibaut thiebaud thierno
thierry thierryy thilo thom thomas thor thorsten tiago tibere tifany tiffanie tiffany tiffen tilda till tilio tim timeo timothe timothee timothy tina tino tiphaine tiphanie titi titia titien titouan titus
tobias tobie toby todd tom toma tomas tomasz tomaso tommaso tommy toni tonia tonin tony torsten toufik toussaint tova tracy trevor tricia tristan tudi tugdual tullio ty tyler tyron tyson
ugo ulla ulrich ulrike ulysse umberto urbain uriel uriell ursula ursule usman ute
vadim vahan vaiana vaimiti valentin valentina valentine valere valeria valerian valeriane valerie valerio valery valeryane valter vanda vanessa vania vanina vanille vasco vassili vaughan vera verena
veronica veronika veronique vianney vic vicente vicenta vick vicki vicky victoire victor victoria victorien victorin victorine vidal vigile viggo viktor viktoria vilma vince vincent vincente
vincenza vincenzo vincianne vinciane viola violaine violeta violette virgil virgile virgilio virginia virginie vital vito vittoria vittorio vivian viviana viviane vivien vivienne vlad vladimir
volker volkan voula
wadie wael wafa wafaa wahib wahiba wail wajdi waldemar waleed walid wallis wally walter wanda warren wassim wassila wendie wendy wenceslas werner wesley wided widad wilfrid wilfried wilfred wilhelm
wilhelmine willem william williame williams willy wilma wilson winston wissam wissem wladimir wojciech wolfgang wyatt
xana xavier xaviere xenia ximena
yacine yacoub yael yaelle yahia yahya yakine yamina yan yanis yann yanna yannick yannig yannis yara yasin yasmin yasmina yasmine yassin yassine yassir yasser yaya yazid ylan yoan yoann yoanna
yohan yohann yolaine yolanda yolande yolene yon yoni yorick york youcef youenn youness younes younous yousra youssef youssouf yousri ysaline ysee yuki yuna yuri yusuf yvain yvan yvann yves yvelise
yveline yvette yvon yvonne yvonnick
zacharia zacharie zachary zack zahia zahir zahra zaia zaid zaina zakaria zakarya zaki zara zayd zeina zelda zelia zelie zelmira zeineb zeynep zenon zephyr zia ziad zied zina zinedine zineb zita
zoe zoel zohra zofia zoltan zora zoubida zoubir zouhair zoulikha zuleika
`;

/** First names that are as common as surnames: alone they decide nothing. */
export const SURNAME_LIKE = `
adam adrien aime albert alexandre ambroise andre antoine arnaud arnold aubin auguste barthelemy basile baptiste bastien benoit benjamin
bernard bertin bertrand blaise blanche brice bruno camille charles christian christophe claude clement colin constant constantin cyrille daniel david denis
didier dominique edouard eloi emile ernest etienne fabien felix ferdinand firmin florent florian francois franck gabriel gaspard gaston gauthier gautier geoffroy
georges gerard germain gervais gilbert gilles godefroy gregoire guillaume guy henri henry herbert herve hilaire honore hubert hugues humbert ivan jacob jacques
jacquot jean jordan jose joseph julien just justin lambert laurent lazare leon leonard louis luc lucas lucien marc marcel marie marin marion martial martin mathieu
maurice maxime michel noel nicolas olivier oscar pascal patrice paul philippe pierre prosper raoul raphael raymond regis remy renaud rene richard robert robin
roger roland romain rose salomon samson samuel serge silvestre simon simeon sylvestre theodore thibault thibaut thierry thomas toussaint urbain valentin valery victor vidal
roy tanguy marty caron jaouen rodriguez gary ray leroy ollivier oliver robinson rosa ross santos stuart stewart thibaud thiebaud
wallis warren wilson nelson nestor noe octave prune reine claire colombe constance conrad darius dean florentin garance gaultier gonzalo grace guerric landry
loris magnus mario mariano marlon maximin mercedes nils norman olive pascual perceval pierrot prudence quincy roch rocco salah saul sixte tena titus tobie vasco vincent vivien walter william williams yvon
`;
