package pl.krakow.centra.reporting.openstatistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Set;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfValue;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue as a portal harvests it: an independent JSON-LD processor makes triples of it, and these are held against the tables of
 * DCAT-AP 3 – what a class must have, how often, and what it refers to.
 */
final class DcatProfile {

    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final int MANY = Integer.MAX_VALUE;

    /** What the objects of a property are. */
    private enum Range {
        WORDS,
        ADDRESS,
        MOMENT,
        CATALOGUE_OF,
        DISTRIBUTION,
        AGENT,
        PERIOD
    }

    private record Rule(String of, String property, int least, int most, Range range) {}

    private static final List<Rule> RULES = List.of(
            new Rule(DCAT + "Catalog", DCT + "title", 1, MANY, Range.WORDS),
            new Rule(DCAT + "Catalog", DCT + "description", 1, MANY, Range.WORDS),
            new Rule(DCAT + "Catalog", DCT + "publisher", 1, 1, Range.AGENT),
            new Rule(DCAT + "Catalog", DCAT + "dataset", 0, MANY, Range.CATALOGUE_OF),
            new Rule(DCAT + "Dataset", DCT + "title", 1, MANY, Range.WORDS),
            new Rule(DCAT + "Dataset", DCT + "description", 1, MANY, Range.WORDS),
            new Rule(DCAT + "Dataset", DCT + "identifier", 0, MANY, Range.WORDS),
            new Rule(DCAT + "Dataset", DCT + "publisher", 0, 1, Range.AGENT),
            new Rule(DCAT + "Dataset", DCT + "issued", 0, 1, Range.MOMENT),
            new Rule(DCAT + "Dataset", DCT + "temporal", 0, MANY, Range.PERIOD),
            new Rule(DCAT + "Dataset", DCAT + "theme", 0, MANY, Range.ADDRESS),
            new Rule(DCAT + "Dataset", DCAT + "distribution", 0, MANY, Range.DISTRIBUTION),
            new Rule(DCAT + "Distribution", DCAT + "accessURL", 1, MANY, Range.ADDRESS),
            new Rule(DCAT + "Distribution", DCAT + "downloadURL", 0, MANY, Range.ADDRESS),
            new Rule(DCAT + "Distribution", DCT + "title", 0, MANY, Range.WORDS),
            new Rule(DCAT + "Distribution", DCT + "format", 0, 1, Range.ADDRESS),
            new Rule(DCAT + "Distribution", DCAT + "mediaType", 0, 1, Range.ADDRESS),
            new Rule(DCAT + "Distribution", DCT + "license", 0, 1, Range.ADDRESS),
            new Rule(DCAT + "Distribution", DCT + "conformsTo", 0, MANY, Range.ADDRESS),
            new Rule(FOAF + "Agent", FOAF + "name", 1, MANY, Range.WORDS),
            new Rule(DCT + "PeriodOfTime", DCAT + "startDate", 0, 1, Range.MOMENT),
            new Rule(DCT + "PeriodOfTime", DCAT + "endDate", 0, 1, Range.MOMENT));

    private final List<RdfNQuad> triples;

    private DcatProfile(List<RdfNQuad> triples) {
        this.triples = triples;
    }

    static DcatProfile of(String document) throws JsonLdError {
        var profile = new DcatProfile(
                JsonLd.toRdf(JsonDocument.of(new StringReader(document))).get().toList());
        profile.check();
        return profile;
    }

    /** Where the distributions of a dataset are, with the media type each says it has. */
    List<String> all(String property) {
        return objects(null, property).stream()
                .map(RdfValue::getValue)
                .distinct()
                .sorted()
                .toList();
    }

    List<RdfValue> objects(@Nullable String subject, String property) {
        return triples.stream()
                .filter(triple ->
                        subject == null || triple.getSubject().getValue().equals(subject))
                .filter(triple -> triple.getPredicate().getValue().equals(property))
                .map(RdfNQuad::getObject)
                .toList();
    }

    List<String> those(String type) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().getValue().equals(TYPE)
                        && triple.getObject().getValue().equals(type))
                .map(triple -> triple.getSubject().getValue())
                .distinct()
                .toList();
    }

    List<String> distributions() {
        return those(DCAT + "Distribution");
    }

    List<String> datasets() {
        return those(DCAT + "Dataset");
    }

    String only(String subject, String property) {
        var objects = objects(subject, property);
        assertThat(objects).as("%s of %s", property, subject).hasSize(1);
        return objects.getFirst().getValue();
    }

    static String dcat(String name) {
        return DCAT + name;
    }

    static String dct(String name) {
        return DCT + name;
    }

    private void check() {
        assertThat(those(DCAT + "Catalog")).hasSize(1);
        var known = RULES.stream().map(Rule::property).toList();
        assertThat(triples)
                .as("nothing but what the profile knows")
                .allMatch(triple -> triple.getPredicate().getValue().equals(TYPE)
                        || known.contains(triple.getPredicate().getValue()));
        for (var rule : RULES) {
            for (var subject : those(rule.of())) {
                var objects = objects(subject, rule.property());
                assertThat(objects.size())
                        .as("%s of %s", rule.property(), subject)
                        .isBetween(rule.least(), rule.most());
                objects.forEach(object -> check(rule, object));
                if (rule.range() == Range.WORDS && objects.size() > 1) {
                    assertThat(objects)
                            .extracting(
                                    object -> object.asLiteral().getLanguage().orElse(""))
                            .as("one for each language")
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    private void check(Rule rule, RdfValue object) {
        switch (rule.range()) {
            case WORDS -> {
                assertThat(object.isLiteral()).isTrue();
                assertThat(object.getValue()).isNotBlank();
            }
            case ADDRESS -> {
                assertThat(object.isIRI()).as(object.getValue()).isTrue();
                assertThat(object.getValue()).startsWith("http");
            }
            case MOMENT -> {
                assertThat(object.isLiteral()).isTrue();
                assertThat(Set.of(XSD + "date", XSD + "dateTime", XSD + "gYear"))
                        .contains(object.asLiteral().getDatatype());
            }
            case CATALOGUE_OF -> is(object, DCAT + "Dataset");
            case DISTRIBUTION -> is(object, DCAT + "Distribution");
            case AGENT -> is(object, FOAF + "Agent");
            case PERIOD -> is(object, DCT + "PeriodOfTime");
        }
    }

    private void is(RdfValue object, String type) {
        assertThat(those(type)).contains(object.getValue());
    }
}
