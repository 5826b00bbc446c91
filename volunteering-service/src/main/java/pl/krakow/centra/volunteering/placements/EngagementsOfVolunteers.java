package pl.krakow.centra.volunteering.placements;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.matching.domain.Busy;
import pl.krakow.centra.volunteering.matching.domain.Engagements;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Tells matching who is engaged when. */
@Component
@RequiredArgsConstructor
class EngagementsOfVolunteers implements Engagements {

    private final VolunteerDiaries diaries;

    @Override
    public Map<VolunteerId, Engaged> of(Collection<VolunteerId> volunteers) {
        var engaged = new HashMap<VolunteerId, Engaged>();
        for (var diary : diaries.of(volunteers)) {
            var busy = diary.claims().stream()
                    .map(claim -> new Busy(claim.from(), claim.to()))
                    .toList();
            engaged.put(diary.volunteer(), new Engaged(busy, diary.isNewcomer()));
        }
        return engaged;
    }
}
