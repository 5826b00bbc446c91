package pl.krakow.centra.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import pl.krakow.centra.kit.qr.QrCode;

class PdfPrinterTest {

    private static final Locale POLISH = Locale.of("pl");
    private static final Locale UKRAINIAN = Locale.of("uk");
    private static final String NAMES = "Ґалаґан Їжакевич, Świętosława Żółć-Jaźń";

    private static final PdfPrinter PRINTER = new PdfPrinter();

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Paper.Look.class)
    void printsWhatIso14289CallsAccessible(Paper.Look look) throws Exception {
        assertThat(violations(PRINTER.print(everything(POLISH, look)))).isEmpty();
    }

    /** The negative control: the judge doesn't pass everything. */
    @Test
    void theJudgeRefusesAPdfThatIsNotTagged() throws Exception {
        try (var file = Loader.loadPDF(PRINTER.print(everything(POLISH, Paper.Look.DOCUMENT)))) {
            file.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
            file.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
            var untagged = new ByteArrayOutputStream();
            file.save(untagged);
            assertThat(violations(untagged.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void saysWhatItIsInWhichLanguageAndFromWhom() throws Exception {
        try (var file = Loader.loadPDF(PRINTER.print(everything(UKRAINIAN, Paper.Look.DOCUMENT)))) {
            var catalogue = file.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("uk");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Tytuł");
            assertThat(file.getDocumentInformation().getAuthor()).isEqualTo("Centrum Obywatelskie");
            assertThat(file.getDocumentInformation().getSubject()).isEqualTo("Wszystko, co się da wydrukować");
        }
    }

    @Test
    void isReadInOrderWithHeadingsTablesAndPicturesInWords() throws Exception {
        try (var file = Loader.loadPDF(PRINTER.print(everything(POLISH, Paper.Look.DOCUMENT)))) {
            var types = new ArrayList<String>();
            var words = new ArrayList<String>();
            walk(file.getDocumentCatalog().getStructureTreeRoot(), types, words);

            assertThat(types)
                    .containsSubsequence("H1", "P", "Table", "TH", "TD", "H2", "H3", "L", "LI", "Table", "Figure");
            assertThat(words).containsExactly("Kod QR");
            var bookmarks = file.getDocumentCatalog().getDocumentOutline();
            var top = bookmarks.getFirstChild();
            assertThat(top.getTitle()).isEqualTo("Tytuł");
            assertThat(top.getFirstChild().getTitle()).isEqualTo("Rozdział");
            assertThat(top.getFirstChild().getFirstChild().getTitle()).isEqualTo("Podrozdział");
            assertThat(top.getFirstChild().getNextSibling().getTitle()).isEqualTo("Drugi rozdział");
        }
    }

    private static void walk(PDStructureNode node, List<String> types, List<String> words) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                if (element.getAlternateDescription() != null) {
                    words.add(element.getAlternateDescription());
                }
                walk(element, types, words);
            }
        }
    }

    @Test
    void hasEveryLetterInAFontOfItsOwn() throws Exception {
        try (var file = Loader.loadPDF(PRINTER.print(everything(POLISH, Paper.Look.DIPLOMA)))) {
            assertThat(new PDFTextStripper().getText(file)).contains(NAMES, "„cytat” – półpauza № 7 · ІіЄє’");
            for (var page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font).isInstanceOf(PDType0Font.class);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void takesNoTextForMarkupAndFetchesNothing() throws Exception {
        var text = "<img src=\"file:///etc/passwd\"/> & <script>1</script> url(http://127.0.0.1:1/x)";
        var paper = Paper.of("<b>Tytuł</b>", POLISH, "\"><x", "a & b", Paper.Look.DOCUMENT)
                .withFooter("</div><h1>Stopka</h1>")
                .with(new Paper.Paragraph(text), new Paper.Facts(List.of(new Paper.Fact("<i>", "</table>"))));

        var printed = PRINTER.print(paper);

        try (var file = Loader.loadPDF(printed)) {
            assertThat(new PDFTextStripper().getText(file))
                    .contains(text, "<b>Tytuł</b>", "<i>", "</table>", "</div><h1>Stopka</h1>");
        }
        assertThat(violations(printed)).isEmpty();
    }

    @Test
    void goesOnOverPagesAndRepeatsTheHeadsOfATable() throws Exception {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 120; i++) {
            rows.add(List.of("Wiersz " + i, String.valueOf(i)));
        }
        var paper = Paper.of("Sprawozdanie", POLISH, "Centrum", "Długa tabela", Paper.Look.ACROSS)
                .with(new Paper.Table("Liczby", List.of("Co", "Ile"), rows, 1));

        var printed = PRINTER.print(paper);

        try (var file = Loader.loadPDF(printed)) {
            assertThat(file.getNumberOfPages()).isGreaterThan(2);
            assertThat(file.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(file.getPage(0).getMediaBox().getHeight());
            var secondPage = new PDFTextStripper();
            secondPage.setStartPage(2);
            secondPage.setEndPage(2);
            assertThat(secondPage.getText(file)).contains("Ile", "2 / " + file.getNumberOfPages());
        }
        assertThat(violations(printed)).isEmpty();
    }

    @Test
    void aPaperCannotSkipALevelOfHeadingsOrShowAPictureWithoutWords() {
        var paper = Paper.of("Tytuł", POLISH, "Centrum", "O czym", Paper.Look.DOCUMENT);

        assertThatThrownBy(() -> paper.with(new Paper.Heading(3, "Za nisko"))).hasMessageContaining("Za nisko");
        assertThatThrownBy(() -> new Paper.Heading(1, "Drugi tytuł")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Paper.Picture(new byte[0], " ", 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Paper.Table("Krzywa", List.of("a", "b"), List.of(List.of("1")), 2))
                .hasMessageContaining("Krzywa");
    }

    private static Paper everything(Locale language, Paper.Look look) {
        return Paper.of("Tytuł", language, "Centrum Obywatelskie", "Wszystko, co się da wydrukować", look)
                .withFooter("Nr 7K3M-9QXD-PV2T-WZ5H · Centrum")
                .with(
                        new Paper.Paragraph("Zaświadcza się,\nże"),
                        new Paper.Emphasis(NAMES),
                        new Paper.Paragraph("„cytat” – półpauza № 7 · ІіЄє’"),
                        new Paper.Facts(List.of(new Paper.Fact("Termin", "wtorek"), new Paper.Fact("Wymiar", "5,5"))),
                        new Paper.Heading(2, "Rozdział"),
                        new Paper.Heading(3, "Podrozdział"),
                        new Paper.Points(List.of("jeden", "dwa"), false),
                        new Paper.Points(List.of("najpierw", "potem"), true),
                        new Paper.Table(
                                "Spotkania",
                                List.of("Dzień", "Godziny", "Osoby"),
                                List.of(List.of("pn", "10–12", "5"), List.of("wt", "10–12", "7")),
                                2),
                        new Paper.Heading(2, "Drugi rozdział"),
                        new Paper.Picture(QrCode.of("https://example.org").png(4), "Kod QR", 34),
                        new Paper.Signatures(List.of("Korzystający", "Wolontariusz")));
    }

    /** What veraPDF finds against PDF/UA-1. */
    private static List<String> violations(byte[] file) throws Exception {
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var found = result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .toList();
            assertThat(result.isCompliant()).isEqualTo(found.isEmpty());
            return found;
        }
    }
}
