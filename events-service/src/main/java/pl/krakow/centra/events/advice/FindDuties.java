package pl.krakow.centra.events.advice;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/** The days of a centre's advisers as its staff see them, and an adviser's own at all centres: duties, free times, who comes. */
@Component
@RequiredArgsConstructor
public class FindDuties {

    private final AdviserDays days;
    private final Advisers advisers;
    private final AppointmentViews views;
    private final CentreDay centreDay;

    /** @param to the last day, included */
    public List<DutyView> at(
            CentreId centre, LocalDate from, LocalDate to, @Nullable AdviserId adviser, Actor actor, Locale language) {
        var shown = days.between(centre.value(), from, to).stream()
                .filter(day -> adviser == null || day.id().adviser().equals(adviser))
                .toList();
        return views.duties(shown, duty -> duty.centre().equals(centre.value()), centreDay.now(), actor, language);
    }

    /** Nothing for who isn't an adviser, and of centres where they are one no longer. */
    public List<DutyView> own(LocalDate from, LocalDate to, Actor actor, Locale language) {
        return advisers.ofSubject(actor.subject())
                .map(adviser -> views.duties(
                        days.of(adviser.id(), from, to),
                        duty -> centreDay.isStaff(actor, new CentreId(duty.centre()), ADVISER),
                        centreDay.now(),
                        actor,
                        language))
                .orElseGet(List::of);
    }

    public Optional<DutyView> find(CentreId centre, DutyId id, Actor actor, Locale language) {
        return days.holding(id)
                .map(day -> views.duties(
                        List.of(day),
                        duty -> duty.id().equals(id) && duty.centre().equals(centre.value()),
                        centreDay.now(),
                        actor,
                        language))
                .flatMap(found -> found.stream().findFirst());
    }
}
