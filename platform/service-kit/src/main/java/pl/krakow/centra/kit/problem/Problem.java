package pl.krakow.centra.kit.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way to the caller as Problem Details. It costs no stack trace: being refused is not a fault.
 *
 * <pre>{@code throw new Problem(BookingProblem.ROOM_NOT_AVAILABLE).with("alternatives", alternatives);}</pre>
 */
public final class Problem extends RuntimeException {
    private final transient ProblemCode code;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private final transient List<Object> arguments = new ArrayList<>();

    public Problem(ProblemCode code) {
        super(code.service() + ":" + code.code(), null, false, false);
        this.code = code;
    }

    /** Adds a member beside the standard ones. */
    public Problem with(String extension, Object value) {
        extensions.put(extension, value);
        return this;
    }

    /** Fills {@code {0}}, {@code {1}} … of title and detail. */
    public Problem arguments(Object... values) {
        arguments.addAll(List.of(values));
        return this;
    }

    public Problem error(FieldError error) {
        errors.add(error);
        return this;
    }

    public Problem errors(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    /** Adds a header to the answer, e.g. {@code Retry-After}. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> extensions() {
        return Collections.unmodifiableMap(extensions);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
