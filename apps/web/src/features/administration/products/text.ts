import { defineText } from '../../../text/define-text.js';

/** Words of the pages about products. */
export const productsText = defineText({
  nl: {
    list: 'Producten, op soort',
    intro:
      'Uit deze lijst kiezen behandelaars en klanten. De soort bepaalt naar wie een klant kan als hij het niet eens is: zorg naar SKGZ, de rest naar Kifid.',
    add: 'Product toevoegen',
    newTitle: 'Nieuw product',
    product: 'Product',
    category: 'Soort',
    categoryHint: 'Zorg leidt naar SKGZ, alle andere soorten naar Kifid.',
    categoryMissing: 'Kies de soort.',
    nameNl: 'Naam in het Nederlands',
    nameNlMissing: 'Vul de Nederlandse naam in.',
    nameEn: 'Naam in het Engels',
    nameEnMissing: 'Vul de Engelse naam in.',
    isActive: 'Kan gekozen worden',
    isActiveHint: 'Zet dit uit voor een product dat niet meer bestaat. Bij oude zaken blijft het staan.',
    emptyTitle: 'Er zijn nog geen producten',
    empty: 'Zonder producten kiest een behandelaar alleen een soort.',
  },
  en: {
    list: 'Products, by category',
    intro:
      'Handlers and customers choose from this list. The category decides where a customer who disagrees can go: health to SKGZ, the rest to Kifid.',
    add: 'Add a product',
    newTitle: 'New product',
    product: 'Product',
    category: 'Category',
    categoryHint: 'Health leads to SKGZ, every other category to Kifid.',
    categoryMissing: 'Choose the category.',
    nameNl: 'Name in Dutch',
    nameNlMissing: 'Fill in the Dutch name.',
    nameEn: 'Name in English',
    nameEnMissing: 'Fill in the English name.',
    isActive: 'Can be chosen',
    isActiveHint: 'Turn this off for a product that no longer exists. Old cases keep it.',
    emptyTitle: 'There are no products yet',
    empty: 'Without products a handler only chooses a category.',
  },
});
