package pl.krakow.centra.kit.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Codes people can read to each other on the telephone: twelve letters and digits in threes of four, none of which looks
 * like another. Sixty bits, so guessing is no way in; only a hash of each is kept.
 */
public final class InvitationCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    private final SecureRandom random = new SecureRandom();

    /** A new one, shown once. */
    public String next() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it is kept: the same however the code was typed: small letters, without hyphens, O for 0, I or L for 1. */
    public static String hash(String code) {
        var typed = BETWEEN.matcher(code)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(typed.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
