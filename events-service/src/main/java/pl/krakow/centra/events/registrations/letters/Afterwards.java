package pl.krakow.centra.events.registrations.letters;

import java.time.Instant;
import java.util.Set;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;

/** Something those who were at an event have of it afterwards, which the letter that thanks them leads to. */
public interface Afterwards {

    /** What it is; a letter names each of them once, in this order. */
    enum What {
        /** They can say how it was. */
        FEEDBACK,
        /** They can have a certificate. */
        CERTIFICATE
    }

    What what();

    Offer of(String centre, EventId event);

    /** How it stands with an event. */
    sealed interface Offer {

        /** It has none of it. */
        record None() implements Offer {}

        /** It has, once it is settled who came; who settles that has people thanked then. */
        record Later() implements Offer {}

        /**
         * @param whose it is there for
         * @param until when
         */
        record Now(Set<RegistrationId> whose, Instant until) implements Offer {

            public Now {
                whose = Set.copyOf(whose);
            }
        }
    }
}
