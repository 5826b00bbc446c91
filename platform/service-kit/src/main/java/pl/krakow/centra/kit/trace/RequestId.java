package pl.krakow.centra.kit.trace;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What a caller can quote to have its request found in the logs of every service it touched. */
public record RequestId(String value) {
    public static final String HEADER = "X-Request-Id";
    static final String LOG_FIELD = "http.request.id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    RequestId(UUID id) {
        this(id.toString());
    }

    /** The id somebody gave, when it is a token that can't do harm in a log. */
    public static Optional<RequestId> accept(@Nullable String text) {
        return text != null && SANE.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
    }

    /** The id of the request this thread works for. */
    public static Optional<RequestId> current() {
        return accept(MDC.get(LOG_FIELD));
    }

    /** Makes this the current id of the thread until closed. */
    public Trace.Scope open() {
        MDC.put(LOG_FIELD, value);
        return () -> MDC.remove(LOG_FIELD);
    }
}
