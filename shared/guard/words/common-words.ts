/**
 * Words of everyday French that are also surnames or first names (folded: lower case, no accent). In lower case they are
 * taken for the word; a name that is not here blocks in any case. Written for this guard, from the usual families of French surnames.
 */
const LIST = `
petit petite grand grande gros grosse gras maigre court courte long longue haut haute bas basse bon bonne beau bel belle joli jolie jeune vieux vieil
vieille ancien nouveau nouvelle neuf noir noire blanc blanche brun brune roux rousse blond blonde gris rouge vert bleu jaune rose violet violette pale
fort forte faible doux douce vif vive sage fier gentil gentille brave hardi courtois content joyeux triste gai leger riche pauvre loyal franc droit
gauche simple parfait juste prudent constant modeste desire aime aimee cher chere fidele heureux malheureux seul seule premier dernier second tiers
dernier plein vide sec mouille chaud froid cuit cru bref clair claire obscur sombre calme tranquille sauvage propre libre
roi reine prince duc comte baron marquis chevalier page valet sergent soldat capitaine colonel general amiral cardinal pape eveque abbe prieur moine
clerc cure chanoine diacre ermite pelerin maitre bailli bourgeois seigneur vassal maire juge avocat notaire medecin docteur professeur directeur president
marchand boulanger boucher berger bergere meunier marechal fournier chasseur pecheur laboureur vigneron jardinier gardien garde portier facteur
charpentier charron tonnelier cordier cordonnier couturier couture tailleur teinturier tisserand drapier potier verrier peintre barbier mercier epicier marin
carrier macon serrurier horloger orfevre armurier tanneur sellier savetier bouvier vacher porcher chevrier fermier metayer messager coursier bucheron
fontaine riviere ruisseau source etang lac mer marais bois foret pre prairie champ champs plaine mont montagne colline vallee val vallon rocher roche pierre
sable terre moulin four pont porte tour mur murs rue place ville village bourg hameau maison chateau palais grange ferme cour jardin verger vigne vignes
chemin sentier carrefour croix chapelle eglise temple couvent abbaye puits barriere fosse haie buisson broussaille bruyere genet fougere ronce mousse
loup renard lievre lapin poisson poulet coq mouton boeuf vache chat chien cheval poulain lion aigle faucon corbeau rossignol perdrix pigeon colombe ours
cerf agneau chevreau merle moineau pinson colin martinet hirondelle alouette grue heron cygne canard oie caille geai pie pic papillon abeille bourdon
grillon cigale fourmi mouche carpe brochet saumon goujon dauphin tortue
olivier rosier pommier poirier cerisier prunier noyer chene charme orme frene saule peuplier bouleau sapin pin laurier lilas fleur marguerite iris jasmin
muguet capucine olive prune cerise clementine lavande myrtille anis basile romarin persil oignon poireau chou pois feve riz avoine froment
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete
automne hiver noel toussaint paques pascal matin midi minuit soir jour nuit temps moment siecle aube aurore soleil lune etoile ciel nuage orage tonnerre
pluie neige vent tempete
bonnet chapeau manteau gant botte sac panier tonneau vin pain lait sel sucre miel beurre fromage gateau tarte bouillon potage argent or fer acier plomb
cuivre diamant perle jade ambre opale rubis saphir agathe cristal
dieu ange saint sainte diable paradis enfer grace clemence constance prudence esperance foi charite victoire gloire felicite harmonie joie paix amour
parent parents cousin cousine neveu oncle frere soeur pere mere fils fille garcon enfant mari homme femme dame ami amie voisin voisine compere bebe
picard normand breton lorrain bourguignon limousin poitevin gascon flamand lombard allemand anglais francais espagnol catalan basque savoyard auvergne
champagne bretagne bourgogne provence paris lyon nantes angers lille rennes tours poitiers toulouse lorraine alsace france espagne
pas plus point tout tous quand comme bien mal mieux moins trop peu assez jamais toujours souvent hier demain alors ainsi donc aussi encore deja presque
vu lu su ri dit fait mis pris du des le la les un une on en et ou de da do ma sa ta mon son ton nous vous ils elle tu je me se ne te ce ci ca ni si non
oui car mais par pour sur sous dans avec sans vers chez entre contre avant apres devant derriere
marie marin marine martinet marche marchais merci salut bonjour adieu
deux trois quatre cinq six sept huit neuf dix onze douze treize
besoin raison cause chose affaire travail metier ouvrage oeuvre peine plaisir repos sommeil reve chance hasard malheur bonheur courage force faiblesse
main bras tete coeur corps oeil yeux nez bouche dent jambe pied poing dos ventre cheveux barbe
balle bille bouton brin barre barreau baton bateau billet bocal boite bourse brique brosse cadet cadeau cage caisse camus canon carton cartier casse cellier
chaine chaise chambre chanson chant charbon charge charrue chaussee chauve cite clef cloche clou coffre collet collier comble compagnon conseil conte coquet
corde corne cornet coste couronne couteau crochet croissant denis dore drap duvet ecuyer elan epee esprit fabre fagot faim farine faux fete feu feuille fil
filet flamme fleche fleury foin fond forge fortune fouet fourche foyer fresque fruit fuseau gage gaillard galant galerie galet garenne gateau geant gendre gobelet
gouttiere grain grange grelot grenier grill guerin guerre guide hache hallier herbe heritier hotel huile image jambon jeton jolivet jonc jouet journal labbe
lambert lame lance langue lange laine levant levier livre loge loisel loyer luce lumiere maillet maille malice mallet manche mangin marc marron marteau martin
masse maurice mesure mine miroir monnaie montre moreau mortier mot motte moulinet moutarde muret nappe navet neveux noble noisette noix oeillet olive oiseau
ombre oreille paille papier parc passage patience paume peau pelle peluche perche perron pilier pilon pinceau pipe plat pluche plume poil poivre pomme
potin poule pousse poutre poudre prevot prix quartier racine rame ramier rateau rayon regent renaud rideau rive robe robin rond rondeau roseau rossignol route
ruban saison salle sanglier sauce saut sauveur savary savoie seau serpent serrure siege sillon sirop sorcier souris suisse tabac tableau taille tambour tas
taureau toit tombe tonton torrent touche toupet tournant trame tresor tribu tronc trouve truffe tuile vaisseau valet valse vasseur verdier verite
verre verdure vie vidal village vivien voile voix volant vrai
`;

/** Not ordinary words of a social worker's text, though they sit in the families above: they stay distinctive. */
const DISTINCTIVE = new Set(
  'martin denis guerin renaud maurice lambert fleury vidal savary robin moreau fabre labbe loisel luce camus cartier mangin mallet jolivet vivien vasseur verdier pluche coste'.split(
    ' ',
  ),
);

const WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((word) => word !== '' && !DISTINCTIVE.has(word)));

/** True for a folded word that French also uses as a common word. Two letters or fewer always count as common (« Ly », « Vu », « Ba »); plurals too. */
export function isCommonWord(folded: string): boolean {
  return folded.length <= 2 || WORDS.has(folded) || (folded.length > 4 && /[sx]$/.test(folded) && WORDS.has(folded.slice(0, -1)));
}
