/** Why a sheet could not be read, and what was noticed in one that could: what happened, what was kept, what to do. */
export const spreadsheetWords = {
  file_not_found: {
    fr: 'Le fichier « {{file}} » est introuvable. Rien n’a été enregistré. Vérifiez son nom et son dossier.',
    en: 'The file "{{file}}" was not found. Nothing was saved. Check its name and folder.',
  },
  file_unreadable: {
    fr: 'Le fichier « {{file}} » ne peut pas être lu. Rien n’a été enregistré. Vérifiez que vous avez le droit de l’ouvrir et qu’il n’est pas ouvert dans un autre programme.',
    en: 'The file "{{file}}" cannot be read. Nothing was saved. Check that you may open it and that no other program holds it.',
  },
  file_is_folder: {
    fr: '« {{file}} » est un dossier. Rien n’a été enregistré. Choisissez un fichier .csv, .xlsx, .xls ou .ods.',
    en: '"{{file}}" is a folder. Nothing was saved. Choose a .csv, .xlsx, .xls or .ods file.',
  },
  file_empty: {
    fr: 'Le fichier « {{file}} » est vide (0 octet). Rien n’a été enregistré. Enregistrez-le de nouveau depuis votre tableur, puis déposez-le.',
    en: 'The file "{{file}}" is empty (0 bytes). Nothing was saved. Save it again from your spreadsheet program, then drop it.',
  },
  file_no_content: {
    fr: '« {{file}} » ne contient aucune cellule remplie. Rien n’a été enregistré. Vérifiez que c’est le bon fichier.',
    en: '"{{file}}" holds no filled cell. Nothing was saved. Check that it is the right file.',
  },
  file_not_a_spreadsheet: {
    fr: '« {{file}} » n’est pas un tableau, quelle que soit son extension. Rien n’a été enregistré. Ouvrez-le dans votre tableur, enregistrez-le en .xlsx ou en .csv, puis déposez-le de nouveau.',
    en: '"{{file}}" is not a spreadsheet, whatever its extension. Nothing was saved. Open it in your spreadsheet program, save it as .xlsx or .csv, then drop it again.',
  },
  file_binary_workbook: {
    fr: '« {{file}} » est un classeur Excel binaire (.xlsb), que Ramure ne lit pas. Rien n’a été enregistré. Ouvrez-le dans Excel, enregistrez-le en .xlsx, puis déposez-le de nouveau.',
    en: '"{{file}}" is a binary Excel workbook (.xlsb), which Ramure does not read. Nothing was saved. Open it in Excel, save it as .xlsx, then drop it again.',
  },
  file_password: {
    fr: '« {{file}} » est protégé par un mot de passe. Rien n’a été enregistré. Ouvrez-le dans votre tableur, retirez le mot de passe, puis déposez-le de nouveau.',
    en: '"{{file}}" is protected by a password. Nothing was saved. Open it in your spreadsheet program, remove the password, then drop it again.',
  },
  file_truncated: {
    fr: '« {{file}} » est incomplet : la fin manque. Rien n’a été enregistré. Copiez-le ou téléchargez-le de nouveau, puis déposez-le.',
    en: '"{{file}}" is incomplete: its end is missing. Nothing was saved. Copy or download it again, then drop it.',
  },
  file_truncated_at: {
    fr: '« {{file}} » est incomplet : la feuille « {{sheet}} » s’arrête à la ligne {{row}}, colonne {{column}}. Rien n’a été enregistré. Copiez-le ou téléchargez-le de nouveau, puis déposez-le.',
    en: '"{{file}}" is incomplete: the sheet "{{sheet}}" stops at row {{row}}, column {{column}}. Nothing was saved. Copy or download it again, then drop it.',
  },
  file_damaged: {
    fr: '« {{file}} » est abîmé et ne peut pas être lu jusqu’au bout. Rien n’a été enregistré. Ouvrez-le dans votre tableur, laissez-le réparer, enregistrez-le, puis déposez-le de nouveau.',
    en: '"{{file}}" is damaged and cannot be read to its end. Nothing was saved. Open it in your spreadsheet program, let it repair the file, save it, then drop it again.',
  },
  file_damaged_at: {
    fr: '« {{file}} » est abîmé, feuille « {{sheet}} », ligne {{row}}, colonne {{column}}. Rien n’a été enregistré. Ouvrez-le dans votre tableur, laissez-le réparer, enregistrez-le, puis déposez-le de nouveau.',
    en: '"{{file}}" is damaged, sheet "{{sheet}}", row {{row}}, column {{column}}. Nothing was saved. Open it in your spreadsheet program, let it repair the file, save it, then drop it again.',
  },
  file_unclosed_quote: {
    fr: 'Dans « {{file}} », un guillemet ouvert à la ligne {{row}}, colonne {{column}}, n’est jamais refermé : le fichier est coupé, ou ce guillemet est de trop. Rien n’a été enregistré. Corrigez cette cellule ou exportez le fichier de nouveau, puis déposez-le.',
    en: 'In "{{file}}", a quote opened at row {{row}}, column {{column}} is never closed: the file was cut, or this quote should not be there. Nothing was saved. Put this cell right or export the file again, then drop it.',
  },
  file_zip_bomb: {
    fr: '« {{file}} » prendrait une place démesurée une fois décompressé. Rien n’a été enregistré. S’il vient de vous, copiez vos lignes dans un classeur neuf et déposez celui-ci.',
    en: '"{{file}}" would take an outsized space once expanded. Nothing was saved. If it is yours, copy your rows into a new workbook and drop that one.',
  },
  file_dtd: {
    fr: '« {{file}} » contient des instructions qu’aucun tableur n’écrit (DTD ou entités) et qui servent à des attaques. Rien n’a été enregistré. Si vous faites confiance à son auteur, ouvrez-le dans votre tableur et enregistrez-le de nouveau.',
    en: '"{{file}}" contains instructions that no spreadsheet program writes (DTD or entities) and that serve attacks. Nothing was saved. If you trust its author, open it in your spreadsheet program and save it again.',
  },
  file_mostly_nul: {
    fr: '« {{file}} » est surtout fait d’octets nuls : un enregistrement ou une copie s’est mal terminé. Rien n’a été enregistré. Retrouvez une copie saine et déposez-la.',
    en: '"{{file}}" is mostly made of NUL bytes: a save or a copy ended badly. Nothing was saved. Find a sound copy and drop it.',
  },
  file_too_heavy: {
    fr: '« {{file}} » est trop lourd pour être lu dans ce format. Rien n’a été enregistré. Enregistrez-le en .xlsx ou en .csv, puis déposez-le de nouveau.',
    en: '"{{file}}" is too heavy to be read in this format. Nothing was saved. Save it as .xlsx or .csv, then drop it again.',
  },
  file_never_ends: {
    fr: 'La lecture de « {{file}} » ne finit pas : il est abîmé, ou trop lourd dans ce format. Rien n’a été enregistré. Ouvrez-le dans votre tableur, enregistrez-le en .xlsx ou en .csv, puis déposez-le de nouveau.',
    en: 'Reading "{{file}}" does not end: it is damaged, or too heavy in this format. Nothing was saved. Open it in your spreadsheet program, save it as .xlsx or .csv, then drop it again.',
  },
  file_unknown_sheet: {
    fr: '« {{file}} » n’a pas de feuille « {{sheet}} ». Rien n’a été enregistré. Choisissez l’une des feuilles du fichier.',
    en: '"{{file}}" has no sheet "{{sheet}}". Nothing was saved. Choose one of the sheets of the file.',
  },
  hidden_sheet: {
    fr: 'Cette feuille est masquée dans votre fichier ; elle a été lue comme les autres.',
    en: 'This sheet is hidden in your file; it was read like the others.',
  },
  hidden_rows_one: {
    fr: '{{count}} ligne masquée a été lue comme les autres. Retirez-la de votre fichier si elle ne doit pas compter.',
    en: '{{count}} hidden row was read like the others. Remove it from your file if it should not count.',
  },
  hidden_rows_other: {
    fr: '{{count}} lignes masquées ont été lues comme les autres. Retirez-les de votre fichier si elles ne doivent pas compter.',
    en: '{{count}} hidden rows were read like the others. Remove them from your file if they should not count.',
  },
  hidden_columns_one: {
    fr: '{{count}} colonne masquée a été lue comme les autres.',
    en: '{{count}} hidden column was read like the others.',
  },
  hidden_columns_other: {
    fr: '{{count}} colonnes masquées ont été lues comme les autres.',
    en: '{{count}} hidden columns were read like the others.',
  },
  merged_cells_one: {
    fr: '{{count}} groupe de cellules fusionnées : la valeur est lue dans la première cellule, les autres sont vides.',
    en: '{{count}} set of merged cells: the value is read in the first cell, the others are empty.',
  },
  merged_cells_other: {
    fr: '{{count}} groupes de cellules fusionnées : la valeur est lue dans la première cellule, les autres sont vides.',
    en: '{{count}} sets of merged cells: the value is read in the first cell, the others are empty.',
  },
  formula_without_value_one: {
    fr: '{{count}} formule sans résultat enregistré a été lue comme vide. Ouvrez le fichier dans votre tableur et enregistrez-le pour la calculer.',
    en: '{{count}} formula without a saved result was read as empty. Open the file in your spreadsheet program and save it to compute it.',
  },
  formula_without_value_other: {
    fr: '{{count}} formules sans résultat enregistré ont été lues comme vides. Ouvrez le fichier dans votre tableur et enregistrez-le pour les calculer.',
    en: '{{count}} formulas without a saved result were read as empty. Open the file in your spreadsheet program and save it to compute them.',
  },
  error_value_one: {
    fr: '{{count}} cellule en erreur (#N/A, #REF!…) a été lue comme vide.',
    en: '{{count}} cell in error (#N/A, #REF!…) was read as empty.',
  },
  error_value_other: {
    fr: '{{count}} cellules en erreur (#N/A, #REF!…) ont été lues comme vides.',
    en: '{{count}} cells in error (#N/A, #REF!…) were read as empty.',
  },
  stray_nul_one: {
    fr: '{{count}} caractère nul égaré a été retiré ; le reste de la cellule est gardé.',
    en: '{{count}} stray NUL character was taken out; the rest of the cell is kept.',
  },
  stray_nul_other: {
    fr: '{{count}} caractères nuls égarés ont été retirés ; le reste des cellules est gardé.',
    en: '{{count}} stray NUL characters were taken out; the rest of the cells is kept.',
  },
  invalid_bytes_one: {
    fr: '{{count}} cellule contient un caractère illisible ; elle est gardée telle quelle, à relire.',
    en: '{{count}} cell holds an unreadable character; it is kept as it is, to be read again.',
  },
  invalid_bytes_other: {
    fr: '{{count}} cellules contiennent des caractères illisibles ; elles sont gardées telles quelles, à relire.',
    en: '{{count}} cells hold unreadable characters; they are kept as they are, to be read again.',
  },
  long_cell_one: {
    fr: '{{count}} cellule dépasse ce qu’Excel peut contenir (32 767 caractères) ; elle est gardée entière.',
    en: '{{count}} cell is longer than Excel can hold (32,767 characters); it is kept whole.',
  },
  long_cell_other: {
    fr: '{{count}} cellules dépassent ce qu’Excel peut contenir (32 767 caractères) ; elles sont gardées entières.',
    en: '{{count}} cells are longer than Excel can hold (32,767 characters); they are kept whole.',
  },
  many_empty_columns_one: {
    fr: '{{count}} colonne vide se trouve entre les colonnes remplies ; elle est laissée de côté sans rien perdre.',
    en: '{{count}} empty column stands between the filled ones; nothing is lost by leaving it aside.',
  },
  many_empty_columns_other: {
    fr: '{{count}} colonnes vides se trouvent entre les colonnes remplies ; elles sont laissées de côté sans rien perdre.',
    en: '{{count}} empty columns stand between the filled ones; nothing is lost by leaving them aside.',
  },
} as const;
