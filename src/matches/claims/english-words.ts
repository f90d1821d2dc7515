/** English words that tell nothing of what a statement is about. */
export const functionWords = `
a an the this that these those it its i you he she we they me him her us them my your his our their s t d m re ve ll
is am are was were be been being do does did done has have had having will would can could may might must shall should
of to in on at by for from with as into onto about over under out up off and or but so if then than when while because
there here who whom whose which what where how why all any some such just only very too also more most much many now please
get got go going one thing things really even still yet ever again
`;

/** English number words and what they stand for. */
export const numberWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  hundred: 100,
  hundreds: 100,
  thousand: 1000,
  thousands: 1000,
  million: 1e6,
  dozen: 12,
  dozens: 12,
};

/**
 * English words of one meaning, a class a line; the first stands for all. Any form of a word will do: they
 * are compared by stem.
 */
export const englishClasses = `
kill destroy wipe murder eliminate
die dead death perish
kidnap abduct snatch grab trafficker
close shut
store shop supermarket
car vehicle ride
cure heal
cancer tumor tumour
chemo chemotherapy
kid child children toddler
woman women lady ladies girl
man men guy
doctor physician medic
police cop
poison toxic venom
vaccine jab
phone cellphone smartphone
money cash
house home
start begin
buy purchase
street road
sick ill
huge giant
fire blaze
storm hurricane
steal stole rob
fake counterfeit
`;
