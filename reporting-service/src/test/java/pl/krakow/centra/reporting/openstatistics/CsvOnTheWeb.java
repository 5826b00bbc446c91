package pl.krakow.centra.reporting.openstatistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a table as whoever knows nothing but the recommendation "Metadata Vocabulary for Tabular Data" would: its description has to
 * follow the vocabulary, and every row the description.
 */
final class CsvOnTheWeb {

    private static final String NAMESPACE = "http://www.w3.org/ns/csvw";
    private static final Set<String> INHERITED = Set.of(
            "aboutUrl",
            "datatype",
            "default",
            "lang",
            "null",
            "ordered",
            "propertyUrl",
            "required",
            "separator",
            "textDirection",
            "valueUrl");
    private static final Set<String> OF_A_TABLE = Set.of(
            "@context",
            "@id",
            "@type",
            "url",
            "dialect",
            "notes",
            "suppressOutput",
            "tableDirection",
            "tableSchema",
            "transformations");
    private static final Set<String> OF_A_SCHEMA =
            Set.of("@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles");
    private static final Set<String> OF_A_COLUMN =
            Set.of("@id", "@type", "name", "suppressOutput", "titles", "virtual");
    private static final Set<String> OF_A_DIALECT = Set.of(
            "@id",
            "@type",
            "commentPrefix",
            "delimiter",
            "doubleQuote",
            "encoding",
            "header",
            "headerRowCount",
            "lineTerminators",
            "quoteChar",
            "skipBlankRows",
            "skipColumns",
            "skipInitialSpace",
            "skipRows",
            "trim");
    private static final Pattern COMMON_PROPERTY =
            Pattern.compile("(dc|dcat|foaf|schema|skos|rdfs|xsd|adms):[A-Za-z]+|https?://.+");
    private static final Map<String, Pattern> DATATYPES = Map.of(
            "string", Pattern.compile("(?s).*"),
            "gYear", Pattern.compile("-?\\d{4,}"),
            "nonNegativeInteger", Pattern.compile("\\+?\\d+"));

    private final Map<String, Object> table;
    private final List<Map<String, Object>> columns;

    private CsvOnTheWeb(Map<String, Object> table) {
        this.table = table;
        this.columns = maps(map(table.get("tableSchema")).get("columns"));
    }

    static CsvOnTheWeb describedBy(String metadata) {
        @SuppressWarnings("unchecked")
        Map<String, Object> table = JsonMapper.shared().readValue(metadata, Map.class);
        var described = new CsvOnTheWeb(table);
        described.followsTheVocabulary();
        return described;
    }

    String url() {
        return String.valueOf(table.get("url"));
    }

    private void followsTheVocabulary() {
        var context = table.get("@context");
        if (context instanceof List<?> both) {
            assertThat(both).hasSize(2);
            assertThat(both.getFirst()).isEqualTo(NAMESPACE);
            assertThat(map(both.getLast()).keySet()).isSubsetOf("@language", "@base");
        } else {
            assertThat(context).isEqualTo(NAMESPACE);
        }
        properties(table, OF_A_TABLE);
        properties(map(table.get("tableSchema")), OF_A_SCHEMA);
        assertThat(map(table.get("dialect")).keySet()).isSubsetOf(OF_A_DIALECT);
        Set<String> names = new HashSet<>();
        for (var column : columns) {
            properties(column, OF_A_COLUMN);
            assertThat(String.valueOf(column.get("name"))).matches("[A-Za-z0-9][A-Za-z0-9._%]*");
            assertThat(names.add(String.valueOf(column.get("name"))))
                    .as("a name of its own")
                    .isTrue();
            assertThat(DATATYPES).containsKey(String.valueOf(column.get("datatype")));
            assertThat(column.get("required")).isInstanceOf(Boolean.class);
        }
        assertThat(key()).isSubsetOf(names);
    }

    private static void properties(Map<String, Object> described, Set<String> known) {
        described.forEach((name, value) -> {
            if (!known.contains(name) && !INHERITED.contains(name)) {
                assertThat(name)
                        .as("a property of the vocabulary, or a common property")
                        .matches(COMMON_PROPERTY);
                common(value);
            }
        });
    }

    /** The value of a common property: in an object there is a value with its language, or names with prefixes. */
    private static void common(Object value) {
        switch (value) {
            case List<?> several -> several.forEach(CsvOnTheWeb::common);
            case Map<?, ?> object
            when object.containsKey("@value") ->
                assertThat(object.keySet().stream().map(String::valueOf))
                        .allMatch(Set.of("@value", "@language", "@type")::contains)
                        .hasSizeLessThanOrEqualTo(2);
            case Map<?, ?> object ->
                object.forEach((name, nested) -> {
                    if (!Set.of("@id", "@type").contains(name)) {
                        assertThat(String.valueOf(name)).matches(COMMON_PROPERTY);
                        common(nested);
                    }
                });
            default -> assertThat(value).isInstanceOfAny(String.class, Number.class, Boolean.class);
        }
    }

    /** Every row of a file, which follows the description. */
    List<Map<String, String>> rows(String csv) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            assertThat(parser.getHeaderNames())
                    .isEqualTo(columns.stream()
                            .map(column -> String.valueOf(column.get("titles")))
                            .toList());
            for (CSVRecord record : parser) {
                assertThat(record.isConsistent()).isTrue();
                for (var column : columns) {
                    follows(column, record.get(String.valueOf(column.get("titles"))));
                }
                var row = record.toMap();
                assertThat(keys.add(key().stream()
                                .map(name -> String.valueOf(row.get(name)))
                                .toList()))
                        .as("a key of its own: %s", row)
                        .isTrue();
                rows.add(row);
            }
        }
        return rows;
    }

    private static void follows(Map<String, Object> column, String cell) {
        if (cell.isEmpty()) {
            assertThat(column.get("required"))
                    .as("%s is empty", column.get("name"))
                    .isEqualTo(false);
        } else {
            assertThat(cell).matches(DATATYPES.get(String.valueOf(column.get("datatype"))));
        }
    }

    private List<String> key() {
        return ((List<?>) map(table.get("tableSchema")).getOrDefault("primaryKey", List.of()))
                .stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?>)) {
            throw new AssertionError("an object, and not " + value);
        }
        @SuppressWarnings("unchecked")
        var map = (Map<String, Object>) value;
        return map;
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        if (!(value instanceof List<?> several)) {
            throw new AssertionError("a list, and not " + value);
        }
        return several.stream().map(CsvOnTheWeb::map).toList();
    }
}
