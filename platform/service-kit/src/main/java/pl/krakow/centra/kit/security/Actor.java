package pl.krakow.centra.kit.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import pl.krakow.centra.kit.centre.CentreId;

/**
 * Who makes a request, as the access token says. Controllers take it as a parameter.
 *
 * @param subject the stable id of the account; empty for nobody
 */
public record Actor(String subject, Set<Role> roles, List<CentreGrant> grants) {

    /** Somebody who isn't signed in. */
    public static final Actor ANONYMOUS = new Actor("", Set.of(), List.of());

    public Actor {
        roles = Set.copyOf(roles);
        grants = List.copyOf(grants);
    }

    public boolean isSignedIn() {
        return !subject.isEmpty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor has one of these roles (any role when none is named) at the centre on that day. */
    public boolean isStaffOf(CentreId centre, LocalDate today, StaffRole... any) {
        return grants.stream()
                .anyMatch(grant -> grant.centre().equals(centre) && grant.validOn(today) && among(grant.role(), any));
    }

    /** Whether the actor has one of these roles (any role when none is named) at some centre on that day. */
    public boolean isStaffSomewhere(LocalDate today, StaffRole... any) {
        return grants.stream().anyMatch(grant -> grant.validOn(today) && among(grant.role(), any));
    }

    private static boolean among(StaffRole role, StaffRole... any) {
        return any.length == 0 || List.of(any).contains(role);
    }
}
