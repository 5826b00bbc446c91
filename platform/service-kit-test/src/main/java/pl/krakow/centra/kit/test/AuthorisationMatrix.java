package pl.krakow.centra.kit.test;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.AccessRules;

/**
 * Who may call what, as a table that is tried out through the whole filter chain and the controllers.
 *
 * <pre>{@code
 * AuthorisationMatrix.of("""
 *                                                      | anonymous | resident | coordinator | coordinator elsewhere
 *         GET  /api/v1/centres/{centre}/rooms          | yes       | yes      | yes         | yes
 *         POST /api/v1/centres/{centre}/rooms/{room}/x | 401       | 403      | yes         | 403
 *         """)
 *     .variable("room", centre -> "1w040")
 *     .verify(http, context);
 * }</pre>
 *
 * Every row with {@code {centre}} is tried at every centre of the catalogue, its columns seen from there. Columns:
 * {@code anonymous}, {@code resident}, {@code another resident}, {@code representative}, {@code city}, {@code admin},
 * and {@code coordinator}, {@code receptionist}, {@code adviser}, {@code former coordinator}, each also with
 * {@code elsewhere}. Cells: {@code yes} means that the person gets past authorisation (any answer but 401, 403 and 5xx;
 * nor 404 where all variables of the path were given); a number is that very status; {@code -} isn't tried.
 *
 * <p>An endpoint of the service without a row, a row without an endpoint, an endpoint without an access rule and a rule
 * without an endpoint are failures too. Springdoc's, actuator's and the error page's endpoints don't count.
 */
public final class AuthorisationMatrix {
    private static final String SOME_ID = "0198c5d0-0000-7000-8000-000000000000";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)}");
    private static final String CENTRE = "centre";

    private final List<String> columns;
    private final List<Row> rows;
    private final Map<String, Function<CentreId, String>> variables = new HashMap<>();
    private final Map<String, Function<CentreId, String>> bodies = new HashMap<>();
    private final Map<String, String> queries = new HashMap<>();

    private AuthorisationMatrix(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    private record Endpoint(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Row(Endpoint endpoint, List<String> cells) {}

    /** @param table a head of columns and a row per endpoint, cells parted by bars */
    public static AuthorisationMatrix of(String table) {
        var lines = table.lines().filter(line -> !line.isBlank()).toList();
        var columns = cells(lines.getFirst());
        var rows = lines.stream().skip(1).map(AuthorisationMatrix::row).toList();
        var told = new HashSet<String>();
        for (var row : rows) {
            if (!told.add(name(row.endpoint()))) {
                throw new IllegalArgumentException(row.endpoint() + " has two rows");
            }
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("%s has %d cells for %d columns"
                        .formatted(row.endpoint(), row.cells().size(), columns.size()));
            }
        }
        return new AuthorisationMatrix(columns, rows);
    }

    private static Row row(String line) {
        var endpoint = line.substring(0, line.indexOf('|')).strip().split("\\s+");
        return new Row(new Endpoint(endpoint[0], endpoint[1]), cells(line));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
    }

    /**
     * What stands for a variable of the paths at a centre; an id of nothing unless said. It is asked for once per row and
     * centre, and again after each request that may have changed what it named.
     */
    public AuthorisationMatrix variable(String name, Function<CentreId, String> value) {
        variables.put(name, value);
        return this;
    }

    /** The body sent to an endpoint ({@code POST /api/v1/…} as in the table); {@code {}} unless said. */
    public AuthorisationMatrix body(String endpoint, Function<CentreId, String> json) {
        bodies.put(endpoint, json);
        return this;
    }

    /** The query sent to an endpoint; none unless said. */
    public AuthorisationMatrix query(String endpoint, String query) {
        queries.put(endpoint, query);
        return this;
    }

    /** @throws AssertionError with every cell that doesn't hold and everything that isn't covered */
    public void verify(MockMvcTester http, ApplicationContext context) {
        var catalogue = context.getBean(CentreCatalogue.class);
        var failures = new ArrayList<>(uncovered(context));
        for (var row : rows) {
            var centres = row.endpoint().path().contains("{centre}")
                    ? catalogue.all()
                    : catalogue.all().subList(0, 1);
            for (var centre : centres) {
                var given = new HashMap<String, String>();
                for (var column = 0; column < columns.size(); column++) {
                    var persona = persona(columns.get(column), centre.id(), elsewhere(catalogue, centre));
                    check(http, row, centre.id(), given, persona, row.cells().get(column), failures);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("the matrix does not hold:\n  " + String.join("\n  ", failures));
        }
    }

    private void check(
            MockMvcTester http,
            Row row,
            CentreId centre,
            Map<String, String> given,
            Persona persona,
            String expected,
            List<String> failures) {
        if ("-".equals(expected)) {
            return;
        }
        var endpoint = row.endpoint();
        var query = queries.get(endpoint.toString());
        var request = http.method(HttpMethod.valueOf(endpoint.method()))
                .uri(path(endpoint, centre, given) + (query == null ? "" : "?" + query))
                .with(persona);
        if (!"GET".equals(endpoint.method())) {
            request.header(HttpHeaders.IF_MATCH, "*")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(bodies.getOrDefault(endpoint.toString(), anywhere -> "{}")
                            .apply(centre));
        }
        var status = request.exchange().getResponse().getStatus();
        if (mayHaveChanged(endpoint, status)) {
            given.clear();
        }
        if (!holds(expected, status, endpoint)) {
            failures.add("%s at %s by %s: expected %s, was %d".formatted(endpoint, centre, persona, expected, status));
        }
    }

    /** Whoever is refused has changed nothing: what was asked for is good for the next one too. */
    private static boolean mayHaveChanged(Endpoint endpoint, int status) {
        return !"GET".equals(endpoint.method()) && (status < 400 || status >= 500);
    }

    private boolean holds(String expected, int status, Endpoint endpoint) {
        if ("yes".equals(expected)) {
            return status != 401 && status != 403 && status < 500 && (status != 404 || !allGiven(endpoint));
        }
        return expected.equals(Integer.toString(status));
    }

    private boolean allGiven(Endpoint endpoint) {
        return VARIABLE.matcher(endpoint.path())
                .results()
                .map(match -> match.group(1))
                .allMatch(name -> CENTRE.equals(name) || variables.containsKey(name));
    }

    /** @param given what stands for the variables already */
    private String path(Endpoint endpoint, CentreId centre, Map<String, String> given) {
        return VARIABLE.matcher(endpoint.path())
                .replaceAll(match -> Matcher.quoteReplacement(
                        CENTRE.equals(match.group(1))
                                ? centre.value()
                                : given.computeIfAbsent(
                                        match.group(1),
                                        name -> variables
                                                .getOrDefault(name, anywhere -> SOME_ID)
                                                .apply(centre))));
    }

    private static CentreId elsewhere(CentreCatalogue catalogue, Centre here) {
        return catalogue.all().stream()
                .filter(centre -> !centre.equals(here))
                .findFirst()
                .orElse(here)
                .id();
    }

    private static Persona persona(String column, CentreId here, CentreId elsewhere) {
        var centre = column.endsWith(" elsewhere") ? elsewhere : here;
        return switch (column.replace(" elsewhere", "")) {
            case "anonymous" -> Persona.anonymous();
            case "resident" -> Persona.resident();
            case "another resident" -> Persona.anotherResident();
            case "representative" -> Persona.representative();
            case "city" -> Persona.city();
            case "admin" -> Persona.admin();
            case "coordinator" -> Persona.coordinator(centre);
            case "receptionist" -> Persona.receptionist(centre);
            case "adviser" -> Persona.adviser(centre);
            case "former coordinator" -> Persona.formerCoordinator(centre);
            default -> throw new IllegalArgumentException("nobody is called '" + column + "'");
        };
    }

    private List<String> uncovered(ApplicationContext context) {
        var rules = context.getBeanProvider(AccessRules.class)
                .orderedStream()
                .reduce(AccessRules.rules(), AccessRules::and);
        var endpoints = endpoints(context);
        var told = names(rows.stream().map(Row::endpoint).toList());
        var ruled = names(rules.list().stream()
                .filter(rule -> !rule.pattern().getPatternString().startsWith("/actuator/"))
                .map(rule -> new Endpoint(rule.method().name(), rule.pattern().getPatternString()))
                .toList());
        var failures = new ArrayList<String>();
        endpoints.forEach((name, endpoint) -> {
            if (!told.contains(name)) {
                failures.add(endpoint + " has no row");
            }
            if (rules.find(HttpMethod.valueOf(endpoint.method()), PathContainer.parsePath(endpoint.path()))
                    .isEmpty()) {
                failures.add(endpoint + " has no access rule");
            }
        });
        told.stream()
                .filter(name -> !endpoints.containsKey(name))
                .forEach(name -> failures.add("the row " + name + " has no endpoint"));
        ruled.stream()
                .filter(name -> !endpoints.containsKey(name))
                .forEach(name -> failures.add("the access rule " + name + " has no endpoint"));
        return failures;
    }

    /** The service's endpoints by a name in which variables have none. */
    private static Map<String, Endpoint> endpoints(ApplicationContext context) {
        var endpoints = new LinkedHashMap<String, Endpoint>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (ownEndpoint(handler)) {
                        of(mapping).forEach(endpoint -> endpoints.put(name(endpoint), endpoint));
                    }
                });
        return endpoints;
    }

    private static boolean ownEndpoint(HandlerMethod handler) {
        return !ErrorController.class.isAssignableFrom(handler.getBeanType())
                && !handler.getBeanType().getName().startsWith("org.springdoc.");
    }

    private static List<Endpoint> of(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> new Endpoint(method.name(), path)))
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Set<String> names(List<Endpoint> endpoints) {
        return endpoints.stream().map(AuthorisationMatrix::name).collect(toCollection(TreeSet::new));
    }

    private static String name(Endpoint endpoint) {
        return VARIABLE.matcher(endpoint.toString()).replaceAll("{}");
    }
}
