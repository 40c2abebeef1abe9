// Texts that are rightly the same in Danish and English, each kind with its reason.
export const LIKE_IN_BOTH: RegExp[] = [
  // The product's name, and names of people, firms, places and municipalities.
  /^Min side$/,
  /^(Karen Eksempel|Mads Nordlys|Sofie Havn|Amina Solbakke|Poul Grøn|Lone Lyng|Bo Vester)$/,
  /^(Eksempel Service|Nordlys Bageri|Havnens Værksted|Plejehjemmet Solbakken|Grønnegård Gartneri)( ApS| A\/S| I\/S|, [A-ZÆØÅ][a-zæøå]+)?$/,
  /^(Lyngborg|Vestereg) Kommune$/,
  // The authority's address.
  /^Styrelsen for Arbejdsmarked og Rekruttering$/,
  /^Njalsgade 72A$/,
  /^2300 København S$/,
  // Other sites.
  /^(jobnet|datatilsynet)\.dk$/,
  // What the employer wrote.
  /^(Karen Kontakt|karen@firma\.dk|Tove Tillid|Hjælper på lageret|Vi har ansat to flere siden oktober\.)$/,
  // The number of an application.
  /^A-[0-9A-Z-]+$/i,
  // Names of files.
  /^eindkomst-(fast\.txt|upload\.csv)$/,
];
