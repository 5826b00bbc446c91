package pl.krakow.centra.domainevents;

/** Names of the Kafka headers: CloudEvents 1.0 in binary mode, with the platform's extensions. */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";
    public static final String CENTRE = "centre";
    public static final String AGGREGATE_VERSION = "aggregateversion";
    public static final String TRACEPARENT = "traceparent";
    public static final String REQUEST_ID = "requestid";

    private EventHeaders() {}
}
