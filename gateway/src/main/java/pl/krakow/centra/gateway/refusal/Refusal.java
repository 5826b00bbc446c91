package pl.krakow.centra.gateway.refusal;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import pl.krakow.centra.kit.centre.LocalizedText;
import pl.krakow.centra.kit.problem.ProblemCode;

/** A request is refused: which problem, what fills its text, what the answer carries besides. */
public final class Refusal extends RuntimeException {
    private final ProblemCode problem;
    private final Map<String, Object> extensions = new LinkedHashMap<>();
    private final HttpHeaders headers = new HttpHeaders();
    private Object[] arguments = {};

    public Refusal(ProblemCode problem) {
        this(problem, null);
    }

    public Refusal(ProblemCode problem, @Nullable Throwable cause) {
        super(problem.code(), cause, false, false);
        this.problem = problem;
    }

    /** What fills the detail's placeholders. A {@link LocalizedText} is said in the reader's language. */
    public Refusal arguments(Object... values) {
        arguments = values.clone();
        return this;
    }

    /** A further member of the Problem Details. */
    public Refusal with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public Refusal header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** When to come again, in whole seconds, rounded up. */
    public Refusal retryAfter(Duration wait) {
        var seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    public ProblemCode problem() {
        return problem;
    }

    Map<String, Object> extensions() {
        return extensions;
    }

    HttpHeaders headers() {
        return headers;
    }

    Object[] arguments(Locale language) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalizedText text ? text.in(language) : argument)
                .toArray();
    }
}
