package pl.krakow.centra.events.groups;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.events.registrations.domain.KnowsParticipants;

/** Who belongs or belonged to a group is known as long as the group names them. */
@Component
@RequiredArgsConstructor
class GroupsKnow implements KnowsParticipants {

    private final WorkingGroups groups;

    @Override
    public boolean knows(AtAddress somebody) {
        return !groups.ofAddress(somebody.address()).isEmpty();
    }
}
