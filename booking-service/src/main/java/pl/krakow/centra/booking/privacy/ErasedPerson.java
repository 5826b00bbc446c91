package pl.krakow.centra.booking.privacy;

import java.util.UUID;

/**
 * What stands in a trace for the account of a person who was erased. It is drawn by chance for each document and kept
 * nowhere else: within the document the trace still reads as one person's, but nothing leads from it to the account, nor
 * from one document to the next.
 */
public final class ErasedPerson {

    private static final String PREFIX = "erased:";

    private ErasedPerson() {}

    /** A new one. */
    public static String pseudonym() {
        return PREFIX + UUID.randomUUID();
    }
}
