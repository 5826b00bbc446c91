package pl.krakow.centra.events;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** The address somebody wrote into the field {@code email} of a form. */
public final class GivenAddress {

    private GivenAddress() {}

    /** @throws Problem when it is none */
    public static EmailAddress of(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(EmailAddress::parse)
                .orElseThrow(() -> new Problem(KitProblem.INVALID_REQUEST)
                        .error(new FieldError("/email", "name@example.org", "not-an-address")));
    }
}
