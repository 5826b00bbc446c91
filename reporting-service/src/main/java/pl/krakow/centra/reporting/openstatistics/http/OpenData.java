package pl.krakow.centra.reporting.openstatistics.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.web.Csv;
import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.reporting.openstatistics.domain.Publication;
import pl.krakow.centra.reporting.openstatistics.domain.Published;

/** A year as open data: CSV, its schema (CSV on the Web), and the catalogue of all years (DCAT-AP as JSON-LD). */
@Component
@RequiredArgsConstructor
class OpenData {

    private static final String PATH = "/api/v1/public/statistics/";
    private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";
    private static final String GOVERNMENT = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";

    private final CentreSites sites;
    private final CentreCatalogue centres;

    private record Column(String name, String datatype, boolean required) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("year", "gYear", true),
            new Column("table", "string", true),
            new Column("indicator", "string", true),
            new Column("place", "string", true),
            new Column("dimension", "string", false),
            new Column("part", "string", false),
            new Column("unit", "string", true),
            new Column("value", "nonNegativeInteger", false),
            new Column("status", "string", true));

    byte[] csv(Publication publication) {
        var file = new StringBuilder();
        file.append(Csv.line(COLUMNS.stream().map(Column::name).toList())).append(Csv.END);
        for (var cell : publication.cells()) {
            var dimension = cell.dimension();
            List<@Nullable Object> values = new ArrayList<>();
            values.add(publication.year());
            values.add(cell.table().id());
            values.add(cell.indicator().id());
            values.add(cell.place().equals(Published.CITY) ? "city" : cell.place());
            values.add(dimension == null ? null : dimension.id());
            values.add(cell.part());
            values.add(cell.indicator().unit().id());
            values.add(cell.value());
            values.add(cell.value() == null ? "suppressed" : "published");
            file.append(Csv.line(values)).append(Csv.END);
        }
        return file.toString().getBytes(UTF_8);
    }

    /** CSV on the Web: tabular metadata. */
    byte[] schema(Publication publication) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        schema.put("url", address(publication.year() + "/data.csv").toString());
        schema.put("dc:title", tagged("open.title", Map.of("year", "" + publication.year())));
        schema.put("dc:license", Map.of("@id", LICENCE));
        schema.put("dialect", Map.of("header", true, "encoding", "utf-8", "delimiter", ",", "doubleQuote", true));
        schema.put(
                "tableSchema",
                Map.of(
                        "columns",
                        COLUMNS.stream().map(OpenData::column).toList(),
                        "primaryKey",
                        List.of("year", "indicator", "place", "part")));
        return json(schema);
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("datatype", column.datatype());
        described.put("required", column.required());
        described.put("dc:description", tagged("open.column." + column.name(), Map.of()));
        return described;
    }

    /** DCAT-AP 3: a catalogue of a dataset per year, each with its distributions. */
    byte[] catalogue(List<Publication> publications) {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", context());
        catalogue.put("@id", address("catalog").toString());
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", tagged("open.catalogue", Map.of()));
        catalogue.put("dct:description", tagged("open.catalogue.about", Map.of()));
        catalogue.put("dct:publisher", publisher());
        catalogue.put("dcat:dataset", publications.stream().map(this::dataset).toList());
        return json(catalogue);
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("adms", "http://www.w3.org/ns/adms#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private Map<String, Object> publisher() {
        return Map.of(
                "@id", sites.residents().toString(),
                "@type", "foaf:Agent",
                "foaf:name", centres.city().name());
    }

    private Map<String, Object> dataset(Publication publication) {
        var year = Map.of("year", "" + publication.year());
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", address("" + publication.year()).toString());
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", "centra-statistics-" + publication.year());
        dataset.put("dct:title", tagged("open.title", year));
        dataset.put("dct:description", tagged("open.about", Map.of()));
        dataset.put("dct:publisher", publisher());
        dataset.put("dct:issued", typed(publication.publishedAt().toString(), "dateTime"));
        dataset.put("dcat:theme", Map.of("@id", GOVERNMENT));
        dataset.put(
                "dct:temporal",
                Map.of(
                        "@type", "dct:PeriodOfTime",
                        "dcat:startDate",
                                typed(LocalDate.of(publication.year(), 1, 1).toString(), "date"),
                        "dcat:endDate",
                                typed(LocalDate.of(publication.year(), 12, 31).toString(), "date")));
        dataset.put(
                "dcat:distribution",
                List.of(
                        distribution(publication, "/data.csv", "CSV", "text/csv"),
                        distribution(publication, "", "JSON", "application/json")));
        return dataset;
    }

    private Map<String, Object> distribution(Publication publication, String end, String format, String media) {
        var address = address(publication.year() + end).toString();
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("@id", address + "#" + format.toLowerCase(Locale.ROOT));
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dct:title", tagged("open.title", Map.of("year", "" + publication.year())));
        distribution.put("dcat:accessURL", Map.of("@id", address));
        distribution.put("dcat:downloadURL", Map.of("@id", address));
        distribution.put("dct:format", Map.of("@id", FILE_TYPE + format));
        distribution.put("dcat:mediaType", Map.of("@id", "https://www.iana.org/assignments/media-types/" + media));
        distribution.put("dct:license", Map.of("@id", LICENCE));
        if ("CSV".equals(format)) {
            distribution.put(
                    "dct:conformsTo",
                    Map.of(
                            "@id",
                            address(publication.year() + "/data.csv-metadata.json")
                                    .toString()));
        }
        return distribution;
    }

    private static Map<String, Object> typed(String value, String type) {
        return Map.of("@value", value, "@type", "xsd:" + type);
    }

    private static List<Map<String, String>> tagged(String key, Map<String, ?> arguments) {
        return Wording.LANGUAGES.stream()
                .map(language -> Map.of(
                        "@value",
                        Wording.in(language.toLanguageTag()).say(key, arguments),
                        "@language",
                        language.toLanguageTag()))
                .toList();
    }

    private URI address(String path) {
        return sites.residents().resolve(PATH + path);
    }

    private static byte[] json(Object value) {
        return JsonMapper.shared().writeValueAsBytes(value);
    }
}
