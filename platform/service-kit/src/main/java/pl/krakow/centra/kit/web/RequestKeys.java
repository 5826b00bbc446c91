package pl.krakow.centra.kit.web;

import java.util.Optional;

import jakarta.servlet.ServletRequest;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The identity of a repeated request. A creator derives the new entity's id from it, so that a retry after a crash
 * between write and answer finds the first result instead of making a second one.
 */
public final class RequestKeys {
    public static final String HEADER = "Idempotency-Key";
    private static final String ATTRIBUTE = RequestKeys.class.getName();

    private RequestKeys() {}

    /**
     * A hash of subject, method, path and {@code Idempotency-Key} of the request being handled; empty when the caller
     * sent no key or isn't signed in.
     */
    public static Optional<String> current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((String) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    /** For the filter that reads the header. */
    public static void set(ServletRequest request, String key) {
        request.setAttribute(ATTRIBUTE, key);
    }
}
