/** What whoever finds the file is told, in both languages. Plain text, with the line ends every editor knows. */
export const readme = (appVersion: string): string =>
  `NETWERKCOACH ${appVersion}

Nederlands
----------
Dit bestand bevat alles wat in Netwerkcoach is ingevoerd, of alles van één werkplaats, om te bewaren of op een andere
computer in te lezen (Instellingen > Back-ups).

Er staan PERSOONSGEGEVENS in: namen van mensen, hun rol en wie wie raadpleegt. Bewaar het zorgvuldig, geef het niet aan
anderen, en verwijder het wanneer het niet meer nodig is. Het is geen middel om mensen te beoordelen.

Hoe het in elkaar zit: manifest.json zegt wat erin staat; in de map tables staat per tabel een tekstbestand (UTF-8) met
één regel JSON per rij. In de map attachments staan de toegevoegde bestanden zelf, onder hun SHA-256; de tabel attachment
zegt hoe ze heten. Ook zonder Netwerkcoach te lezen. Voor een rekenblad: in Excel Gegevens > Gegevens ophalen >
Uit bestand > Uit JSON. Gewone tabellen voor een rekenblad maakt Netwerkcoach zelf, met de knop Opslaan als bestand.

English
-------
This file holds all that was entered in Netwerkcoach, or all of one werkplaats, to keep or to take in on another computer
(Settings > Back-ups).

It contains PERSONAL DATA: names of people, their roles and who consults whom. Keep it with care, do not pass it on, and
remove it when it is no longer needed. It is not meant for appraising people.

How it is made up: manifest.json says what is in it; the folder tables has a text file (UTF-8) for every table, with one
line of JSON for every row. The folder attachments has the files that were added, by their SHA-256; the table attachment says
what they are called. It can be read without Netwerkcoach. For a spreadsheet: in Excel, Data > Get Data > From File >
From JSON. Netwerkcoach itself makes ordinary tables for a spreadsheet, with the button Save as file.
`.replaceAll('\n', '\r\n')
