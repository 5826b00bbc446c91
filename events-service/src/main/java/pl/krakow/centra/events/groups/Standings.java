package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.LocalDate;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;

/** Tells what somebody may do with a group. */
@Component
@RequiredArgsConstructor
class Standings {

    private final CentreCatalogue centres;
    private final Clock clock;

    Standing of(Actor actor, WorkingGroup group) {
        var centre = new CentreId(group.centre());
        if (isStaff(actor, centre, StaffRole.COORDINATOR)) {
            return Standing.COORDINATOR;
        }
        var membership = group.liveOf(actor.subject()).filter(each -> each.state() == MembershipState.MEMBER);
        if (membership.isPresent() && membership.get().leader()) {
            return Standing.LEADER;
        }
        if (isStaff(actor, centre)) {
            return Standing.STAFF;
        }
        return membership.isPresent() ? Standing.MEMBER : Standing.NOBODY;
    }

    boolean isStaff(Actor actor, CentreId centre, StaffRole... any) {
        var zone = centres.find(centre).map(Centre::zone).orElseThrow();
        return actor.isStaffOf(centre, LocalDate.now(clock.withZone(zone)), any);
    }
}
