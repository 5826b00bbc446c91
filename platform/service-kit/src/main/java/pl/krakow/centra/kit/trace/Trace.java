package pl.krakow.centra.kit.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.slf4j.MDC;

/**
 * This process's step of a distributed trace (W3C Trace Context, level 1). It lives in the logging context of the
 * thread, so that every log line carries it.
 *
 * @param traceId 32 hex digits, the same along the whole trace
 * @param spanId 16 hex digits, this step
 * @param flags 2 hex digits
 */
public record Trace(String traceId, String spanId, String flags) {
    public static final String HEADER = "traceparent";
    static final String TRACE_ID = "trace.id";
    static final String SPAN_ID = "span.id";
    private static final String SAMPLED = "01";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** A trace that begins here. */
    public static Trace begin() {
        return new Trace(random() + random(), random(), SAMPLED);
    }

    /** The next step of the caller's trace, or a new trace when the caller told none that makes sense. */
    public static Trace continued(String traceparent) {
        var matcher = TRACEPARENT.matcher(traceparent);
        return matcher.matches() ? new Trace(matcher.group(1), random(), matcher.group(3)) : begin();
    }

    /** The trace of what this thread is doing. */
    public static Optional<Trace> current() {
        var traceId = MDC.get(TRACE_ID);
        var spanId = MDC.get(SPAN_ID);
        return traceId == null || spanId == null ? Optional.empty() : Optional.of(new Trace(traceId, spanId, SAMPLED));
    }

    public String traceparent() {
        return "00-%s-%s-%s".formatted(traceId, spanId, flags);
    }

    /** Makes this the current trace of the thread until closed. */
    public Scope open() {
        MDC.put(TRACE_ID, traceId);
        MDC.put(SPAN_ID, spanId);
        return () -> {
            MDC.remove(TRACE_ID);
            MDC.remove(SPAN_ID);
        };
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong() | 1);
    }

    /** The stretch of work a trace is current for. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
