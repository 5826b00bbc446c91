package pl.krakow.centra.volunteering.placements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.Shifts;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary.Claim;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary.Claiming;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** One volunteer asks for a shift at each of two centres at the same instant; the shifts overlap by an hour. */
public final class SameInstant {

    private static final OpportunityId AT_REYMONTA = new OpportunityId(new UUID(5, 11));
    private static final OpportunityId IN_NOWA_HUTA = new OpportunityId(new UUID(5, 12));

    private final VolunteerDiaries diaries;

    public SameInstant(VolunteerDiaries diaries) {
        this.diaries = diaries;
    }

    /** @return how many of the two were claimed */
    public int claimed() {
        var volunteer = Shifts.somebody();
        var claimings = SeatStorm.atOnce(List.<Callable<Claiming>>of(
                () -> claim(volunteer, AT_REYMONTA, Shifts.at(9)),
                () -> claim(volunteer, IN_NOWA_HUTA, Shifts.at(12))));
        return (int)
                claimings.stream().filter(Claiming.Claimed.class::isInstance).count();
    }

    private Claiming claim(VolunteerId volunteer, OpportunityId opportunity, Instant from) {
        var wanted = new Claim(
                Shifts.placement(), opportunity, from, from.plus(Duration.ofHours(4)), Shifts.NOW.plusSeconds(30));
        return Attempts.untilWon(() -> {
            VolunteerDiary diary = diaries.of(volunteer);
            var claiming = diary.claim(wanted, Shifts.NOW);
            return diaries.save(diary) ? Optional.of(claiming) : Optional.empty();
        });
    }
}
