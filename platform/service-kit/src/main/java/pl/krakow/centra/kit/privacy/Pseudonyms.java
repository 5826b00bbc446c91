package pl.krakow.centra.kit.privacy;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What stands in traces for the accounts of people who were erased. A pseudonym is drawn by chance for each document and
 * kept nowhere else: within the document the trace still reads as one person's, but nothing leads from it to the account,
 * nor from one document to the next, nor to the moment it was drawn.
 */
public class Pseudonyms {

    private static final String PREFIX = "erased:";
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** A new one. */
    public String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + HexFormat.of().formatHex(bytes);
    }
}
