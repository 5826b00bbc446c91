package pl.krakow.centra.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is written is read back by a parser, and answers say when nothing has changed. */
class AtomFeedTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FIRST = Instant.parse("2026-11-20T08:15:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-21T08:15:00Z");
    private static final String HARD_TEXT = "Zażółć <b>gęślą</b> & \"jaźń\" ]]> друга 🎻";

    private static AtomFeed feed(AtomFeed.Entry... entries) {
        return new AtomFeed(
                URI.create("https://centra.example.org/api/v1/events.atom"),
                URI.create("https://centra.example.org/"),
                "Wydarzenia: " + HARD_TEXT,
                "Centra Obywatelskie",
                Locale.of("pl"),
                BEGAN,
                List.of(entries));
    }

    private static AtomFeed.Entry entry(String title, Instant updated, @Nullable String summary) {
        return new AtomFeed.Entry(
                URI.create("urn:uuid:01936f9e-7c1a-7000-8000-0123456789ab"),
                title,
                FIRST,
                updated,
                URI.create("https://centra.example.org/events/1?a=b&c=d"),
                summary);
    }

    private static Document read(AtomFeed feed) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.written()));
    }

    private static List<String> texts(Document feed, String name) {
        var found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> ((Element) found.item(index)).getTextContent())
                .toList();
    }

    @Test
    void isReadBackAsItWasMeant() throws Exception {
        var read = read(feed(entry(HARD_TEXT, SECOND, HARD_TEXT), entry("Drugie", FIRST, null)));

        assertThat(read.getDocumentElement().getAttribute("xml:lang")).isEqualTo("pl");
        assertThat(texts(read, "title")).containsExactly("Wydarzenia: " + HARD_TEXT, HARD_TEXT, "Drugie");
        assertThat(texts(read, "summary")).containsExactly(HARD_TEXT);
        assertThat(texts(read, "updated")).containsExactly(SECOND.toString(), SECOND.toString(), FIRST.toString());
        assertThat(((Element) read.getElementsByTagName("link").item(2)).getAttribute("href"))
                .isEqualTo("https://centra.example.org/events/1?a=b&c=d");
    }

    @Test
    void isWellFormedWhateverSomebodyPastedIn() throws Exception {
        var read = read(feed(entry("Dzwonek\u0007 i \uFFFF i \uD800 sierota", FIRST, null)));

        assertThat(texts(read, "title")).contains("Dzwonek\uFFFD i \uFFFD i \uFFFD sierota");
    }

    @Test
    void anEmptyFeedIsAsOldAsTheFeed() throws Exception {
        assertThat(texts(read(feed()), "updated")).containsExactly(BEGAN.toString());
    }

    @Test
    void answersSayThatNothingHasChangedByTheSameTagAndAnotherWhenSomethingHas() {
        var before =
                FeedAnswer.open(FeedAnswer.ATOM, feed(entry("A", FIRST, null)).written(), Duration.ofMinutes(5));
        var same =
                FeedAnswer.open(FeedAnswer.ATOM, feed(entry("A", FIRST, null)).written(), Duration.ofMinutes(5));
        var changed =
                FeedAnswer.secret(FeedAnswer.ATOM, feed(entry("B", FIRST, null)).written());

        assertThat(before.getHeaders().getETag())
                .isNotNull()
                .isEqualTo(same.getHeaders().getETag());
        assertThat(changed.getHeaders().getETag())
                .isNotEqualTo(before.getHeaders().getETag());
        assertThat(before.getHeaders().getCacheControl()).contains("max-age=300", "public");
        assertThat(changed.getHeaders().getCacheControl()).contains("no-cache", "private");
    }
}
