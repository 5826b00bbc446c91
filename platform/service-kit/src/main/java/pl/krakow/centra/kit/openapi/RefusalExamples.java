package pl.krakow.centra.kit.openapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemCode;
import pl.krakow.centra.kit.problem.ProblemDocuments;

/**
 * Shows of every refusal an operation names what it looks like. Named are the codes that stand in backticks in the description
 * of a response; where none does, those every service answers that status with. An example that was written by hand stays.
 */
public final class RefusalExamples {
    private static final Locale LANGUAGE = Locale.of("pl");
    private static final Pattern NAMED = Pattern.compile("`([a-z][a-z-]*)`");
    private static final Pattern CODE = Pattern.compile("\"?code\"?\\s*[:=]\\s*\"?([a-z][a-z-]*)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^}]*}");
    private static final String SOME_FIELD = "/field";

    private final Map<String, ProblemCode> codes = new HashMap<>();
    private final ProblemDocuments documents;

    /** @param own of the service that is described */
    public RefusalExamples(List<? extends ProblemCode> own, ProblemDocuments documents) {
        Arrays.stream(KitProblem.values()).forEach(code -> codes.put(code.code(), code));
        own.forEach(code -> codes.put(code.code(), code));
        this.documents = documents;
    }

    void addTo(Operation operation) {
        if (operation.getResponses() != null) {
            operation.getResponses().forEach((status, response) -> {
                if (status.matches("[45]\\d\\d")) {
                    show(Integer.parseInt(status), response);
                }
            });
        }
    }

    private void show(int status, ApiResponse response) {
        var examples = new LinkedHashMap<String, Example>();
        written(response).forEach(example -> examples.put(nameOf(example), example));
        for (var code : named(status, response)) {
            examples.computeIfAbsent(code.code(), _ -> new Example().value(document(status, code)));
        }
        response.setContent(new Content()
                .addMediaType(
                        ProblemDocuments.MEDIA_TYPE,
                        new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + CentraOpenApi.PROBLEM))
                                .examples(examples)));
    }

    private static List<Example> written(ApiResponse response) {
        var media = Optional.ofNullable(response.getContent())
                .map(content -> content.get(ProblemDocuments.MEDIA_TYPE))
                .orElse(null);
        if (media == null) {
            return List.of();
        }
        if (media.getExamples() != null) {
            return List.copyOf(media.getExamples().values());
        }
        return media.getExample() == null ? List.of() : List.of(new Example().value(media.getExample()));
    }

    private static String nameOf(Example example) {
        var code = CODE.matcher(String.valueOf(example.getValue()));
        return code.find() ? code.group(1) : "example";
    }

    private List<ProblemCode> named(int status, ApiResponse response) {
        var named = NAMED.matcher(String.valueOf(response.getDescription()))
                .results()
                .flatMap(found -> Optional.ofNullable(codes.get(found.group(1))).stream())
                .filter(code -> code.status().value() == status)
                .distinct()
                .toList();
        return named.isEmpty()
                ? Arrays.stream(KitProblem.values())
                        .filter(code -> code.status().value() == status)
                        .map(ProblemCode.class::cast)
                        .toList()
                : named;
    }

    /** What is wrong with a part of the request is said inside the refusal of the whole. */
    private Map<String, Object> document(int status, ProblemCode code) {
        boolean ofAField = status == KitProblem.INVALID_REQUEST.status().value() && !(code instanceof KitProblem);
        if (!ofAField) {
            return withoutArguments(documents.of(new Problem(code), LANGUAGE, null));
        }
        var message = String.valueOf(withoutArguments(documents.of(new Problem(code), LANGUAGE, null))
                .get("detail"));
        return documents.of(
                new Problem(KitProblem.INVALID_REQUEST)
                        .errors(List.of(new FieldError(SOME_FIELD, message, code.code()))),
                LANGUAGE,
                null);
    }

    private static Map<String, Object> withoutArguments(Map<String, Object> document) {
        document.replaceAll((_, value) -> plain(value));
        return document;
    }

    private static Object plain(Object value) {
        return value instanceof String text ? ARGUMENT.matcher(text).replaceAll("…") : value;
    }
}
