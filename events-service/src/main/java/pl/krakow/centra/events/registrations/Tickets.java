package pl.krakow.centra.events.registrations;

import java.security.SecureRandom;

import org.springframework.stereotype.Component;

/** The codes of tickets: eighty random bits in letters and digits that nobody takes for another (Crockford's Base32). */
@Component
class Tickets {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
