package pl.krakow.centra.volunteering.placements;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.matching.domain.Busy;
import pl.krakow.centra.volunteering.matching.domain.Engagements;
import pl.krakow.centra.volunteering.matching.domain.InRole;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Tells matching who is engaged when, and in which roles. */
@Component
@RequiredArgsConstructor
class EngagementsOfVolunteers implements Engagements {

    private final VolunteerDiaries diaries;
    private final Opportunities opportunities;

    @Override
    public Map<VolunteerId, Engaged> of(Collection<VolunteerId> volunteers) {
        var found = diaries.of(volunteers);
        var hours = hoursPerWeek(found);
        var engaged = new HashMap<VolunteerId, Engaged>();
        for (var diary : found) {
            var busy = diary.claims().stream()
                    .map(claim -> new Busy(claim.from(), claim.to()))
                    .toList();
            var roles = diary.roles().stream()
                    .map(role -> new InRole(
                            role.opportunity(), role.from(), role.until(), hours.getOrDefault(role.opportunity(), 0)))
                    .toList();
            engaged.put(diary.volunteer(), new Engaged(busy, roles, diary.isNewcomer()));
        }
        return engaged;
    }

    /** As the opportunities say now; of what varies nothing. */
    private Map<OpportunityId, Integer> hoursPerWeek(Collection<VolunteerDiary> diaries) {
        var roles = diaries.stream()
                .flatMap(diary -> diary.roles().stream())
                .map(VolunteerDiary.InRole::opportunity)
                .collect(Collectors.toSet());
        var hours = new HashMap<OpportunityId, Integer>();
        for (var opportunity : roles.isEmpty() ? List.<Opportunity>of() : opportunities.findAll(roles)) {
            var role = opportunity.details().longTerm();
            if (role != null && role.hoursPerWeek() != null) {
                hours.put(opportunity.id(), role.hoursPerWeek());
            }
        }
        return hours;
    }
}
