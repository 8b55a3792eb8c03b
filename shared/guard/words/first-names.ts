/** Usual first names in France (folded), without those that are also common words: « Sophie » alone deserves a warning, « Pierre » may be a stone. */
const FIRST_NAMES: ReadonlySet<string> = new Set(
  `adam adele adrien agnes ahmed aicha alain albert alexandra alexandre alexis alice alicia aline amandine amelie amina anais andre andrea andree angelique anita anne
annick annie anthony antoine antonio arlette armand arnaud arthur aurelie aurelien axel aziz baptiste barbara bastien beatrice benedicte benjamin benoit bernadette
bernard bertrand brahim brigitte bruno camille carine carla carlos carole caroline catherine cecile cedric celine chantal charlene charles charlotte chloe christelle
christian christiane christine christophe claude claudette claudine clement clemence colette coralie corinne cyril damien daniel danielle david deborah delphine
didier dominique dorothee eddy edith eliane elisabeth elise elodie emilie emma emmanuel emmanuelle enzo eric erwan esther etienne eugene eva evelyne fabien
fabienne fabrice fanny farid fatiha fatima fatou fernand fernande florence florent florian franck francine francis francois francoise frederic frederique gabriel
gabrielle gaelle gaetan genevieve georges georgette gerald gerard germaine ghislaine gilbert gilberte gilles ginette gisele gregory guillaume guy gwenaelle hamid
hassan helene henri henriette herve hubert hugo hugues huguette ibrahim ines irene isabelle ismael jacky jacqueline jacques jamel jamila jean jeanne jeannine jeremie
jeremy jerome jessica joel joelle johan johanna jonathan jordan jose joseph josette josiane judith jules julie julien juliette justine karim karima karine katia
kelly kevin khadija khalid laetitia laura laure laurence laurent laurie lea leila leo leon leonie liliane lionel loic louis louise luc lucas lucette lucie lucien
lucienne ludovic lydia lydie madeleine mael magali malika manon manuel manuela marcel marcelle margaux marguerite mariam marianne marielle mariama mario marion
marjorie marlene marthe martine mathias mathieu mathilde matthieu maud maurice maxime maya mehdi melanie melissa mamadou michael michel michele micheline mickael
mireille mohamed mohammed monique moussa mouna mourad muriel mustapha myriam nabil nadege nadia nadine nassim natacha nathalie nathan nicolas nicole noemie nora
noura odette odile ophelie oumar pascale patrice patricia patrick paul paule paulette pauline philippe pierrette quentin rachel rachid raphael raymond raymonde
rebecca regine regis remi remy renaud rene renee ricardo richard robert roger roland rolande romain romane ronan roselyne sabine sabrina said salima samia samir samira
samuel sandra sandrine sarah sebastien serge severine sidonie simon simone slimane sofia solange solene sonia sophie souad stephane stephanie steve steven suzanne sylvain
sylvaine sylvette sylvie tarek theo theophile therese thibault thierry thomas tiphaine valentin valentine valerie vanessa vera veronique victor viviane vincent virginie
walid wilfried william xavier yacine yann yannick yasmina yasmine yolande youcef youssef yves yvette yvonne zoe zohra`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** True for a folded first name of common use. */
export function isUsualFirstName(folded: string): boolean {
  return FIRST_NAMES.has(folded);
}
