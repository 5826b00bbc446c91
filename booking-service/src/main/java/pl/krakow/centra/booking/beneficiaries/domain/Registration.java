package pl.krakow.centra.booking.beneficiaries.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How somebody became a beneficiary.
 *
 * @param centre the slug of the centre that registered it; none when it was registered with the city as a whole, away
 *     from any centre's address and by nobody's staff
 * @param by the subject of the person who registered it
 */
public record Registration(@Nullable String centre, String by, Instant at) {

    Registration withoutAccount(String account, String pseudonym) {
        return by.equals(account) ? new Registration(centre, pseudonym, at) : this;
    }
}
