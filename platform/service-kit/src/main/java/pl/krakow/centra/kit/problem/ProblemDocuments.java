package pl.krakow.centra.kit.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Problem} as the members of an RFC 9457 document, in the reader's language. */
@RequiredArgsConstructor
public final class ProblemDocuments {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemTexts texts;

    /** @param instance the path that was asked for */
    public Map<String, Object> of(Problem problem, Locale language, @Nullable String instance) {
        var code = problem.code();
        var document = new LinkedHashMap<String, Object>();
        document.put("type", code.type().toString());
        document.put("title", texts.title(code, language, problem.arguments()));
        document.put("status", code.status().value());
        document.put("detail", texts.detail(code, language, problem.arguments()));
        if (instance != null) {
            document.put("instance", instance);
        }
        document.put("code", code.code());
        if (!problem.errors().isEmpty()) {
            document.put("errors", problem.errors());
        }
        problem.extensions().forEach(document::putIfAbsent);
        return document;
    }
}
