package pl.krakow.centra.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

/**
 * A feed of what is new, for feed readers (RFC 4287). The same entries make the same bytes, so that {@link FeedAnswer} can say
 * that nothing has changed. Texts are plain texts; a character XML has no way to say becomes U+FFFD.
 *
 * @param self where the feed itself is found; its id, too, so it never changes
 * @param site what it is about, for people
 * @param author who publishes it
 * @param began the feed's time while it has no entries
 */
public record AtomFeed(
        URI self, URI site, String title, String author, Locale language, Instant began, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * Something that is new, or has changed.
     *
     * @param id a URI that stays whatever changes, such as {@code urn:uuid:…}
     * @param updated when it last changed in a way people want to know of
     * @param link to read more
     */
    public record Entry(
            URI id,
            String title,
            Instant published,
            Instant updated,
            URI link,
            @Nullable String summary,
            @Nullable Enclosure enclosure) {

        /** One that brings no file. */
        public Entry(URI id, String title, Instant published, Instant updated, URI link, @Nullable String summary) {
            this(id, title, published, updated, link, summary, null);
        }
    }

    /**
     * A file that belongs to an entry.
     *
     * @param type its media type
     * @param title what it shows
     */
    public record Enclosure(URI href, String type, String title) {}

    /** The feed as UTF-8. */
    public byte[] written() {
        var bytes = new ByteArrayOutputStream(512 + 512 * entries.size());
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8.name());
            xml.writeStartDocument(UTF_8.name(), "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language.toLanguageTag());
            text(xml, "id", self.toString());
            text(xml, "title", title);
            text(
                    xml,
                    "updated",
                    entries.stream()
                            .map(Entry::updated)
                            .max(Comparator.naturalOrder())
                            .orElse(began)
                            .toString());
            xml.writeStartElement(ATOM, "author");
            text(xml, "name", author);
            xml.writeEndElement();
            link(xml, "self", self);
            link(xml, "alternate", site);
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing in memory refuses to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text(xml, "id", entry.id().toString());
        text(xml, "title", entry.title());
        text(xml, "published", entry.published().toString());
        text(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.link());
        var enclosure = entry.enclosure();
        if (enclosure != null) {
            link(xml, "enclosure", enclosure.href());
            xml.writeAttribute("type", enclosure.type());
            xml.writeAttribute("title", sayable(enclosure.title()));
        }
        var summary = entry.summary();
        if (summary != null) {
            text(xml, "summary", summary);
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(sayable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI target) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", target.toString());
    }

    private static String sayable(String text) {
        var sayable = new StringBuilder(text.length());
        text.codePoints().map(AtomFeed::sayable).forEach(sayable::appendCodePoint);
        return sayable.toString();
    }

    /** As XML 1.0 has characters. */
    private static int sayable(int character) {
        boolean known = character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
        return known ? character : 0xFFFD;
    }
}
