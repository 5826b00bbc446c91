package pl.krakow.centra.sites.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void writesElementsInEachOther() {
        var html = new Markup()
                .open("a", "gap at")
                .with("href", "/board")
                .with("data-start", 540)
                .open("b")
                .text("Wolne")
                .close("b")
                .mark("rest")
                .element("span", "empty", "")
                .close("a");

        assertThat(html)
                .hasToString(
                        "<a class=\"gap at\" href=\"/board\" data-start=\"540\"><b>Wolne</b><i class=\"rest\" aria-hidden=\"true\"></i><span class=\"empty\"></span></a>");
    }

    @Test
    void leavesAnAttributeWithoutValueAway() {
        assertThat(new Markup().open("i").with("aria-current", null).close("i")).hasToString("<i></i>");
    }

    /** What people write is text wherever it stands. */
    @Test
    void escapesTextAndAttributes() {
        var title = "\"Próba\" <script>alert('x')</script> & Łąki";

        assertThat(new Markup().open("b").with("title", title).text(title).close("b"))
                .hasToString(
                        "<b title=\"&quot;Próba&quot; &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; Łąki\">&quot;Próba&quot; &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; Łąki</b>");
    }

    @Test
    void keepsWhatIsHtmlAlready() {
        assertThat(new Markup().open("span").written("<svg></svg>").close("span"))
                .hasToString("<span><svg></svg></span>");
    }
}
