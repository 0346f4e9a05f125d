import type { Rewording } from './rewordings.ts';
import { singular } from './vocabulary.ts';

/** Words of titles in other languages, in normalized form, by the English word for them; some stand for several. */
const wordsFor = {
  engineer: 'ingenieur ingeniero ingegnere engenheiro ingenjor inzynier',
  developer: 'entwickler developpeur desarrollador sviluppatore desenvolvedor ontwikkelaar utvecklare',
  programmer: 'programmierer programmeur programador programmatore programmerare programista',
  architect: 'architekt architecte arquitecto architetto arquiteto arkitekt',
  administrator: 'administrateur administrador amministratore beheerder',
  analyst: 'analyste analista analytiker analist analityk',
  consultant: 'berater conseiller consultor consulente adviseur konsult konsultant',
  specialist: 'spezialist specialiste especialista specialista specjalista',
  technician: 'techniker technicien tecnico tekniker technicus',
  director: 'direktor directeur direttore diretor dyrektor',
  head: 'leiter responsable responsabile hoofd chef chefe',
  manager: 'leiter responsable jefe gerente responsabile gestor hoofd chef chefe kierownik leider ledare',
  supervisor: 'coordenador coordinador',
  senior: 'starszy',
  junior: 'mlodszy',
  deputy: 'stellvertretender adjoint adjunto zastepca',
  architecture: 'architektur arquitectura architettura arquitetura architectuur arkitektur architektury',
  cybersecurity:
    'cybersicherheit cybersecurite ciberseguridad ciberseguranca cibersicurezza cyberbeveiliging cybersakerhet cyberbezpieczenstwa',
  data: 'daten donnees datos dati dados gegevens danych',
  database: 'datenbank',
  development: 'entwicklung developpement desarrollo sviluppo desenvolvimento ontwikkeling utveckling rozwoju',
  infrastructure: 'infrastruktur infraestructura infrastruttura infraestrutura infrastructuur infrastruktury',
  it: 'ti informatik edv informatique informatica informatyki',
  network: 'netzwerk reseau reseaux redes rete reti netwerk natverk sieci',
  operation: 'betrieb exploitation operaciones operazioni operacoes',
  product: 'produkt produit producto prodotto produto produktu',
  project: 'projekt projet proyecto progetto projeto projektu',
  quality: 'qualitat qualite calidad qualita qualidade kwaliteit kvalitet jakosci',
  security: 'sicherheit securite seguridad sicurezza seguranca beveiliging sakerhet bezpieczenstwa',
  software: 'logiciel programvara mjukvara oprogramowania',
  support: 'soporte supporto suporte',
  system: 'systeme sistemas sistemi systeem systemow',
} as const;

const english = new Map<string, readonly string[]>();
for (const [word, foreign] of Object.entries(wordsFor))
  for (const each of foreign.split(' ')) english.set(singular(each), [...(english.get(singular(each)) ?? []), word]);

/** What languages that write a term as one word take over from English. */
const parts = new Set([
  ...english.keys(),
  ...Object.keys(wordsFor),
  'cloud',
  'web',
  'abteilung',
  'bereich',
  'afdeling',
  'avdelning',
]);

/** Endings of the names of women who do a job, and of men. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/trice$/, ['teur', 'tore']],
  [/euse$/, ['eur']],
  [/eure$/, ['eur']],
  [/iere$/, ['ier']],
  [/ienne$/, ['ien']],
  [/ora$/, ['or', 'ore']],
  [/a$/, ['o', 'e']],
  [/in$/, ['']],
];
const shortest = 4;

/** What a word of a title may be in English, the likeliest cheapest, or for men, whose titles are those that records list. */
export function readingsOfForeign(word: string): readonly Pick<Rewording, 'words' | 'cost' | 'inEnglish'>[] {
  const inEnglish = (english.get(word) ?? []).map((each, at) => ({
    words: [each],
    cost: at + 1,
    inEnglish: true as const,
  }));
  const ofMen =
    word.length < shortest
      ? []
      : endings.flatMap(([of, by]) => (of.test(word) ? by.map((each) => [word.replace(of, each)]) : []));
  return [...inEnglish, ...[...ofMen, ...compound(word)].map((words) => ({ words, cost: 1 }))];
}

/** Both words of `softwarearchitekt`, or of `sicherheitsarchitekt`. */
function compound(word: string): readonly (readonly string[])[] {
  if (parts.has(word)) return [];
  for (let at = 2; at <= word.length - shortest; at += 1) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    const stem = parts.has(first) ? first : first.replace(/s$/, '');
    if (parts.has(stem) && parts.has(last)) return [[stem, last]];
  }
  return [];
}
