package pl.krakow.centra.events.knowledge.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[kliknij](javascript:alert(1))",
                "[kliknij](JaVaScRiPt:alert(1))",
                "[kliknij](java&#x0A;script:alert(1))",
                "[kliknij](data:text/html;base64,PHNjcmlwdD4=)",
                "[kliknij](vbscript:msgbox(1))",
                "![obraz](javascript:alert(1))",
                "![x](https://example.org/a.png\"onerror=\"alert(1))",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
                "<svg/onload=alert(1)>",
                "<iframe src=https://example.org></iframe>",
                "<style>body{display:none}</style>",
                "# <b onmouseover=alert(1)>Tytuł</b>",
                "`<script>`",
                "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
                "<div style=\"background:url(javascript:alert(1))\">",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<javascript:alert(1)>"
            })
    void letsNothingThroughThatCouldRun(String hostile) {
        String html = Markdown.render(hostile).html();

        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainIgnoringCase("<style")
                .doesNotContainPattern("(?i)<[a-z0-9]+[^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern("(?i)(href|src)\\s*=\\s*\"?\\s*(javascript|data|vbscript)");
    }

    @Test
    void makesHeadingsThatATableOfContentsCanLeadTo() {
        Markdown.Rendered rendered = Markdown.render("# Żółta łódź\n\nTekst\n\n## Dalej\n\n# Żółta łódź");

        assertThat(rendered.headings())
                .containsExactly(
                        new Markdown.Contents(2, "h-zolta-lodz", "Żółta łódź"),
                        new Markdown.Contents(3, "h-dalej", "Dalej"),
                        new Markdown.Contents(2, "h-zolta-lodz-2", "Żółta łódź"));
        assertThat(rendered.html()).contains("<h2 id=\"h-zolta-lodz\">").contains("<h3 id=\"h-dalej\">");
    }

    @Test
    void keepsWhatPeopleWriteWith() {
        String html = Markdown.render(
                        "**ważne** i [link](https://ngo.pl)\n\n- raz\n- dwa\n\n| a | b |\n|---|--:|\n| 1 | 2 |")
                .html();

        assertThat(html)
                .contains("<strong>ważne</strong>")
                .contains("href=\"https://ngo.pl\"")
                .contains("noopener")
                .contains("<li>raz</li>")
                .contains("<td align=\"right\">2</td>");
    }

    @Test
    void cutsTheExcerptBetweenWords() {
        Markdown.Rendered rendered = Markdown.render("## Nagłówek\n\nPierwsze **zdanie** tekstu, który jest dłuższy.");

        assertThat(rendered.excerpt(30)).isEqualTo("Nagłówek. Pierwsze zdanie…");
        assertThat(rendered.minutes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Statut określa: nazwę i siedzibę | Statut określa…",
                "Nazwa, adres, siedziba władz | Nazwa, adres…",
                "Nie płaci się. Wpis trwa tydzień | Nie płaci się…",
                "Czy to płatne? Nie, wpis jest za darmo | Czy to płatne?…"
            })
    void leavesNoOtherStopBeforeTheThreeDots(String text, String excerpt) {
        assertThat(Markdown.render(text).excerpt(18)).isEqualTo(excerpt);
    }

    @Test
    void setsHeadingsApartFromWhatFollowsThem() {
        var rendered = Markdown.render(
                "## Kto może\n\nKażda organizacja.\n\n### Ile to kosztuje?\n\nNic.\n\n## W skrócie:\n\nProste. Koszt: 10 zł (rocznie)");

        assertThat(rendered.excerpt(200))
                .isEqualTo(
                        "Kto może. Każda organizacja. Ile to kosztuje? Nic. W skrócie: Proste. Koszt: 10 zł (rocznie)");
        assertThat(rendered.html()).contains(">Kto może</h2>");
        assertThat(rendered.headings())
                .extracting(Markdown.Contents::title)
                .containsExactly("Kto może", "Ile to kosztuje?", "W skrócie:");
    }

    @Test
    void readsAsRunningTextWithoutTheMarksOfLists() {
        var rendered = Markdown.render("Kalendarz:\n\n- do 31 marca: sprawozdanie,\n- do 30 czerwca: zatwierdzenie.\n\n"
                + "Podpisz - a potem wyślij.");

        assertThat(rendered.excerpt(200))
                .isEqualTo("Kalendarz: do 31 marca: sprawozdanie, do 30 czerwca: zatwierdzenie."
                        + " Podpisz - a potem wyślij.");
        assertThat(rendered.html()).contains("<li>do 31 marca");
    }
}
