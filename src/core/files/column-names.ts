/** The purpose of a column in somebody's list. */
export type ListColumn = 'Title' | 'Labels' | 'Note' | 'Link';

// Words that people and programs write above a column, in the languages that the product speaks: English, German,
// Spanish, French, Italian, Dutch, Polish, Portuguese, Ukrainian, Arabic, Hindi, Japanese, Chinese.
const words: Record<ListColumn, string> = {
  Title: `title name page|titel name seite bezeichnung|título titulo nombre página|titre nom page|titolo nome pagina|titel naam pagina
    |tytuł tytul nazwa strona|título titulo nome página|назва заголовок ім’я сторінка|العنوان عنوان الاسم اسم الصفحة|शीर्षक नाम पृष्ठ
    |タイトル 名前 件名 ページ|标题 標題 名称 名稱 名字 页面 頁面`,
  Labels: `label labels tag tags keyword keywords category categories|schlagwort schlagwörter schlagworte etikett etiketten stichwort stichwörter kategorie kategorien
    |etiqueta etiquetas categoría categorías|étiquette étiquettes catégorie catégories mots-clés|etichetta etichette categoria categorie
    |labels trefwoord trefwoorden categorie categorieën|etykieta etykiety tagi kategoria kategorie|etiqueta etiquetas marcador marcadores categoria categorias
    |мітка мітки тег теги категорія категорії|الوسوم وسوم وسم الوسم التصنيف تصنيف|टैग लेबल श्रेणी|タグ ラベル カテゴリ カテゴリー|标签 標籤 分类 分類 类别 類別`,
  Note: `note notes comment comments remark remarks memo|notiz notizen anmerkung anmerkungen kommentar kommentare bemerkung bemerkungen
    |nota notas comentario comentarios observaciones|note notes remarque remarques commentaire commentaires|nota note commento commenti
    |notitie notities opmerking opmerkingen|notatka notatki uwaga uwagi komentarz komentarze|nota notas comentário comentários observação observações
    |нотатка нотатки примітка примітки коментар коментарі|ملاحظة ملاحظات تعليق تعليقات الملاحظات|नोट नोट्स टिप्पणी टिप्पणियाँ|メモ ノート 備考 コメント 注記|备注 備註 注释 註釋 笔记 筆記 评论 評論`,
  Link: `link links url urls address web website|adresse weblink webadresse|enlace enlaces dirección|lien liens adresse|collegamento indirizzo
    |adres koppeling|adres odnośnik łącze|endereço ligação|посилання адреса лінк|الرابط رابط العنوان_الإلكتروني|लिंक पता|リンク アドレス|链接 連結 网址 網址 地址`,
};

const columns = new Map<string, ListColumn>(
  (Object.keys(words) as ListColumn[]).flatMap((column) =>
    words[column]
      .split(/[\s|]+/)
      .filter((word) => word !== '')
      .map((word): [string, ListColumn] => [word, column]),
  ),
);

/** The meaning of a header, in any case, with or without a colon. Nothing if the word is not known. */
export function columnOf(header: string): ListColumn | undefined {
  return columns.get(
    header
      .normalize('NFC')
      .trim()
      .replace(/[:：]$/, '')
      .trimEnd()
      .toLowerCase()
      .replaceAll("'", '’'),
  );
}
