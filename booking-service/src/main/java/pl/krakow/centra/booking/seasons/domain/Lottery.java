package pl.krakow.centra.booking.seasons.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/** A lottery anybody can draw again who knows the seed: nobody's ticket depends on who else takes part. */
final class Lottery {

    private Lottery() {}

    /** Lower tickets come first. */
    static String ticket(long seed, BeneficiaryId beneficiary) {
        return digest(seed + ":" + beneficiary);
    }

    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
