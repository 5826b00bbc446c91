package pl.krakow.centra.kit.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import pl.krakow.centra.kit.centre.CentreId;

/** Who may make a request. Every form says what it asks of the actor; {@link AnyOf} is content with one of several. */
public sealed interface Access {

    /**
     * @param centre the centre in the path, where there is one
     * @param today the date at that centre, or in the city
     */
    boolean permits(Actor actor, Optional<CentreId> centre, LocalDate today);

    /** Everybody, signed in or not. */
    record Anyone() implements Access {
        @Override
        public boolean permits(Actor actor, Optional<CentreId> centre, LocalDate today) {
            return true;
        }
    }

    /** Everybody with an account. */
    record SignedIn() implements Access {
        @Override
        public boolean permits(Actor actor, Optional<CentreId> centre, LocalDate today) {
            return actor.isSignedIn();
        }
    }

    /** One of these roles in the city. */
    record OneOfRoles(Set<Role> roles) implements Access {
        @Override
        public boolean permits(Actor actor, Optional<CentreId> centre, LocalDate today) {
            return roles.stream().anyMatch(actor::is);
        }
    }

    /** One of these staff roles at the centre in the path, today. */
    record StaffOfCentre(Set<StaffRole> roles) implements Access {
        @Override
        public boolean permits(Actor actor, Optional<CentreId> centre, LocalDate today) {
            return centre.filter(id -> actor.isStaffOf(id, today, roles.toArray(StaffRole[]::new)))
                    .isPresent();
        }
    }

    /** One of these staff roles at any centre, today: where the path has no centre and the handler looks closer. */
    record StaffSomewhere(Set<StaffRole> roles) implements Access {
        @Override
        public boolean permits(Actor actor, Optional<CentreId> centre, LocalDate today) {
            return actor.isStaffSomewhere(today, roles.toArray(StaffRole[]::new));
        }
    }

    /** One of several is enough. */
    record AnyOf(List<Access> alternatives) implements Access {
        @Override
        public boolean permits(Actor actor, Optional<CentreId> centre, LocalDate today) {
            return alternatives.stream().anyMatch(access -> access.permits(actor, centre, today));
        }
    }
}
