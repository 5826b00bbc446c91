package pl.krakow.centra.kit.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The tokens in feeds' addresses: 256 random bits, so that guessing one is hopeless and a plain hash of it is enough to keep.
 * They begin with {@value #PREFIX}, by which logs know what to mask.
 */
public final class FeedTokens {

    public static final String PREFIX = "cal_";

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();

    /** A new one, shown once; kept is only its {@link #hash}. */
    public String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it can be a token at all, so that nonsense costs no query. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** As it is kept. */
    public static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
