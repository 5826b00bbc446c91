package pl.krakow.centra.events.groups;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.StaffRole;

/** Tells what somebody may do with a group. */
@Component
@RequiredArgsConstructor
class Standings {

    private final CentreStaff staff;

    Standing of(Actor actor, WorkingGroup group) {
        var centre = new CentreId(group.centre());
        if (staff.includes(actor, centre, StaffRole.COORDINATOR)) {
            return Standing.COORDINATOR;
        }
        var membership = group.liveOf(actor.subject()).filter(each -> each.state() == MembershipState.MEMBER);
        if (membership.isPresent() && membership.get().leader()) {
            return Standing.LEADER;
        }
        if (staff.includes(actor, centre)) {
            return Standing.STAFF;
        }
        return membership.isPresent() ? Standing.MEMBER : Standing.NOBODY;
    }
}
