package pl.krakow.centra.kit.certificate.domain;

import java.time.Instant;

/** What the number of a certificate answers to who asks. */
public sealed interface Standing {

    record Valid() implements Standing {}

    /** The centre took it back. */
    record Revoked(Instant since) implements Standing {}

    /** There is a newer one for the same person and event. */
    record Replaced(Instant since) implements Standing {}

    /** It was issued and never revoked; whose it is isn't known any more. */
    record Erased(Instant since) implements Standing {}
}
