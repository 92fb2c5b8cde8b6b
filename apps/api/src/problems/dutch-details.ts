/** Dutch for every sentence in which the register refuses something, by its English original. */
export const dutchDetails: Readonly<Record<string, string>> = {
  'The virus scanner found something harmful in this file, so it was not kept. Send another file.':
    'De virusscanner vond iets schadelijks in dit bestand. Daarom is het niet bewaard. Stuur een ander bestand.',
  // Requirements of the workflow.
  'The complaint is about you. Let a colleague do this.': 'De klacht gaat over u. Laat een collega dit doen.',
  'The complaint is about this colleague. Choose somebody else.':
    'De klacht gaat over deze collega. Kies iemand anders.',
  'A second look is by somebody who was not involved before. Choose somebody else.':
    'Een tweede blik is van iemand die nog niet betrokken was. Kies iemand anders.',
  'The decision is by the colleague whom the complaint is about. Let somebody else decide again.':
    'Het besluit is van de collega over wie de klacht gaat. Laat iemand anders opnieuw besluiten.',
  'The answer was sent already, and it did not come back.': 'Het antwoord is al verstuurd en kwam niet terug.',
  'You were involved in the first treatment. Leave the decision and the answer to the colleague of the second look.':
    'U was betrokken bij de eerste behandeling. Laat het besluit en het antwoord over aan de collega van de tweede blik.',
  'Nobody handles this case yet. Take it over or assign it first.':
    'Niemand behandelt deze zaak nog. Neem hem over of wijs hem eerst toe.',
  'The answer waits for a colleague who reads along. Let the colleague send it, or take it back first.':
    'Het antwoord wacht op een collega die meeleest. Laat die collega het versturen, of haal het eerst terug.',
  'No answer of this case waits for a second reader.': 'Er wacht in deze zaak geen antwoord op een tweede lezer.',
  'You wrote this answer yourself. A colleague reads it and sends it.':
    'U schreef dit antwoord zelf. Een collega leest het en verstuurt het.',
  'There is no decision yet. Decide first.': 'Er is nog geen besluit. Neem eerst een besluit.',
  'Ask the customer which solution is wanted, or record why that was not possible. Then decide.':
    'Vraag de klant welke oplossing hij wil, of leg vast waarom dat niet kon. Neem daarna het besluit.',
  'You made this decision yourself. Somebody else must approve it.':
    'U nam dit besluit zelf. Iemand anders moet het goedkeuren.',
  'The redress is above your mandate too. Ask somebody with a larger mandate.':
    'De tegemoetkoming is ook hoger dan uw mandaat. Vraag iemand met een hoger mandaat.',
  'A (partly) rejecting answer must name the dispute body with its website and last day, and the court. Insert the referral block.':
    'Een (deels) afwijzend antwoord moet de geschilleninstantie noemen, met website en laatste dag, en ook de rechter. Voeg het verwijzingsblok toe.',
  'The receipt was confirmed already.': 'De ontvangst is al bevestigd.',
  'No question to a colleague is open. Ask one first.': 'Er staat geen vraag aan een collega open. Stel er eerst een.',
  'The published terms of this label do not say that the clock stops while the customer is waited for.':
    'De gepubliceerde termijnen van dit label zeggen niet dat de klok stilstaat zolang u op de klant wacht.',
  'No published term is running that can stand still, or it stands still already.':
    'Er loopt geen gepubliceerde termijn die kan stilstaan, of de klok staat al stil.',
  'The clock of this case runs.': 'De klok van deze zaak loopt.',
  'No improvement is recorded yet. Record first what was changed thanks to this complaint.':
    'Er is nog geen verbetering vastgelegd. Leg eerst vast wat er dankzij deze klacht is veranderd.',
  'Nothing that was agreed about the needs of the customer is still to be done.':
    'Er staat niets meer open van wat over de behoeften van de klant is afgesproken.',
  'No response of the customer to the complaint monitor waits to be gone through.':
    'Er wacht geen reactie van de klant op de klachtmonitor om door te nemen.',
  'Nothing is done for others when nobody else is affected. Say that others are affected, or leave this empty.':
    'Voor anderen gebeurt niets als niemand anders geraakt is. Geef aan dat anderen geraakt zijn, of laat dit leeg.',
  'Nothing is open for this need. Choose one of the needs of the case.':
    'Voor deze behoefte staat niets open. Kies een van de behoeften van de zaak.',
  'This file is not with the case. Add it to the case first.':
    'Dit bestand hoort niet bij de zaak. Voeg het eerst aan de zaak toe.',
  'This lies before the clock stopped. Write a later time.':
    'Dit ligt voor het moment waarop de klok stil ging staan. Vul een later tijdstip in.',
  'Write a time like 09:00.': 'Vul een tijd in, zoals 09:00.',
  'The office must open before it closes.': 'Het kantoor moet opengaan voordat het sluit.',
  'The handler is warned before the manager.': 'De behandelaar wordt eerder gewaarschuwd dan de manager.',
  'This letter does not fit the case as it is now. Choose one of the letters that are offered.':
    'Deze brief past nu niet bij de zaak. Kies een van de brieven die worden aangeboden.',
  'Write the name and e-mail address of the colleague to whom this goes.':
    'Vul de naam en het e-mailadres in van de collega voor wie dit is.',
  'A mail to a colleague goes by e-mail. Choose e-mail.': 'Een bericht aan een collega gaat per mail. Kies e-mail.',
  'No promise of this kind is open.': 'Er staat geen toezegging van deze soort open.',
  'No message of somebody else waits to be read.': 'Er wacht geen bericht van een ander om te lezen.',
  'No letter of this case waits for the post.': 'Er ligt geen brief van deze zaak klaar voor de post.',
  'There is no solution left to carry out.': 'Er is geen oplossing meer uit te voeren.',
  'The customer has not said to disagree with this answer. Record the reaction first.':
    'De klant heeft niet laten weten het oneens te zijn met dit antwoord. Leg eerst de reactie vast.',
  'This dispute body does not take this complaint. Choose the one that the referral names, or the court.':
    'Deze geschilleninstantie behandelt deze klacht niet. Kies de instantie van de verwijzing, of de rechter.',
  'Without an answer the customer can go to this body only from the day that the referral names, if it names one. To the court a customer can always go.':
    'Zonder antwoord kan de klant pas naar deze instantie vanaf de dag die bij de verwijzing staat, als daar een dag staat. Naar de rechter kan een klant altijd.',
  'Carry out what was promised first, and record it. Then ask whether the case may be closed.':
    'Voer eerst uit wat is beloofd en leg dat vast. Vraag daarna of de zaak dicht mag.',
  'Close when the customer agrees, or after the number of attempts and the window that the label keeps. Ask for closure first.':
    'Sluit als de klant akkoord is, of na het aantal pogingen en de wachttijd van het label. Vraag eerst of de zaak dicht mag.',
  'A dispute is open already. Record its outcome first.':
    'Er loopt al een geschil. Leg eerst de uitkomst daarvan vast.',
  'No dispute is open.': 'Er loopt geen geschil.',
  'Another case was merged into this one. Undo that first, or merge the other way round.':
    'In deze zaak is een andere samengevoegd. Maak dat eerst ongedaan, of voeg andersom samen.',
  'Choose a case of the same label that is still open; a complaint can only go into a complaint.':
    'Kies een zaak van hetzelfde label die nog loopt; een klacht kan alleen in een klacht opgaan.',
  'This complaint is about a colleague. Choose a case about the same colleague, or first record there whom it is about.':
    'Deze klacht gaat over een collega. Kies een zaak over dezelfde collega, of leg daar eerst vast over wie die gaat.',
  'There is no e-mail address to send a private link to. Add the address first.':
    'Er is geen e-mailadres om een persoonlijke link naar te sturen. Voeg eerst het adres toe.',
  'You gave your opinion already. Thank you.': 'U heeft uw mening al gegeven. Dank u wel.',
  'It can no longer be opened again here. Send us a message or call us: then we look at it together.':
    'Heropenen kan hier niet meer. Stuur ons een bericht of bel ons: dan kijken wij er samen naar.',
  'This link does not work (any more). Ask for a new one with your reference and e-mail address, or call us.':
    'Deze link werkt niet (meer). Vraag een nieuwe aan met uw klachtnummer en e-mailadres, of bel ons.',
  'This was done very often in a short time. Try again in an hour, or call us.':
    'Dit is in korte tijd erg vaak gedaan. Probeer het over een uur opnieuw, of bel ons.',
  'This half year has not begun. Choose an earlier one.':
    'Dit halfjaar is nog niet begonnen. Kies een eerder halfjaar.',
  'Write a half year like 2026-1.': 'Schrijf een halfjaar als 2026-1.',
  'Answer each statement once.': 'Beantwoord elke stelling één keer.',
  'The letter could not be put on paper. It is kept as it was written. Try again; tell the administrator when it keeps failing.':
    'De brief kon niet op papier worden gezet. De tekst is bewaard zoals hij geschreven is. Probeer het opnieuw; meld het bij de beheerder als het mis blijft gaan.',
  'No letter waits to be printed: they are printed already, or nobody wrote one. Look at the deliveries below.':
    'Er wacht geen brief om te printen: ze zijn al geprint, of niemand schreef er een. Kijk bij de stapels hieronder.',
  'These letters were not printed yet. Open the PDF and print them first.':
    'Deze brieven zijn nog niet geprint. Open eerst de PDF en print ze.',
  // Fields.
  'This lies before the letters were printed. Write a later time.':
    'Dit ligt voordat de brieven werden geprint. Vul een later tijdstip in.',
  'Write only the beginning of the address, like https://www.example.nl.':
    'Schrijf alleen het begin van het adres, zoals https://www.voorbeeld.nl.',
  'This lies before the promise was made. Write a later time.':
    'Dit ligt vóór de toezegging. Vul een later tijdstip in.',
  'This lies before our answer went. Write a later time.':
    'Dit ligt voordat ons antwoord is verstuurd. Vul een later tijdstip in.',
  'This lies before the decision. Write a later time.': 'Dit ligt vóór het besluit. Vul een later tijdstip in.',
  'This lies before we asked whether the case may be closed. Write a later time.':
    'Dit ligt voordat wij vroegen of de zaak dicht mag. Vul een later tijdstip in.',
  'This lies before the case was opened again. Write a later time.':
    'Dit ligt voordat de zaak weer werd geopend. Vul een later tijdstip in.',
  'At this moment there was no answer yet, and the customer could not go there without one. Write a later time.':
    'Op dit moment was er nog geen antwoord en kon de klant daar nog niet zonder antwoord terecht. Vul een later tijdstip in.',
  'This case is part of another. Undo the merge first, then correct its receipt.':
    'Deze zaak is onderdeel van een andere. Maak eerst het samenvoegen ongedaan en verbeter dan de ontvangst.',
  'By then this was registered already, or something had happened in the case. Write an earlier time.':
    'Toen was dit al vastgelegd, of was er al iets gebeurd in de zaak. Vul een eerder tijdstip in.',
  'The product tells what this is about. Choose another product, or leave the product out.':
    'Het product zegt waar dit over gaat. Kies een ander product, of laat het product weg.',
  'This lies before the dispute began. Write a later time.':
    'Dit ligt vóór het begin van het geschil. Vul een later tijdstip in.',
  'This lies before the feedback was received. Write a later time.':
    'Dit ligt vóór de ontvangst. Vul een later tijdstip in.',
  'Choose a last day that is not before the first.': 'Kies een laatste dag die niet voor de eerste ligt.',
  'Choose a period of at most ten years.': 'Kies een periode van ten hoogste tien jaar.',
  'Choose today or a day that is still to come.': 'Kies vandaag of een dag die nog komt.',
  'This lies in the future. Feedback is registered after it was received.':
    'Dit ligt in de toekomst. Een uiting wordt vastgelegd nadat ze is ontvangen.',
  'This lies in the future. Write when it really happened.':
    'Dit ligt in de toekomst. Vul in wanneer het echt gebeurde.',
  'This colleague handles the case. Assign it to somebody else first.':
    'Deze collega behandelt de zaak. Wijs hem eerst aan iemand anders toe.',
  'There is no decision to send. Decide first.': 'Er is geen besluit om te versturen. Neem eerst een besluit.',
  'There is no e-mail address. Choose post, or add the address first.':
    'Er is geen e-mailadres. Kies post, of vul eerst het adres aan.',
  'There is no postal address. Choose e-mail, or add the address first.':
    'Er is geen postadres. Kies e-mail, of vul eerst het adres aan.',
  'This letter does not wait for the post. Reload to see its state.':
    'Deze brief ligt niet klaar voor de post. Laad opnieuw om te zien hoe het ermee staat.',
  'This lies before the letter was written. Write a later time.':
    'Dit ligt vóór het schrijven van de brief. Vul een later tijdstip in.',
  'Write the letter with which closing is asked, or choose the phone.':
    'Schrijf de brief waarmee u vraagt of de zaak dicht mag, of kies de telefoon.',
  'Nothing differs from what was there. Change a field first.':
    'Er is niets anders dan wat er al stond. Wijzig eerst een veld.',
  'It happened more than an hour ago. Say why it is recorded only now.':
    'Het gebeurde meer dan een uur geleden. Schrijf waarom het nu pas wordt vastgelegd.',
  'Say why the promise no longer holds.': 'Schrijf waarom de toezegging niet meer geldt.',
  'Choose another case to merge this one into.': 'Kies een andere zaak om deze in samen te voegen.',
  'A redress is granted: write what will be done for the customer.':
    'Er is een tegemoetkoming: schrijf wat er voor de klant wordt gedaan.',
  'This lies before 1990. Check the date of receipt.': 'Dit ligt vóór 1990. Controleer de datum van ontvangst.',
  'Choose a colleague from the list, or write the name.': 'Kies een collega uit de lijst, of schrijf de naam op.',
  'Choose an active colleague who works for this label.': 'Kies een actieve collega die voor dit label werkt.',
  'Choose a product from the list.': 'Kies een product uit de lijst.',
  'This promise is not open. Choose one of the open promises.':
    'Deze toezegging staat niet open. Kies een van de open toezeggingen.',
  'Say of whom this mail is: the customer, a colleague who was asked something, or somebody else.':
    'Zeg van wie deze mail is: van de klant, van een collega aan wie iets is gevraagd, of van iemand anders.',
  'Choose the question that this mail answers.': 'Kies op welke vraag deze mail antwoord geeft.',
  'This message does not wait to be read. Choose one of the messages that do.':
    'Dit bericht wacht niet om gelezen te worden. Kies een bericht dat wel wacht.',
  'This question is not open. Choose one of the open questions.':
    'Deze vraag staat niet open. Kies een van de open vragen.',
  'Write the solution that the customer wants, or else why it could not be asked.':
    'Schrijf welke oplossing de klant wil, of anders waarom dat niet gevraagd kon worden.',
  'Remove control characters and broken symbols.': 'Haal stuurtekens en kapotte symbolen weg.',
  'Write this on one line, without control characters.': 'Schrijf dit op één regel, zonder stuurtekens.',
  'Write an e-mail address like name@example.nl.': 'Schrijf een e-mailadres zoals naam@voorbeeld.nl.',
  'Write a phone number with digits, like 06 12345678.': 'Schrijf een telefoonnummer met cijfers, zoals 06 12345678.',
  'Say why the complainant stays anonymous.': 'Schrijf waarom de klager anoniem blijft.',
  'Write the name of the complainant.': 'Schrijf de naam van de klager op.',
  'Write the name of the business.': 'Schrijf de naam van het bedrijf op.',
  'E-mail is preferred: write the e-mail address, or choose another channel.':
    'De klant wil e-mail: vul het e-mailadres in, of kies een ander kanaal.',
  'A call is preferred: write the phone number, or choose another channel.':
    'De klant wil gebeld worden: vul het telefoonnummer in, of kies een ander kanaal.',
  'Post is preferred: write the address, or choose another channel.':
    'De klant wil post: vul het adres in, of kies een ander kanaal.',
  'An answer term is needed.': 'Een antwoordtermijn is nodig.',
  'Each milestone may have one term.': 'Elke mijlpaal mag één termijn hebben.',
  'This e-mail address is in use already. Choose another one.': 'Dit e-mailadres is al in gebruik. Kies een ander.',
  'This code is in use already. Choose another one.': 'Deze code is al in gebruik. Kies een andere.',
  'A version already starts on this day. Choose a later day.': 'Op deze dag begint al een versie. Kies een latere dag.',
  'A new version starts today or later; nothing in the past changes.':
    'Een nieuwe versie begint vandaag of later; wat voorbij is verandert niet.',
  'The present password is not right.': 'Het huidige wachtwoord klopt niet.',
  'You cannot take away your own access. Ask another administrator.':
    'U kunt uw eigen toegang niet weghalen. Vraag een andere beheerder.',
  'The form could not be checked. Wait a few seconds and send it again.':
    'Het formulier kon niet worden gecontroleerd. Wacht een paar tellen en verstuur het opnieuw.',
  'Only a letter that failed can be sent again.': 'Alleen een brief die mislukte kan opnieuw worden verstuurd.',
  'One of these holidays does not exist. Choose from the list.':
    'Een van deze feestdagen bestaat niet. Kies uit de lijst.',
  'The letter promises something for more than ten days. Take the ticks away from days that promise nothing.':
    'De brief belooft iets voor meer dan tien dagen. Haal het vinkje weg bij dagen die niets beloven.',
  'The answer promises something for a day that is over by now. Return it to its writer.':
    'Het antwoord belooft iets voor een dag die al voorbij is. Geef het terug aan de schrijver.',
  'Choose a day within five years.': 'Kies een dag binnen vijf jaar.',
  'Write a day in the years 1900 to 2199.': 'Schrijf een dag in de jaren 1900 tot en met 2199.',
  'Write an address like https://www.example.nl.': 'Schrijf een adres als https://www.voorbeeld.nl.',
  'Use an Idempotency-Key of 1 to 100 visible characters.':
    'Gebruik een Idempotency-Key van 1 tot 100 zichtbare tekens.',
  // Whole refusals.
  'This e-mail address and password do not belong together. Check both and try again.':
    'Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.',
  'Too many failed attempts. Wait a quarter of an hour, then try again.':
    'Te veel mislukte pogingen. Wacht een kwartier en probeer het dan opnieuw.',
  'Somebody changed this case after you opened it. Your text is kept: reload, look, and send again.':
    'Iemand heeft deze zaak veranderd nadat u hem opende. Uw tekst is bewaard: laad opnieuw, kijk, en verstuur nog eens.',
  "This customer's data was erased after you opened the case. What you typed is not kept. Close this page.":
    'De gegevens van deze klant zijn gewist nadat u de zaak opende. Wat u typte, is niet bewaard. Sluit deze pagina.',
  'This Idempotency-Key was used for another request. Use a new key for a new registration.':
    'Deze Idempotency-Key is al voor een ander verzoek gebruikt. Gebruik een nieuwe sleutel voor een nieuwe registratie.',
  'This request was sent before, and it is not known whether it was done. Look whether it is there; if not, send it again with a new Idempotency-Key.':
    'Dit verzoek is al eerder verstuurd, en het is niet bekend of het is uitgevoerd. Kijk of het er is; zo niet, verstuur het dan opnieuw met een nieuwe Idempotency-Key.',
  'This file is too large. Send a smaller file.': 'Dit bestand is te groot. Stuur een kleiner bestand.',
  'The request is too large. Make it shorter, or send files one at a time.':
    'Het verzoek is te groot. Maak het korter, of stuur bestanden één voor één.',
  'The contents of this file are of another type than its name says. Rename it or send the right file.':
    'De inhoud van dit bestand is van een andere soort dan zijn naam zegt. Hernoem het of stuur het juiste bestand.',

  // Templates.
  'Somebody else saved a version of this template after you opened it. Your text is kept: look at theirs, then save again.':
    'Iemand anders heeft een versie van deze sjabloon opgeslagen nadat u hem opende. Uw tekst is bewaard: bekijk die versie en sla dan opnieuw op.',
  'This template cannot be used yet. Mend what is named at each line, then save again.':
    'Deze sjabloon is nog niet te gebruiken. Verbeter wat bij de regels staat en sla dan opnieuw op.',
  'This version has begun already, or is no planned version. Go back to an earlier version instead.':
    'Deze versie is al begonnen, of staat niet gepland. Ga in plaats daarvan terug naar een eerdere versie.',
  'There is no such version. Choose one of the list.': 'Deze versie bestaat niet. Kies er een uit de lijst.',
  'Write a colour like #0b5a6b, dark enough to be seen on white.':
    'Schrijf een kleur als #0b5a6b, donker genoeg om op wit te zien.',

  // Absence and workload.
  'Record the absence of somebody else as a new one.': 'Leg de afwezigheid van iemand anders apart vast.',
  'This absence has begun. Fill in its last day instead.':
    'Deze afwezigheid is al begonnen. Vul in plaats daarvan de laatste dag in.',
  'This colleague handles no cases. Choose somebody who does.':
    'Deze collega behandelt geen zaken. Kies iemand die dat wel doet.',
  'Choose an active colleague who handles cases of all the same labels.':
    'Kies een collega met toegang die zaken behandelt van precies dezelfde labels, of van meer.',
  'This colleague is already away on one of these days. Change that absence.':
    'Deze collega is op een van deze dagen al afwezig. Wijzig die afwezigheid.',
  'This colleague is away on one of these days too. Choose somebody else.':
    'Deze collega is op een van deze dagen zelf ook afwezig. Kies iemand anders.',
  'This colleague stands in for somebody on one of these days. Give that absence another stand-in first.':
    'Deze collega neemt op een van deze dagen waar voor iemand anders. Geef die afwezigheid eerst een andere waarnemer.',
  'Choose another active colleague who handles cases.': 'Kies een andere collega met toegang, die zaken behandelt.',
  'This colleague is away today. Choose somebody who is there.':
    'Deze collega is vandaag afwezig. Kies iemand die er is.',
  'This colleague is away today, and the stand-in may not handle this case. Choose somebody who is there.':
    'Deze collega is vandaag afwezig en de waarnemer mag deze zaak niet behandelen. Kies iemand die er is.',
  // Scores of others, from a file.
  'A double quote is opened and never closed. Close it or take it out.':
    'Een dubbel aanhalingsteken gaat open en nergens dicht. Sluit het of haal het weg.',
  'Begin with a line that has "naam" and each part of the framework once.':
    'Begin met een regel waarin “naam” en elk onderdeel van het normenkader één keer staan.',
  'There are no scores under the first line. Add them.': 'Onder de eerste regel staan geen scores. Voeg ze toe.',
  'Give at most 1,000 lines at a time.': 'Geef ten hoogste 1.000 regels tegelijk.',
  'This line has more or fewer columns than the first line.': 'Deze regel heeft meer of minder kolommen dan de eerste.',
  'Write a name of at most 120 characters.': 'Schrijf een naam van ten hoogste 120 tekens.',
  'Write a whole score of 1 to 5.': 'Schrijf een hele score van 1 tot en met 5.',
  'This name stands in the file twice. Keep one.': 'Deze naam staat twee keer in het bestand. Laat er één staan.',
  // Evidence and rounds of assessment.
  'Another auditor judged this question after you opened it. Look at that verdict first; your remark is kept.':
    'Een andere toetser heeft deze vraag beoordeeld nadat u hem opende. Bekijk eerst dat oordeel; uw opmerking is bewaard.',
  'Say why your verdict differs from the proposal.': 'Leg uit waarom uw oordeel afwijkt van het voorstel.',
  'This round is signed and cannot change any more. Open a new round.':
    'Deze toetsing is ondertekend en verandert niet meer. Open een nieuwe toetsing.',
  'No complaint was closed in this period, so there is nothing to draw. Open a round over another period.':
    'In deze periode is geen klacht gesloten, dus er valt niets te trekken. Open een toetsing over een andere periode.',
  'Draw the sample first, and judge its dossiers.': 'Trek eerst de steekproef en beoordeel de dossiers.',
  'Not every question is judged yet. Judge the rest, then sign.':
    'Nog niet elke vraag is beoordeeld. Beoordeel de rest en onderteken daarna.',
  'The auditors have not signed this round yet. Follow it up afterwards.':
    'De toetsers hebben deze toetsing nog niet ondertekend. Volg de aanbeveling daarna op.',
  'Choose a framework of the list.': 'Kies een normenkader uit de lijst.',
  'Choose a period that has begun.': 'Kies een periode die al begonnen is.',
  'Choose active colleagues with the role of auditor.': 'Kies actieve collega’s met de rol toetser.',
  'Use at most 60 letters, digits and hyphens.': 'Gebruik hoogstens 60 letters, cijfers en streepjes.',
  'Choose a question of this framework.': 'Kies een vraag uit dit normenkader.',
  'Upload the file first, for this label.': 'Upload eerst het bestand, bij dit label.',
  'Choose a question that is answered by a statement.': 'Kies een vraag waarop u met een verklaring antwoordt.',
  'This document was withdrawn. Add the new one instead.': 'Dit document is ingetrokken. Voeg het nieuwe toe.',
  'A document is dated today or earlier.': 'Een document heeft de datum van vandaag of eerder.',
  'Choose a last day that is not before the date of the document.':
    'Kies een laatste dag die niet voor de datum van het document ligt.',
  'A training is recorded once it was completed.': 'Leg een training vast als hij is afgerond.',
  'Choose a last day that is not before the training.': 'Kies een laatste dag die niet voor de training ligt.',
  'An audit is recorded once it was finished.': 'Leg een audit vast als hij is afgerond.',
  'An action is done today or earlier, not later.': 'Een actie is vandaag of eerder klaar, niet later.',
  'Write a quarter like 2026-Q1.': 'Schrijf een kwartaal als 2026-Q1.',
  'This file was kept for a week and is gone. Order the dossiers again.':
    'Dit bestand was een week te halen en is nu weg. Bestel de dossiers opnieuw.',
  'This file is not ready yet. Wait until all dossiers are made.':
    'Dit bestand is nog niet klaar. Wacht tot alle dossiers zijn gemaakt.',
  'Your access to the cases of this label is over, or has not begun. Ask a manager of the label or an administrator for access.':
    'Uw toegang tot de zaken van dit label is voorbij, of nog niet begonnen. Vraag een manager van het label of een beheerder om toegang.',
  'Choose a label, or list cases.': 'Kies een label, of noem zaken.',
  'Choose cases, or a label and a period.': 'Kies zaken, of een label en een periode.',
  'No case of this label was closed in these days. Choose others.':
    'In deze dagen is geen zaak van dit label gesloten. Kies andere dagen.',
  'These are more than 2,000 cases. Choose a shorter period.':
    'Dat zijn meer dan 2.000 zaken. Kies een kortere periode.',
  'Type exactly the same references again.': 'Typ precies dezelfde kenmerken nog een keer.',
  'One of these cases is not closed yet. Close it first, then erase.':
    'Een van deze zaken is nog niet gesloten. Sluit die eerst, en wis daarna.',
  'Choose an auditor who can sign in. Others see what their labels give.':
    'Kies een auditor die kan inloggen. Anderen zien wat hun labels geven.',
  'Choose an end that is still to come and after the beginning.': 'Kies een einde dat nog komt en na het begin ligt.',
  'Give access for 400 days at most; it can be given again.':
    'Geef hoogstens 400 dagen toegang. U kunt die daarna opnieuw geven.',
  'This quarter is not over yet. Issue its report afterwards.':
    'Dit kwartaal is nog niet voorbij. Breng de rapportage daarna uit.',
};
