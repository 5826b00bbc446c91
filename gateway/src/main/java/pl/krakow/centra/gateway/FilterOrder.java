package pl.krakow.centra.gateway;

import org.springframework.core.Ordered;

/** The order in which the gateway's filters see a request. */
public final class FilterOrder {
    /** Request id, trace, who calls, the access log, and where every refusal below becomes an answer. */
    public static final int IDENTITY = Ordered.HIGHEST_PRECEDENCE;

    public static final int RESPONSE_HEADERS = IDENTITY + 10;
    public static final int CROSS_ORIGIN = IDENTITY + 20;
    public static final int RATE = IDENTITY + 30;
    public static final int DESTINATION = IDENTITY + 40;
    public static final int BODY = IDENTITY + 50;

    /** Around the call to the upstream: outside the filter that sends it, inside the one that writes the answer. */
    public static final int UPSTREAM_CALL = 5_000;

    private FilterOrder() {}
}
