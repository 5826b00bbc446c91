package pl.krakow.centra.events.knowledge.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Reads CommonMark with tables and bare links. HTML that stands in the text is shown as text, never taken for HTML; what is
 * rendered passes a sanitiser with a short list of what is allowed all the same, so that neither of the two has to be
 * without fault. Links lead to http, https and mail addresses; pictures aren't shown.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(32).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();
    private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^ *[-*+] ");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LAST_STOP = Pattern.compile("[.,;:]$");
    private static final String ID = "id";
    private static final Pattern OUR_ID = Pattern.compile("h-[a-z0-9-]{1,80}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|right|center");
    private static final int LONGEST_ID = 70;
    private static final int WORDS_A_MINUTE = 180;

    /** What may be in the HTML; everything else is dropped. */
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowAttributes(ID)
            .matching(OUR_ID)
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("align")
            .matching(ALIGNMENT)
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    /**
     * What was written, in all the forms it is needed in.
     *
     * @param html safe to put into a page; its first level of headings is {@code h2}, since the title is the page's
     * @param headings in order, with the ids they have in the HTML
     * @param text without any markup; its headings end like sentences
     * @param minutes it takes to read, one at least
     */
    public record Rendered(String html, List<Contents> headings, String text, int minutes) {

        public Rendered {
            headings = List.copyOf(headings);
        }

        /** The beginning, whole words, at most so many characters; what is left out is told by three dots, alone. */
        public String excerpt(int most) {
            var line = SPACE.matcher(text).replaceAll(" ").strip();
            if (line.length() <= most) {
                return line;
            }
            int end = line.lastIndexOf(' ', most - 1);
            var beginning = line.substring(0, end < most / 2 ? most - 1 : end);
            return LAST_STOP.matcher(beginning).replaceFirst("") + "…";
        }
    }

    /** A line of the table of contents. */
    public record Contents(int level, String id, String title) {}

    public static Rendered render(String written) {
        var document = PARSER.parse(written);
        var ids = new HashMap<Heading, String>();
        var headings = headings(document, ids);
        var html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> (node, _, attributes) -> {
                    var id = node instanceof Heading heading ? ids.get(heading) : null;
                    if (id != null) {
                        attributes.put(ID, id);
                    }
                })
                .build()
                .render(document);
        ids.keySet().forEach(Markdown::closed);
        var text = LIST_MARK.matcher(TEXT.render(document)).replaceAll("").strip();
        int words = text.isEmpty() ? 0 : SPACE.split(text).length;
        return new Rendered(ALLOWED.sanitize(html), headings, text, Math.max(1, Math.ceilDiv(words, WORDS_A_MINUTE)));
    }

    /** Headings begin at the second level, whatever level people began with. */
    private static List<Contents> headings(Node document, Map<Heading, String> ids) {
        var all = new ArrayList<Heading>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                all.add(heading);
                visitChildren(heading);
            }
        });
        int highest = all.stream().mapToInt(Heading::getLevel).min().orElse(2);
        Set<String> taken = new HashSet<>();
        var contents = new ArrayList<Contents>();
        for (var heading : all) {
            heading.setLevel(Math.min(6, heading.getLevel() - highest + 2));
            var title = TEXT.render(heading).strip();
            var id = unique("h-" + id(title), taken);
            ids.put(heading, id);
            contents.add(new Contents(heading.getLevel(), id, title));
        }
        return contents;
    }

    /** A heading ends like a sentence where the text runs on without its lines. */
    private static void closed(Heading heading) {
        var title = TEXT.render(heading).strip();
        if (!title.isEmpty() && Character.isLetterOrDigit(title.codePointBefore(title.length()))) {
            heading.appendChild(new Text("."));
        }
    }

    private static String id(String title) {
        var plain = MARKS.matcher(Normalizer.normalize(title.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var id = NOT_IN_IDS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "x" : id.substring(0, Math.min(id.length(), LONGEST_ID));
    }

    private static String unique(String id, Set<String> taken) {
        var candidate = id;
        for (int next = 2; !taken.add(candidate); next++) {
            candidate = id + "-" + next;
        }
        return candidate;
    }
}
